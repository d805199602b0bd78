package org.bangfu.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Many documents in one list: each answered in its place, as strictly as alone, and before the next one is awaited. */
class ListTest {

    private static final String FAMILY =
            "{\"id\":\"%s\",\"applicationDate\":\"2026-03-18\",\"locality\":\"340202\",\"applicant\":{\"status\":\"EMPLOYEE\"},"
                    + "\"members\":[{\"id\":\"1\"}]}";

    private final Versions versions = Versions.only(Determiner.shipped());
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private List<JsonNode> answers(String list) throws IOException {
        return answers(new ByteArrayInputStream(list.getBytes(StandardCharsets.UTF_8)));
    }

    private List<JsonNode> answers(InputStream in) throws IOException {
        out.reset();
        boolean all = versions.list(in, out, true);
        var answers = new ArrayList<JsonNode>();
        JsonMapper.shared().readTree(out.toByteArray()).forEach(answers::add);
        assertThat(all).isEqualTo(answers.stream().noneMatch(answer -> answer.has("errors")));
        return answers;
    }

    private static String said(JsonNode answer) {
        return answer.path("errors").path(0).path("message").asString("");
    }

    @Test
    void eachIsAnsweredInItsPlace() throws IOException {
        var answers = answers(" [" + FAMILY.formatted("A") + " ,\r\n" + FAMILY.formatted("B") + "\n] \n");
        assertThat(answers).extracting(answer -> answer.path("id").asString("")).containsExactly("A", "B");
        assertThat(answers("[]")).isEmpty();
        assertThat(answers(" [ \n ] ")).isEmpty();
    }

    @Test
    void aBadOneIsAnsweredInItsPlaceAndStopsNoOther() throws IOException {
        for (String bad :
                List.of("7", "{}", "", "{\"id\":1,}", "\"a ] , [ \\\" b\"", "[[]]", "{\"id\":\"A\"} {}", "}", "nul")) {
            var answers = answers("[" + FAMILY.formatted("A") + "," + bad + "," + FAMILY.formatted("B") + "]");
            assertThat(answers).as(bad).hasSize(3);
            assertThat(answers.get(1).has("errors")).as(bad).isTrue();
            assertThat(answers.get(2).path("id").asString("")).as(bad).isEqualTo("B");
        }
    }

    @Test
    void bracketsAndCommasInsideTextEndNothing() throws IOException {
        String id = "\\\\\\\"],[{\\\\";
        assertThat(answers("[" + FAMILY.formatted(id) + "]"))
                .singleElement()
                .satisfies(answer -> assertThat(answer.path("id").asString("")).isEqualTo("\\\"],[{\\"));
    }

    @Test
    void aCommaTooManyIsADocumentTooFew() throws IOException {
        var answers = answers("[" + FAMILY.formatted("A") + ",]");
        assertThat(answers).hasSize(2);
        assertThat(said(answers.get(1))).startsWith("没有内容");
    }

    @Test
    void aBrokenListIsToldByItsLastAnswerAndTheAnswersAreStillAWholeList() throws IOException {
        for (String cut : List.of(
                "[" + FAMILY.formatted("A") + ", {\"id\":\"B",
                "[" + FAMILY.formatted("A") + ",",
                "[" + FAMILY.formatted("A") + ",[[{}")) {
            var answers = answers(cut);
            assertThat(answers).as(cut).hasSize(2);
            assertThat(answers.get(0).path("id").asString("")).isEqualTo("A");
            assertThat(said(answers.get(1))).startsWith("列表没有结束");
        }
        var more = answers("[" + FAMILY.formatted("A") + "] [" + FAMILY.formatted("B") + "]");
        assertThat(more).hasSize(2);
        assertThat(said(more.get(1))).contains("之后还有多余内容");
        for (String none : List.of("", "  ", "{}", "nonsense")) {
            assertThat(said(answers(none).getFirst())).startsWith("不是 JSON 列表");
        }
    }

    @Test
    void aDocumentOfMoreThanAMebibyteIsPassedOver() throws IOException {
        String most = FAMILY.formatted("M")
                + " ".repeat(BatchReader.LONGEST_LINE - FAMILY.formatted("M").length());
        var answers = answers("[" + most + "," + most + " ," + FAMILY.formatted("B") + "]");
        assertThat(answers).hasSize(3);
        assertThat(answers.get(0).path("id").asString("")).isEqualTo("M");
        assertThat(said(answers.get(1))).contains("1 MiB");
        assertThat(answers.get(2).path("id").asString("")).isEqualTo("B");
    }

    /** Input that can only be read while what came before it is already answered. */
    private final class Waiting extends InputStream {

        private final List<String> pieces;
        private final List<Integer> answeredBefore = new ArrayList<>();
        private byte[] now = new byte[0];
        private int at;

        Waiting(List<String> pieces) {
            this.pieces = new ArrayList<>(pieces);
        }

        @Override
        public int read() {
            throw new UnsupportedOperationException("asked for many at a time");
        }

        @Override
        public int read(byte[] to, int from, int length) {
            if (at == now.length) {
                answeredBefore.add(out.toString(StandardCharsets.UTF_8).split("\"category\"", -1).length - 1);
                if (pieces.isEmpty()) {
                    return -1;
                }
                now = pieces.removeFirst().getBytes(StandardCharsets.UTF_8);
                at = 0;
            }
            int some = Math.min(length, now.length - at);
            System.arraycopy(now, at, to, from, some);
            at += some;
            return some;
        }

        @Override
        public int available() {
            return now.length - at;
        }
    }

    @Test
    void anAnswerDoesNotWaitForTheNextDocument() throws IOException {
        var list = new Waiting(
                List.of("[" + FAMILY.formatted("A") + ",", FAMILY.formatted("B") + ",", FAMILY.formatted("C") + "]"));
        assertThat(versions.list(list, out, true)).isTrue();
        assertThat(list.answeredBefore).containsExactly(0, 1, 2, 3);
    }

    @Test
    void norInLines() throws IOException {
        var lines = new Waiting(List.of(
                FAMILY.formatted("A") + "\n",
                FAMILY.formatted("B") + "\n" + FAMILY.formatted("C").substring(0, 20),
                FAMILY.formatted("C").substring(20)));
        assertThat(versions.lines(lines, out, true)).isTrue();
        assertThat(lines.answeredBefore).startsWith(0, 1, 2);
        assertThat(out.toString(StandardCharsets.UTF_8).lines()).hasSize(3);
    }
}
