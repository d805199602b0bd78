package org.bangfu.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** M21, M22: the version in force on the day of the application decides, whenever and beside whatever else it is asked. */
class M21_VersionsTest {

    private static final LocalDate LATER = LocalDate.of(2027, 1, 1);
    private static final Determiner FIRST = Determiner.shipped();
    private static final Determiner SECOND = nineMonthsFrom(LATER);
    private static final Versions TWO = Versions.of(FIRST, List.of(new Version.Sound(LATER, SECOND)));
    private static final Versions ONE_DAMAGED = Versions.of(
            FIRST,
            List.of(
                    new Version.Unreadable(
                            LATER, "二〇二七", List.of(new PolicyFault("policy.yaml", 3, "deep", "没有规则用到这个键"))),
                    new Version.Sound(LATER.plusYears(1), SECOND)));

    /** The shipped text from another day on, with three months less for the deeply poor. */
    private static Determiner nineMonthsFrom(LocalDate day) {
        PolicyFiles files = FIRST.files();
        String text = new String(files.policy(), StandardCharsets.UTF_8)
                .replace("\"2020-10-27\"", "\"" + day + "\"")
                .replace("deepMonths: {value: 12,", "deepMonths: {value: 9,");
        try {
            return Determiner.of(
                    new PolicyFiles(text.getBytes(StandardCharsets.UTF_8), files.standards(), files.workdays()));
        } catch (PolicyRefused refused) {
            throw new IllegalStateException(refused);
        }
    }

    private static String poor(String applied) {
        return "{\"id\":\"%1$s\",\"applicationDate\":\"%1$s\",\"locality\":\"340202\",\"applicant\":{\"status\":\"EMPLOYEE\"},\"members\":[{\"id\":\"1\"}],"
                        .formatted(applied)
                + "\"expenses\":[{\"member\":\"1\",\"kind\":\"ILLNESS\",\"month\":\"%s\",\"amount\":\"6000\"}]}"
                        .formatted(LocalDate.parse(applied)
                                .minusMonths(2)
                                .toString()
                                .substring(0, 7));
    }

    private static List<JsonNode> list(Versions versions, String... days) throws IOException {
        var out = new ByteArrayOutputStream();
        String list = "["
                + String.join(",", Stream.of(days).map(M21_VersionsTest::poor).toList()) + "]";
        versions.list(new ByteArrayInputStream(list.getBytes(StandardCharsets.UTF_8)), out, true);
        return JsonMapper.shared().readTree(out.toByteArray()).valueStream().toList();
    }

    private static String living(JsonNode answer) {
        return answer.path("standardAid").get(0).path("amount").asString();
    }

    private static String policy(JsonNode answer) {
        return answer.path("policy").path("sha256").asString();
    }

    @Test
    void aListWithDocumentsOfTwoDaysGetsTwoPoliciesAnswers() throws IOException {
        List<JsonNode> answers = list(TWO, "2026-12-31", "2027-01-01", "2026-03-18");
        assertThat(answers)
                .extracting(M21_VersionsTest::policy)
                .containsExactly(
                        FIRST.policy().sha256(),
                        SECOND.policy().sha256(),
                        FIRST.policy().sha256());
        assertThat(answers.get(0).path("policy").path("version").asString()).isEqualTo("2020-10-27");
        assertThat(new BigDecimal(living(answers.get(1))).multiply(BigDecimal.valueOf(4)))
                .isEqualByComparingTo(new BigDecimal(living(answers.get(0))).multiply(BigDecimal.valueOf(3)));
    }

    @Test
    void soDoLinesAndSingleDocuments() throws IOException {
        var out = new ByteArrayOutputStream();
        byte[] lines = (poor("2026-12-31") + "\n" + poor("2027-01-01") + "\n").getBytes(StandardCharsets.UTF_8);
        assertThat(TWO.lines(new ByteArrayInputStream(lines), out, true)).isTrue();
        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .satisfiesExactly(
                        line -> assertThat(line).contains(FIRST.policy().sha256()),
                        line -> assertThat(line).contains(SECOND.policy().sha256()));
        assertThat(TWO.determine(poor("2027-01-01").getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(
                        Answer.Determined.class,
                        answer -> assertThat(answer.determination().policy()).isEqualTo(SECOND.policy()));
    }

    @Test
    void anApplicationBeforeTheFirstVersionIsRefusedByIt() throws IOException {
        assertThat(list(TWO, "2020-10-26").getFirst().toString()).contains("2020-10-27起执行");
    }

    @Test
    void aVersionThatCannotBeReadDecidesNothingAndNoneDecidesInItsPlace() throws IOException {
        List<JsonNode> answers = list(ONE_DAMAGED, "2026-12-31", "2027-01-01", "2027-12-31", "2028-01-01");
        assertThat(policy(answers.get(0))).isEqualTo(FIRST.policy().sha256());
        for (JsonNode refused : answers.subList(1, 3)) {
            assertThat(refused.has("category")).isFalse();
            assertThat(refused.path("errors").get(0).path("path").asString()).isEqualTo("applicationDate");
            assertThat(refused.path("errors").get(0).path("message").asString())
                    .contains("二〇二七", "2027-01-01", "读不出来", "请联系市总工会");
        }
        assertThat(policy(answers.get(3))).isEqualTo(SECOND.policy().sha256());
    }

    @Test
    void whatElseIsWrongWithADocumentIsSaidWithIt() {
        byte[] wrong = poor("2027-03-01").replace("\"6000\"", "\"many\"").getBytes(StandardCharsets.UTF_8);
        assertThat(ONE_DAMAGED.determine(wrong))
                .isInstanceOfSatisfying(
                        Answer.Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting(Problem::path)
                                .containsExactlyInAnyOrder("expenses[0].amount", "applicationDate"));
    }

    @Test
    void twoVersionsOfOneDayCannotBe() {
        var twice = List.<Version>of(new Version.Sound(LATER, FIRST), new Version.Sound(LATER, SECOND));
        assertThatThrownBy(() -> Versions.of(FIRST, twice)).isInstanceOf(IllegalArgumentException.class);
    }
}
