package org.bangfu.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a malformed document gets: every error at once, its place, its mend; never a stack trace, never a guess. */
class DocumentErrorsTest {

    private static final Determiner WUHU = Determiner.shipped();

    private static final String FAMILY = """
            {"id": "W-1", "applicationDate": "2026-03-18", "locality": "340202",
             "applicant": {"member": "1", "status": "EMPLOYEE"},
             "members": [{"id": "1"}, {"id": "2", "student": true}],
             "income": [{"member": "1", "kind": "WAGE", "month": "2026-01", "amount": "900"}],
             "expenses": [{"member": "1", "kind": "ILLNESS", "month": "2026-01", "amount": "9000", "covered": "10", "insuredPersonal": "5000"}],
             "housing": {"localHome": true}, "assets": {"townHomes": 1}, "circumstances": {"mainCause": null},
             "exclusions": [], "granted": [{"kind": "LIVING", "date": "2026-01-12", "amount": "3000"}]}
            """;

    private static String paths(String json) {
        return switch (WUHU.determine(json)) {
            case Answer.Determined _ -> "";
            case Answer.Refused refused ->
                String.join(" ", refused.problems().stream().map(Problem::path).toList());
        };
    }

    /** A code that is no longer in force would silently take the figures of the city. */
    @ParameterizedTest
    @CsvSource({
        "340203,340209",
        "340204,340202",
        "340208,340209",
        "340221,340210",
        "340222,340212",
        "340225,340281",
        "341422,340281"
    })
    void anOldDivisionCodeIsRefusedWithItsSuccessor(String old, String today) {
        for (String[] place : new String[][] {
            {FAMILY.replace("340202", old), "locality"},
            {
                FAMILY.replace("\"900\"}", "\"900\", \"verified\": false, \"workLocality\": \"" + old + "\"}"),
                "income[0].workLocality"
            },
            {
                FAMILY.replace(
                        "\"WAGE\", \"month\": \"2026-01\", \"amount\": \"900\"",
                        "\"SUPPORT\", \"month\": \"2026-01\", \"obligor\": {\"monthlyIncome\": \"9\", \"locality\": \""
                                + old + "\"}"),
                "income[0].obligor.locality"
            }
        }) {
            assertThat(WUHU.determine(place[0])).isInstanceOfSatisfying(Answer.Refused.class, refused -> {
                assertThat(refused.problems()).hasSize(1);
                assertThat(refused.problems().getFirst().path()).isEqualTo(place[1]);
                assertThat(refused.problems().getFirst().message()).contains(old, "请改写为 " + today);
            });
        }
    }

    @Test
    void theFamilyItselfIsAnswered() {
        assertThat(paths(FAMILY)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"id\": \"W-1\"|\"id\": 7|id",
                "\"id\": \"W-1\"|\"id\": \"\\ud800\"|id",
                "\"id\": \"W-1\"|\"nmae\": \"W-1\"|nmae",
                "\"id\": \"W-1\"|\"id\": \"W-1\", \"id\": \"W-2\"|id",
                "2026-03-18|2026-02-30|applicationDate",
                "2026-03-18|2026-3-18|applicationDate",
                "2026-03-18|2020-10-26|applicationDate",
                "\"applicationDate\": \"2026-03-18\",||applicationDate",
                "\"2026-03-18\"|null|applicationDate",
                "\"id\": \"W-1\"|\"decisionDate\": \"2026-03-17\"|decisionDate",
                "\"340202\"|\"34020\"|locality",
                "\"340202\"|340202|locality",
                "\"340202\"|\"310101\"|locality",
                "\"member\": \"1\", \"status\"|\"member\": \"3\", \"status\"|applicant.member",
                "\"member\": \"1\", \"status\"|\"member\": \"2\", \"status\"|applicant.member",
                "EMPLOYEE|Employee|applicant.status",
                "\"EMPLOYEE\"|\"MIGRANT\"|applicant.employmentMonths applicant.cityResidence",
                "\"EMPLOYEE\"|\"EMPLOYEE\", \"employmentMonths\": 1.0|applicant.employmentMonths",
                "\"EMPLOYEE\"|\"EMPLOYEE\", \"employmentMonths\": -1|applicant.employmentMonths",
                "[{\"id\": \"1\"}, {\"id\": \"2\", \"student\": true}]|[]|members applicant.member income[0].member expenses[0].member",
                "{\"id\": \"2\"|{\"id\": \"1\"|members[1].id",
                "{\"id\": \"1\"}|{\"id\": \"1\", \"livesTogether\": 1}|members[0].livesTogether",
                "\"WAGE\"|\"SALARY\"|income[0].kind",
                "\"amount\": \"900\"|\"amount\": \"-0.01\"|income[0].amount",
                "\"amount\": \"900\"|\"amount\": \"900.001\"|income[0].amount",
                "\"amount\": \"900\"|\"amount\": 1e400|income[0].amount",
                "\"amount\": \"900\"|\"amount\": \"1,000\"|income[0].amount",
                "\"amount\": \"900\"|\"amount\": \"+9\"|income[0].amount",
                "\"amount\": \"900\"|\"amount\": \"1000000000\"|income[0].amount",
                "\"amount\": \"900\"|\"amount\": true|income[0].amount",
                ", \"amount\": \"900\"||income[0].amount",
                "\"amount\": \"900\"|\"amount\": \"900\", \"verified\": false|income[0].workLocality",
                "\"amount\": \"900\"|\"amount\": \"900\", \"verified\": false, \"workLocality\": \"310101\"|income[0].workLocality",
                "\"amount\": \"900\"|\"amount\": \"900\", \"obligor\": {}|income[0].obligor",
                "\"WAGE\", \"month\": \"2026-01\", \"amount\": \"900\"|\"SUPPORT\", \"month\": \"2026-01\"|income[0].amount",
                "\"WAGE\", \"month\": \"2026-01\", \"amount\": \"900\"|\"SUPPORT\", \"month\": \"2026-01\", \"obligor\": {}|income[0].obligor.monthlyIncome income[0].obligor.locality",
                "\"WAGE\", \"month\": \"2026-01\"|\"WAGE\", \"month\": \"2026-13\"|income[0].month",
                "\"WAGE\", \"month\": \"2026-01\"|\"WAGE\", \"from\": \"2026-01\"|income[0].to",
                "\"WAGE\", \"month\": \"2026-01\"|\"WAGE\", \"from\": \"2026-02\", \"to\": \"2026-01\"|income[0].from",
                "\"WAGE\", \"month\": \"2026-01\"|\"WAGE\", \"month\": \"2026-01\", \"to\": \"2026-01\"|income[0].month",
                "\"WAGE\", \"month\": \"2026-01\"|\"WAGE\"|income[0].month",
                "\"5000\"|\"8990.01\"|expenses[0].insuredPersonal",
                "\"ILLNESS\"|\"EDUCATION\"|expenses[0].insuredPersonal",
                "\"covered\": \"10\"|\"covered\": -10|expenses[0].covered",
                "\"covered\": \"10\"|\"covered\": \"10\", \"aidedIn\": \"2025\"|expenses[0].aidedIn",
                "\"covered\": \"10\"|\"covered\": \"10\", \"area\": 5|expenses[0].area",
                "\"ILLNESS\", \"month\": \"2026-01\", \"amount\": \"9000\", \"covered\": \"10\", \"insuredPersonal\": \"5000\"|\"LOSS\", \"month\": \"2026-01\", \"amount\": \"1\", \"event\": false|expenses[0].event",
                "\"ILLNESS\", \"month\": \"2026-01\", \"amount\": \"9000\", \"covered\": \"10\", \"insuredPersonal\": \"5000\"|\"OTHER\", \"month\": \"2026-01\", \"amount\": \"1\", \"event\": true|expenses[0].event",
                "\"ILLNESS\", \"month\": \"2026-01\", \"amount\": \"9000\", \"covered\": \"10\", \"insuredPersonal\": \"5000\"|\"HOUSING\", \"month\": \"2026-01\", \"amount\": \"1\"|expenses[0].area",
                "\"ILLNESS\", \"month\": \"2026-01\", \"amount\": \"9000\", \"covered\": \"10\", \"insuredPersonal\": \"5000\"|\"HOUSING\", \"month\": \"2026-01\", \"amount\": \"1\", \"area\": \"0\"|expenses[0].area",
                "\"WAGE\", \"month\": \"2026-01\", \"amount\": \"900\"|\"SALARY\", \"month\": \"2026-01\"|income[0].kind income[0].amount",
                "\"ILLNESS\", \"month\": \"2026-01\", \"amount\": \"9000\"|\"MEDICAL\", \"month\": \"2026-01\", \"amount\": \"90\"|expenses[0].kind expenses[0].insuredPersonal",
                "{\"localHome\": true}|null|housing",
                "\"localHome\": true|\"localHome\": \"true\"|housing.localHome",
                "\"townHomes\": 1|\"townHomes\": \"1\"|assets.townHomes",
                "\"mainCause\": null|\"mainCause\": \"FLOOD\"|circumstances.mainCause",
                "\"mainCause\": null|\"dibao\": null|circumstances.dibao",
                "\"exclusions\": []|\"exclusions\": [\"RICH\"]|exclusions[0]",
                "\"exclusions\": []|\"exclusions\": {}|exclusions",
                "\"3000\"|\"0\"|granted[0].amount",
                "\"3000\"|\"3000\", \"service\": true|granted[0].service",
                "\"LIVING\", \"date\": \"2026-01-12\", \"amount\": \"3000\"|\"LEGAL\", \"date\": \"2026-01-12\", \"amount\": \"3000\", \"service\": true, \"beside\": true|granted[0].beside",
                "\"3000\"|\"3000\", \"beside\": null|granted[0].beside",
                "\"student\": true|\"deceased\": \"2026-04\"|members[1].deceased",
                "\"student\": true|\"deceased\": \"2026-13\"|members[1].deceased",
                "\"student\": true|\"deceased\": null|members[1].deceased",
                "{\"id\": \"1\"}|{\"id\": \"1\", \"deceased\": \"2026-01\"}|members[0].deceased",
                "{\"id\": \"1\"}, {\"id\": \"2\", \"student\": true}|{\"id\": \"1\", \"notCounted\": true}, {\"id\": \"2\", \"deceased\": \"2026-01\"}|members",
                "2026-01-12|2026-01-32|granted[0].date",
                "\"locality\": \"340202\",||locality",
                "\"applicant\": {\"member\": \"1\", \"status\": \"EMPLOYEE\"},||applicant",
                ", \"status\": \"EMPLOYEE\"||applicant.status",
                "{\"member\": \"1\", \"status\": \"EMPLOYEE\"}|[]|applicant",
                "\"member\": \"1\", \"status\"|\"member\": 1, \"status\"|applicant.member",
                "\"EMPLOYEE\"|\"EMPLOYEE\", \"retired\": 0|applicant.retired",
                "\"EMPLOYEE\"|\"EMPLOYEE\", \"cityResidence\": null|applicant.cityResidence",
                "\"members\": [{\"id\": \"1\"}, {\"id\": \"2\", \"student\": true}],||members applicant.member income[0].member expenses[0].member",
                "{\"id\": \"1\"}|{}|members[0].id applicant.member income[0].member expenses[0].member",
                "{\"id\": \"1\"}|{\"id\": \"1\", \"age\": 5}|members[0].age",
                "[{\"id\": \"1\"}, {\"id\": \"2\", \"student\": true}]|[{\"id\": \"1\", \"livesTogether\": false}]|members",
                "[{\"id\": \"1\"}, {\"id\": \"2\", \"student\": true}]|[{\"id\": \"1\", \"registeredTogether\": false}]|members",
                "[{\"id\": \"1\"}, {\"id\": \"2\", \"student\": true}]|[{\"id\": \"1\", \"notCounted\": true}]|members",
                "{\"member\": \"1\", \"kind\": \"WAGE\", \"month\": \"2026-01\", \"amount\": \"900\"}|7|income[0]",
                "{\"member\": \"1\", \"kind\": \"WAGE\", \"month\": \"2026-01\", \"amount\": \"900\"|{\"kind\": \"WAGE\", \"month\": \"2026-01\", \"amount\": \"900\"|income[0].member",
                "\"kind\": \"WAGE\", \"month\": \"2026-01\", \"amount\": \"900\"|\"month\": \"2026-01\", \"amount\": 1|income[0].kind",
                "\"WAGE\", \"month\": \"2026-01\", \"amount\": \"900\"|\"OTHER\", \"month\": \"2026-01\", \"amount\": 1, \"verified\": true|income[0].verified",
                "\"WAGE\", \"month\": \"2026-01\", \"amount\": \"900\"|\"OTHER\", \"month\": \"2026-01\", \"amount\": 1, \"workLocality\": \"340202\"|income[0].workLocality",
                "\"WAGE\", \"month\": \"2026-01\", \"amount\": \"900\"|\"BUSINESS\", \"month\": \"2026-01\", \"amount\": \"-1000000000\"|income[0].amount",
                "\"WAGE\", \"month\": \"2026-01\", \"amount\": \"900\"|\"SUPPORT\", \"month\": \"2026-01\", \"amount\": 1, \"obligor\": {\"monthlyIncome\": 1}|income[0].obligor.monthlyIncome",
                "\"WAGE\", \"month\": \"2026-01\", \"amount\": \"900\"|\"SUPPORT\", \"month\": \"2026-01\", \"obligor\": {\"monthlyIncome\": -1, \"locality\": \"340202\"}|income[0].obligor.monthlyIncome",
                "\"WAGE\", \"month\": \"2026-01\", \"amount\": \"900\"|\"SUPPORT\", \"month\": \"2026-01\", \"obligor\": {\"monthlyIncome\": 1}|income[0].obligor.locality",
                "\"WAGE\", \"month\": \"2026-01\", \"amount\": \"900\"|\"SUPPORT\", \"month\": \"2026-01\", \"obligor\": {\"monthlyIncome\": 1, \"locality\": \"310101\"}|income[0].obligor.locality",
                "\"WAGE\", \"month\": \"2026-01\", \"amount\": \"900\"|\"SUPPORT\", \"month\": \"2026-01\", \"amount\": 1, \"obligor\": {\"exempt\": \"no\"}|income[0].obligor.exempt",
                "\"amount\": \"900\"|\"amount\": \"\"|income[0].amount",
                "\"amount\": \"900\"|\"amount\": \"９\"|income[0].amount",
                "\"amount\": \"900\"|\"amount\": \".5\"|income[0].amount",
                "\"amount\": \"900\"|\"amount\": \"5.\"|income[0].amount",
                "\"amount\": \"900\"|\"amount\": 1E2|income[0].amount",
                "\"amount\": \"900\"|\"amount\": null|income[0].amount",
                "\"amount\": \"900\"|\"amount\": {}|income[0].amount",
                ", \"amount\": \"9000\"||expenses[0].amount",
                "\"kind\": \"ILLNESS\"|\"kind\": \"MEDICAL\"|expenses[0].kind",
                "\"5000\"|-1|expenses[0].insuredPersonal",
                "\"covered\": \"10\"|\"covered\": \"9000\"|expenses[0].insuredPersonal",
                "\"covered\": \"10\"|\"covered\": \"10\", \"aidedIn\": 20250|expenses[0].aidedIn",
                "\"covered\": \"10\"|\"covered\": \"10\", \"event\": null|expenses[0].event",
                "\"ILLNESS\", \"month\": \"2026-01\", \"amount\": \"9000\", \"covered\": \"10\", \"insuredPersonal\": \"5000\"|\"OTHER\", \"month\": \"2026-01\", \"amount\": \"1\", \"aidedIn\": 2025|expenses[0].aidedIn",
                "\"ILLNESS\", \"month\": \"2026-01\", \"amount\": \"9000\", \"covered\": \"10\", \"insuredPersonal\": \"5000\"|\"HOUSING\", \"month\": \"2026-01\", \"amount\": \"1\", \"area\": \"40.001\"|expenses[0].area",
                "{\"townHomes\": 1}|{\"townHomes\": -1, \"vehicles\": 1.5, \"mobilityVehicles\": true}|assets.townHomes assets.vehicles assets.mobilityVehicles",
                "{\"mainCause\": null}|{\"restructured\": 1, \"majorIllnessOrDisability\": \"\", \"livingHardNow\": []}|circumstances.restructured circumstances.majorIllnessOrDisability circumstances.livingHardNow",
                "\"exclusions\": []|\"exclusions\": [null]|exclusions[0]",
                "\"kind\": \"LIVING\", \"date\": \"2026-01-12\", \"amount\": \"3000\"||granted[0].kind granted[0].date granted[0].amount",
                "\"kind\": \"LIVING\"|\"kind\": \"RENT\"|granted[0].kind",
                "\"amount\": \"3000\"|\"amount\": \"-1\"|granted[0].amount",
            })
    void namesThePlace(String correct, String wrong, String places) {
        assertThat(FAMILY).contains(correct);
        assertThat(paths(FAMILY.replace(correct, wrong == null ? "" : wrong))).isEqualTo(places);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                "[]",
                "7",
                "\"x\"",
                "{",
                "{}{}",
                "{} x",
                "{\"id\": NaN}",
                "{\"id\": 'x'}",
                "{\"id\": \"x\",}",
                "{/**/}",
                "{\"id\": 01}",
                "{\"id\": \"\u0000\"}"
            })
    void whatIsNoSingleObjectHasNoIdAndNoPlace(String json) {
        assertThat(WUHU.determine(json)).isInstanceOfSatisfying(Answer.Refused.class, refused -> {
            assertThat(refused.id()).isNull();
            assertThat(refused.problems()).extracting(Problem::path).containsExactly("$");
        });
    }

    @Test
    void allErrorsComeAtOnceThoseOfThePolicyToo() {
        assertThat(paths(FAMILY.replace("340202", "310101")
                        .replace("\"900\"", "\"x\"")
                        .replace("\"townHomes\": 1", "\"townHome\": 1")))
                .isEqualTo("income[0].amount assets.townHome locality");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"id\": \"W-1\"|\"decisionDate\": \"2019-01-01\"|decisionDate applicationDate",
                "340202|34020x|locality applicationDate",
                "\"student\": true}]|\"student\": true}, 7]|members[2] applicationDate",
                "\"id\": \"1\"}, {\"id\": \"2\"|\"id\": \"1\", \"notCounted\": true}, {\"id\": \"2\", \"livesTogether\": false|members applicationDate",
            })
    void anApplicationBeforeThePolicyIsSaidWhateverElseIsWrong(String correct, String wrong, String places) {
        assertThat(FAMILY).contains(correct);
        assertThat(paths(FAMILY.replace("2026-03-18", "2020-10-26").replace(correct, wrong)))
                .isEqualTo(places);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"id\": \"W-1\"|\"decisionDate\": \"2026-03-17\"|decisionDate locality",
                "\"student\": true}]|\"student\": true}, 7]|members[2] locality",
                "\"id\": \"1\"}, {\"id\": \"2\"|\"id\": \"1\", \"notCounted\": true}, {\"id\": \"2\", \"livesTogether\": false|members locality",
            })
    void aMissingFigureIsSaidWhateverElseIsWrong(String correct, String wrong, String places) {
        assertThat(FAMILY).contains(correct);
        assertThat(paths(FAMILY.replace("340202", "310101").replace(correct, wrong)))
                .isEqualTo(places);
    }

    @Test
    void anAreaIsNoAmountOfMoney() {
        String rent = FAMILY.replace(
                "\"ILLNESS\", \"month\": \"2026-01\", \"amount\": \"9000\", \"covered\": \"10\", \"insuredPersonal\": \"5000\"",
                "\"HOUSING\", \"month\": \"2026-01\", \"amount\": \"9000\", \"area\": \"40.001\"");
        assertThat(WUHU.determine(rent))
                .isInstanceOfSatisfying(
                        Answer.Refused.class,
                        refused -> assertThat(refused.problems())
                                .singleElement()
                                .satisfies(problem -> assertThat(problem.message())
                                        .contains("面积")
                                        .doesNotContain("金额")));
    }

    @Test
    void aByteOrderMarkAndCarriageReturnsAreAccepted() {
        assertThat(paths("\uFEFF" + FAMILY.replace("\n", "\r\n"))).isEmpty();
    }

    @Test
    void nestingTenThousandDeepIsRefused() {
        assertThat(paths("{\"x\":" + "[".repeat(10_000) + "]".repeat(10_000) + "}"))
                .isEqualTo("$");
    }

    @Test
    void anotherEncodingIsRefused() {
        assertThat(WUHU.determine(new byte[] {'{', (byte) 0xC0, (byte) 0x80, '}'}))
                .isInstanceOf(Answer.Refused.class);
        assertThat(WUHU.determine(FAMILY.getBytes(java.nio.charset.StandardCharsets.UTF_16LE)))
                .isInstanceOf(Answer.Refused.class);
    }

    @Test
    void amountsMayBeNumbersAndCountsPassAnInt() {
        assertThat(paths(FAMILY.replace("\"900\"", "900.50"))).isEmpty();
        assertThat(paths(FAMILY.replace("\"townHomes\": 1", "\"townHomes\": 99999999999999999999")))
                .isEmpty();
    }

    /** Whatever happens to a document, the answer is a determination or problems with a place and a mend. */
    @Test
    void aMutatedDocumentIsAnsweredOrRefusedNeverMore() {
        var random = new Random(20201027);
        String alphabet = "{}[]\",:0123456789.-+eEtruefalsn\\ud ";
        for (int i = 0; i < 5_000; i++) {
            var mutated = new StringBuilder(FAMILY);
            for (int n = random.nextInt(4); n >= 0; n--) {
                int at = random.nextInt(mutated.length());
                switch (random.nextInt(3)) {
                    case 0 -> mutated.deleteCharAt(at);
                    case 1 -> mutated.insert(at, alphabet.charAt(random.nextInt(alphabet.length())));
                    default -> mutated.setCharAt(at, alphabet.charAt(random.nextInt(alphabet.length())));
                }
            }
            Answer answer = WUHU.determine(mutated.toString());
            assertThat(Determiner.line(answer, false)).isNotEmpty();
            if (answer instanceof Answer.Refused refused) {
                assertThat(refused.problems()).isNotEmpty().allSatisfy(problem -> {
                    assertThat(problem.path()).isNotBlank();
                    assertThat(problem.message()).isNotBlank();
                });
            }
        }
    }
}
