package org.bangfu.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bangfu.contract.SecondReading.Contested;
import org.bangfu.policy.Determination;
import org.bangfu.policy.Determining;
import org.bangfu.policy.aid.SpecialAid;
import org.bangfu.policy.family.Family;
import org.bangfu.terms.Category;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Another city, and the same city read otherwise, are other files: nothing of Wuhu is in the code (M22). */
class PoliciesTest {

    /** The folder of policies that do not come with the program. */
    static final Path POLICIES = Path.of("..", "policies");

    private static Determination in(Determiner city, String income, String kind, String cost) {
        Answer answer = city.determine("""
            {"applicationDate": "2026-03-18", "locality": "370202", "applicant": {"status": "EMPLOYEE"}, "members": [{"id": "1"}],
             "income": [{"member": "1", "kind": "OTHER", "month": "2026-02", "amount": "%s"}],
             "expenses": [{"member": "1", "kind": "%s", "month": "2026-02", "amount": "%s"}],
             "circumstances": {"livingHardNow": true}}
            """.formatted(income, kind, cost));
        assertThat(answer).isInstanceOf(Answer.Determined.class);
        return ((Answer.Determined) answer).determination();
    }

    /** Strictly below dibao, strictly below twice dibao. */
    @Test
    void inQingdaoAFamilyExactlyAtTheStandardIsNotWithinIt() throws PolicyRefused {
        Determiner qingdao = Determiner.load(POLICIES.resolve("qingdao"));
        assertThat(in(qingdao, "17999.99", "OTHER", "6000").category()).isEqualTo(Category.DEEP);
        assertThat(in(qingdao, "18000", "OTHER", "6000").category()).isEqualTo(Category.RELATIVE);
        assertThat(in(qingdao, "29999.99", "OTHER", "6000").category()).isEqualTo(Category.RELATIVE);
        assertThat(in(qingdao, "30000", "OTHER", "6000").category()).isEqualTo(Category.NONE);
        assertThat(in(qingdao, "18000", "OTHER", "6000").reasons())
                .anySatisfy(reason -> assertThat(reason.text()).contains("正好等于标准，须低于标准，不符合；若收入少或刚性支出多0.01元即符合"));
    }

    /** More than four fifths of the year's income, whatever the sum. */
    @Test
    void inQingdaoTheCostOfAnAccidentIsMeasuredByTheFamilysIncome() throws PolicyRefused {
        Determiner qingdao = Determiner.load(POLICIES.resolve("qingdao"));
        assertThat(in(qingdao, "100000", "LOSS", "80000").category()).isEqualTo(Category.NONE);
        assertThat(in(qingdao, "100000", "LOSS", "80000.01").category()).isEqualTo(Category.ACCIDENTAL);
        assertThat(in(qingdao, "100000.01", "LOSS", "80000.01").category()).isEqualTo(Category.ACCIDENTAL);
        assertThat(in(qingdao, "100000", "LOSS", "80000").reasons())
                .anySatisfy(reason -> assertThat(reason.text()).contains("年收入的80％（80,000.00元），还差0.01元"));
        assertThat(in(qingdao, "0", "LOSS", "6000").eligible()).contains(Category.ACCIDENTAL);
    }

    /** A number that decides nothing would be a number that the code has instead. */
    @Test
    void everyKeyOfThePolicyDecidesSomething(@TempDir Path folder) throws Exception {
        PolicyFilesTest.copyShipped(folder);
        Path file = folder.resolve("policy.yaml");
        String policy = Files.readString(file);
        List<Family> families = new ArrayList<>();
        var crowd = new CrowdedFamilies(3, Contested.AS_WUHU, SecondReadingTest.figures());
        for (int i = 0; i < 4_000; i++) {
            byte[] document = crowd.next().getBytes(StandardCharsets.UTF_8);
            families.add(((Determiner.Read.Sound) Determiner.read(document)).family());
        }
        List<String> before = answers(Determiner.shipped(), families);
        Matcher value = Pattern.compile(
                        "(?:value: (?=[^\"])|deep: |relative: |to: (?!none))([0-9.]+|none|true|false|[A-Z_]+)(?=[,}])")
                .matcher(policy);
        int tried = 0;
        while (value.find()) {
            boolean decides = false;
            for (String other : others(value.group(1))) {
                String changed = policy.substring(0, value.start(1)) + other + policy.substring(value.end(1));
                Files.writeString(file, changed);
                decides |= !answers(Determiner.load(folder), families).equals(before);
            }
            assertThat(decides).as(line(policy, value.start(1))).isTrue();
            tried++;
        }
        assertThat(tried).isGreaterThan(40);
    }

    private static String line(String text, int at) {
        return text.substring(text.lastIndexOf('\n', at) + 1, text.indexOf('\n', at));
    }

    /** What may stand there instead: a little more, a little less. */
    private static List<String> others(String value) {
        return switch (value) {
            case "true" -> List.of("false");
            case "false" -> List.of("true");
            case "HIGHEST" -> List.of("MAIN_CAUSE");
            case "PRORATE" -> List.of("EXCLUDE");
            case "COUNT" -> List.of("IGNORE");
            case "IGNORE" -> List.of("COUNT");
            case "INSURED" -> List.of("BORNE");
            case "none" -> List.of("0.5");
            case "1" -> List.of("2");
            default -> {
                var number = new BigDecimal(value);
                BigDecimal step = number.compareTo(BigDecimal.ONE) < 0
                        ? new BigDecimal("0.01")
                        : number.compareTo(BigDecimal.valueOf(1_000)) < 0
                                ? BigDecimal.ONE
                                : number.multiply(new BigDecimal("0.2"));
                yield List.of(
                        number.add(step).toPlainString(), number.subtract(step).toPlainString());
            }
        };
    }

    private static List<String> answers(Determiner determiner, List<Family> families) {
        return families.stream()
                .map(family -> Determining.brief(family, determiner.policy()))
                .map(it -> it.eligible() + " " + it.figures() + it.standardAid() + it.plan() + it.approvals()
                        + SpecialAid.most(it.figures(), determiner.policy().limits()))
                .toList();
    }

    @Test
    void noRuleKnowsThatThereIsAWuhu() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("..", "policy", "src", "main"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(file)).as(file.toString()).doesNotContainIgnoringCase("wuhu", "芜湖", "芜工办");
            }
        }
    }
}
