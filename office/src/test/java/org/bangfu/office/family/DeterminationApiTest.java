package org.bangfu.office.family;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.bangfu.office.family.ContractDocument.Asked;
import org.bangfu.office.standard.ShippedPolicies;
import org.junit.jupiter.api.Test;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The contract over the network: one document or a list of them, each read as strictly as alone. */
class DeterminationApiTest {

    private static final String DOCUMENT = ContractDocument.of(
            WangFamily.of(1), new Asked("W-0001", WangFamily.APPLIED, LocalDate.of(2026, 3, 18), "340202", List.of()));

    private final DeterminationApi api = new DeterminationApi(new ShippedPolicies());

    @Test
    void oneDocumentGetsOneAnswer() {
        var answer = send(DOCUMENT);
        assertThat(answer.getStatusCode().value()).isEqualTo(200);
        assertThat(read(answer).path("category").asString()).isEqualTo("DEEP");
    }

    @Test
    void aListGetsAListInTheSameOrderAndBadOnesSpoilOnlyThemselves() {
        var answer = send(" [" + DOCUMENT + ", {\"id\":\"X\",\"wages\":1}, " + DOCUMENT + ", 7]");
        assertThat(answer.getStatusCode().value()).isEqualTo(200);
        JsonNode list = read(answer);
        assertThat(list.size()).isEqualTo(4);
        assertThat(list.get(0).path("category").asString()).isEqualTo("DEEP");
        assertThat(list.get(1).path("errors").isEmpty()).isFalse();
        assertThat(list.get(2)).isEqualTo(list.get(0));
        assertThat(list.get(3).path("errors").get(0).path("path").asString()).isEqualTo("$");
    }

    @Test
    void aDocumentInAListIsReadAsStrictlyAsAlone() {
        var twice = "[" + DOCUMENT.replaceFirst("\\{", "{\"id\":\"A\",") + "]";
        assertThat(read(send(twice)).get(0).has("errors")).isTrue();
    }

    @Test
    void wrongIs422UnreadableIs400() {
        assertThat(send("{\"id\":\"X\"}").getStatusCode().value()).isEqualTo(422);
        for (String broken :
                new String[] {"", "nonsense", "[{", "[" + DOCUMENT + "] trailing", "[" + DOCUMENT, "[1 2]"}) {
            assertThat(send(broken).getStatusCode().value()).as(broken).isEqualTo(400);
        }
        assertThat(send("[]").getBody()).isEqualTo("[]".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void anAccountAsksAtABoundedPace() {
        var now = new AtomicReference<>(Instant.parse("2026-03-18T01:00:00Z"));
        var allowance = new Allowance(2, Duration.ofMinutes(1), now::get);
        assertThat(allowance.take(1)).isTrue();
        assertThat(allowance.take(1)).isTrue();
        assertThat(allowance.take(1)).isFalse();
        assertThat(allowance.take(2)).isTrue();
        now.set(Instant.parse("2026-03-18T01:01:00Z"));
        assertThat(allowance.take(1)).isTrue();
    }

    private ResponseEntity<byte[]> send(String body) {
        return api.determine(body.getBytes(StandardCharsets.UTF_8));
    }

    private static JsonNode read(ResponseEntity<byte[]> answer) {
        byte[] body = answer.getBody();
        return JsonMapper.shared().readTree(body == null ? new byte[0] : body);
    }
}
