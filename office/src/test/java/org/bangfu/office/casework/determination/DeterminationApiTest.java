package org.bangfu.office.casework.determination;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.bangfu.office.casework.determination.ContractDocument.Asked;
import org.bangfu.office.casework.household.WangFamily;
import org.bangfu.office.law.standard.ShippedPolicies;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The contract over the network: one document or a list of them, each read as strictly as alone. */
class DeterminationApiTest {

    private static final String DOCUMENT = ContractDocument.of(
            WangFamily.of(1),
            new Asked("W-0001", WangFamily.APPLIED, LocalDate.of(2026, 3, 18), "340202", List.of(), Map.of()));

    private final DeterminationApi api = new DeterminationApi(new ShippedPolicies());

    @Test
    void oneDocumentGetsOneAnswer() throws IOException {
        var answer = send(DOCUMENT);
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(read(answer).path("category").asString()).isEqualTo("DEEP");
    }

    @Test
    void aListGetsAListInTheSameOrderAndBadOnesSpoilOnlyThemselves() throws IOException {
        var answer = send(" [" + DOCUMENT + ", {\"id\":\"X\",\"wages\":1}, " + DOCUMENT + ", 7]");
        assertThat(answer.getStatus()).isEqualTo(200);
        JsonNode list = read(answer);
        assertThat(list.size()).isEqualTo(4);
        assertThat(list.get(0).path("category").asString()).isEqualTo("DEEP");
        assertThat(list.get(1).path("errors").isEmpty()).isFalse();
        assertThat(list.get(2)).isEqualTo(list.get(0));
        assertThat(list.get(3).path("errors").get(0).path("path").asString()).isEqualTo("$");
    }

    @Test
    void aDocumentInAListIsReadAsStrictlyAsAlone() throws IOException {
        var twice = "[" + DOCUMENT.replaceFirst("\\{", "{\"id\":\"A\",") + "]";
        assertThat(read(send(twice)).get(0).has("errors")).isTrue();
    }

    @Test
    void briefLeavesReasonsAndWarningsOut() throws IOException {
        for (String body : List.of(DOCUMENT, "[" + DOCUMENT + "]")) {
            assertThat(send(body, true).getContentAsString())
                    .contains("category")
                    .doesNotContain("reasons", "warnings");
        }
    }

    @Test
    void oneDocumentWrongIs422UnreadableIs400() throws IOException {
        assertThat(send("{\"id\":\"X\"}").getStatus()).isEqualTo(422);
        for (String broken : List.of("", "nonsense", "{", DOCUMENT + " trailing")) {
            assertThat(send(broken).getStatus()).as(broken).isEqualTo(400);
        }
    }

    /** The status has gone out before the list ends, so the last answer tells. */
    @Test
    void aBrokenListIsToldByItsLastAnswer() throws IOException {
        for (String broken : List.of("[" + DOCUMENT + "] trailing", "[" + DOCUMENT + ",", "[" + DOCUMENT + ",{")) {
            var answer = send(broken);
            assertThat(answer.getStatus()).isEqualTo(200);
            assertThat(read(answer).size()).isEqualTo(2);
            assertThat(read(answer).get(1).has("errors")).as(broken).isTrue();
        }
        assertThat(send("[]").getContentAsString()).isEqualTo("[]");
    }

    @Test
    void aByteOrderMarkIsPassedOver() throws IOException {
        assertThat(send("\uFEFF" + DOCUMENT).getStatus()).isEqualTo(200);
        assertThat(read(send("\uFEFF\n[" + DOCUMENT + "]"))
                        .get(0)
                        .path("category")
                        .asString())
                .isEqualTo("DEEP");
    }

    @Test
    void oneDocumentOfMoreThanAMebibyteIs413() throws IOException {
        assertThat(send(DOCUMENT + " ".repeat(1024 * 1024)).getStatus()).isEqualTo(413);
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

    private MockHttpServletResponse send(String body) throws IOException {
        return send(body, false);
    }

    private MockHttpServletResponse send(String body, boolean brief) throws IOException {
        var response = new MockHttpServletResponse();
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        api.determine(brief, MediaType.APPLICATION_JSON, null, new ByteArrayInputStream(bytes), response);
        return response;
    }

    private static JsonNode read(MockHttpServletResponse answer) {
        return JsonMapper.shared().readTree(answer.getContentAsByteArray());
    }
}
