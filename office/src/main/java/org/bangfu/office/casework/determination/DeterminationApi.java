package org.bangfu.office.casework.determination;

import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.bangfu.contract.Answer;
import org.bangfu.contract.Determiner;
import org.bangfu.contract.Problem;
import org.bangfu.contract.Versions;
import org.bangfu.office.ground.access.Acting;
import org.bangfu.office.ground.access.May;
import org.bangfu.office.ground.access.Permission;
import org.bangfu.office.law.standard.Policies;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code bangfu determine} over the network: one document, a list of them or one a line in, the same answers out, each as soon as it is
 * ready, by the version in force on its own day of application. For anyone with an account; keeps nothing.
 */
@RestController
@May({Permission.OWN_CASE, Permission.SEE_CASES, Permission.AUDIT, Permission.ADMINISTER})
class DeterminationApi {

    /** One document; and what is read whole before it is answered, for callers that send everything before they read anything. */
    private static final int MOST_BYTES = 1024 * 1024;

    private static final MediaType LINES = MediaType.parseMediaType(MediaType.APPLICATION_NDJSON_VALUE);

    private final Policies policies;
    private final Allowance allowance = new Allowance(60, Duration.ofMinutes(1), InstantSource.system());
    private final Set<Long> streaming = ConcurrentHashMap.newKeySet();

    DeterminationApi(Policies policies) {
        this.policies = policies;
    }

    @PostMapping(
            value = "/api/v1/determinations",
            consumes = {MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_NDJSON_VALUE},
            produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_NDJSON_VALUE})
    void determine(
            @RequestParam(defaultValue = "false") boolean brief,
            @RequestHeader(HttpHeaders.CONTENT_TYPE) MediaType type,
            @RequestHeader(name = HttpHeaders.CONTENT_LENGTH, required = false) @Nullable Long length,
            InputStream body,
            HttpServletResponse response)
            throws IOException {
        long account = Acting.now().account();
        if (!allowance.take(account)) {
            later(response, "一分钟内最多提交 60 次，请稍后再试；很多家庭可以放在一个列表里一次提交");
            return;
        }
        if (length != null && length <= MOST_BYTES) {
            answer(type, brief, new ByteArrayInputStream(body.readAllBytes()), response);
        } else if (streaming.add(account)) {
            try {
                answer(type, brief, body, response);
            } finally {
                streaming.remove(account);
            }
        } else {
            later(response, "您的另一次大批计算还没有完，请等它结束，或把几批合在一次里提交");
        }
    }

    private void answer(MediaType type, boolean brief, InputStream body, HttpServletResponse response)
            throws IOException {
        Versions versions = policies.versions();
        if (LINES.isCompatibleWith(type)) {
            response.setContentType(MediaType.APPLICATION_NDJSON_VALUE);
            versions.lines(body, response.getOutputStream(), brief);
            return;
        }
        var in = new PushbackInputStream(body, 3);
        if (startsAList(in)) {
            response.setContentType(MediaType.APPLICATION_JSON_VALUE);
            versions.list(in, response.getOutputStream(), brief);
            return;
        }
        byte[] document = in.readNBytes(MOST_BYTES + 1);
        if (document.length > MOST_BYTES) {
            refuse(response, HttpStatus.CONTENT_TOO_LARGE, "一份最多 1 MiB；许多家庭请放在一个列表 […] 里");
            return;
        }
        Answer answer = versions.determine(document, brief);
        write(response, status(answer), Determiner.document(answer, brief));
    }

    /** Passes over a byte order mark and white space. */
    private static boolean startsAList(PushbackInputStream in) throws IOException {
        byte[] first = in.readNBytes(3);
        if (!Arrays.equals(first, new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF})) {
            in.unread(first);
        }
        int next = in.read();
        while (next == ' ' || next == '\t' || next == '\r' || next == '\n') {
            next = in.read();
        }
        if (next >= 0) {
            in.unread(next);
        }
        return next == '[';
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

    private static void later(HttpServletResponse response, String message) throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, "60");
        refuse(response, HttpStatus.TOO_MANY_REQUESTS, message);
    }

    private static void refuse(HttpServletResponse response, HttpStatus status, String message) throws IOException {
        var refused = new Answer.Refused(null, List.of(new Problem(Problem.DOCUMENT, message)));
        write(response, status, Determiner.document(refused));
    }

    private static void write(HttpServletResponse response, HttpStatus status, byte[] document) throws IOException {
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.getOutputStream().write(document);
    }
}
