package org.bangfu.office.family;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bangfu.contract.Answer;
import org.bangfu.contract.Determiner;
import org.bangfu.contract.Problem;
import org.bangfu.office.access.Acting;
import org.bangfu.office.access.May;
import org.bangfu.office.access.Permission;
import org.bangfu.office.standard.Policies;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;

/**
 * {@code bangfu determine} over the network: one document or a list of them in, the same answers out. For anyone with an account;
 * keeps nothing.
 */
@RestController
@May({Permission.OWN_CASE, Permission.SEE_CASES, Permission.AUDIT, Permission.ADMINISTER})
class DeterminationApi {

    private static final int MOST_BYTES = 1024 * 1024;
    private static final int MOST_DOCUMENTS = 1000;

    private final Policies policies;
    private final Allowance allowance = new Allowance(60, Duration.ofMinutes(1), InstantSource.system());

    DeterminationApi(Policies policies) {
        this.policies = policies;
    }

    @PostMapping(
            value = "/api/v1/determinations",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> determine(@RequestBody byte[] body) {
        if (!allowance.take(Acting.now().account())) {
            return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                    .header(HttpHeaders.RETRY_AFTER, "60")
                    .body(refused("一分钟内最多提交 60 次，请稍后再试；很多家庭可以放在一个列表里一次提交"));
        }
        if (body.length > MOST_BYTES) {
            return ResponseEntity.status(HttpStatus.CONTENT_TOO_LARGE).body(refused("一次最多 1 MiB，请分几次提交"));
        }
        return isList(body) ? list(body) : one(body);
    }

    private ResponseEntity<byte[]> one(byte[] document) {
        Answer answer = policies.now().determine(document);
        return ResponseEntity.status(status(answer)).body(Determiner.document(answer));
    }

    /** Unreadable: 400; readable and wrong: 422, as everywhere in the API. */
    private static HttpStatus status(Answer answer) {
        return switch (answer) {
            case Answer.Determined _ -> HttpStatus.OK;
            case Answer.Refused refused ->
                refused.problems().stream().anyMatch(problem -> problem.path().equals(Problem.DOCUMENT))
                        ? HttpStatus.BAD_REQUEST
                        : HttpStatus.UNPROCESSABLE_CONTENT;
        };
    }

    /** Each document is answered by itself, in the same order. */
    private ResponseEntity<byte[]> list(byte[] body) {
        List<byte[]> documents;
        try {
            documents = split(body);
        } catch (JacksonException notJson) {
            return ResponseEntity.badRequest().body(refused("不是完整的 JSON 列表，请核对括号和逗号"));
        }
        if (documents.size() > MOST_DOCUMENTS) {
            return ResponseEntity.status(HttpStatus.CONTENT_TOO_LARGE)
                    .body(refused("一次最多 " + MOST_DOCUMENTS + " 份，请分几次提交"));
        }
        Determiner determiner = policies.now();
        var out = new ByteArrayOutputStream();
        out.write('[');
        for (int i = 0; i < documents.size(); i++) {
            if (i > 0) {
                out.writeBytes(",\n".getBytes(StandardCharsets.UTF_8));
            }
            out.writeBytes(Determiner.line(determiner.determine(documents.get(i)), false));
        }
        out.write(']');
        return ResponseEntity.ok(out.toByteArray());
    }

    private static boolean isList(byte[] body) {
        for (byte b : body) {
            if (b != ' ' && b != '\t' && b != '\r' && b != '\n') {
                return b == '[';
            }
        }
        return false;
    }

    /** The documents as they were sent, so that each is read as strictly as alone. */
    private static List<byte[]> split(byte[] body) {
        var documents = new ArrayList<byte[]>();
        try (JsonParser in = new JsonFactory().createParser(ObjectReadContext.empty(), body)) {
            in.nextToken();
            for (JsonToken token = in.nextToken(); token != JsonToken.END_ARRAY; token = in.nextToken()) {
                if (token == null) {
                    throw new StreamReadException(in, "no end");
                }
                int from = (int) in.currentTokenLocation().getByteOffset();
                in.skipChildren();
                in.finishToken();
                documents.add(Arrays.copyOfRange(
                        body, from, (int) in.currentLocation().getByteOffset()));
            }
            if (in.nextToken() != null) {
                throw new StreamReadException(in, "trailing text");
            }
        }
        return documents;
    }

    private static byte[] refused(String message) {
        return Determiner.document(new Answer.Refused(null, List.of(new Problem(Problem.DOCUMENT, message))));
    }
}
