package org.bangfu.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.bangfu.policy.book.Standard;
import org.bangfu.policy.book.StandardKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A corrupt policy, standards or calendar file is refused with file, line and key; M22: a policy is exactly its text. */
class PolicyFilesTest {

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it before each test
    Path folder;

    static void copyShipped(Path folder) throws IOException {
        for (String name : new String[] {"policy.yaml", "standards.csv", "workdays.csv"}) {
            try (var in = Objects.requireNonNull(Determiner.class.getResourceAsStream("wuhu/" + name))) {
                Files.write(folder.resolve(name), in.readAllBytes());
            }
        }
    }

    static void edit(Path folder, String file, String correct, String wrong) throws IOException {
        String text = Files.readString(folder.resolve(file));
        assertThat(text).contains(correct);
        Files.writeString(folder.resolve(file), text.replace(correct, wrong));
    }

    @Test
    void aCopyOfTheShippedPolicyIsTheSamePolicy() throws Exception {
        copyShipped(folder);
        assertThat(Determiner.load(folder).policy().sha256())
                .isEqualTo(Determiner.shipped().policy().sha256());
        edit(folder, "standards.csv", ",860,", ",861,");
        assertThat(Determiner.load(folder).policy().sha256())
                .isNotEqualTo(Determiner.shipped().policy().sha256());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "policy.yaml|multiple: {value: 1,|multiple: {value: one,|deep.multiple",
                "policy.yaml|multiple: {value: 1,|multiple: {|deep.multiple.value",
                "policy.yaml|multiple: {value: 1,|mutiple: {value: 1,|deep.multiple",
                "policy.yaml|multiple: {value: 1,|mutiple: {value: 1,|deep.mutiple",
                "policy.yaml|multiple: {value: 1,|multiple: {value: 1, unit: x,|deep.multiple.unit",
                "policy.yaml|{value: 12, article: \"M5(4)\", reading: R-15}|{value: 12}|migrant.months.article",
                "policy.yaml|{value: PRORATE,|{value: SOMETIMES,|housing.excess",
                "policy.yaml|{value: 0.15,|{value: 15,|aid.accident.share",
                "policy.yaml|{to: 20000,|{to: 10000,|aid.medical.bands[1].to",
                "policy.yaml|to: none|to: 90000|aid.medical.bands",
                "policy.yaml|income: {value: IGNORE,|income: {value: NEVER,|deceased.income",
                "policy.yaml|income: {value: IGNORE,|incomes: {value: IGNORE,|deceased.incomes",
                "policy.yaml|nationAbove: {value: 50000|nationAbove: {value: 5000|approval.nationAbove",
                "policy.yaml|\"2020-10-27\", article|\"2020-10-32\", article|inForceFrom",
                "policy.yaml|migrant:|migrants:|migrant.months",
                "policy.yaml|- 总工办发〔2020〕13号|- {a: b}|superior[0]",
                "policy.yaml|reading: R-15|reading: 15|migrant.months.reading",
                "policy.yaml|minimum: {value: 5000, article: \"M9|minimum: {value: 10001, article: \"M9|aid.medical.minimum",
                "standards.csv|DIBAO_URBAN,340281,2023-07-01|DIBAO_URBAN,340281,+12023-07-01|from",
                "standards.csv|DIBAO_URBAN,340281,2023-07-01,745,EXAMPLE,试|DIBAO_URBAN,340281,2023-07-01,745,EXAMPLE,\"试|''",
                "standards.csv|DIBAO_URBAN,340281,2023-07-01|DIBAO,340281,2023-07-01|kind",
                "standards.csv|DIBAO_URBAN,340281,2023-07-01|DIBAO_URBAN,34028,2023-07-01|locality",
                "standards.csv|DIBAO_URBAN,340281,2023-07-01|DIBAO_URBAN,340225,2023-07-01|locality",
                "standards.csv|DIBAO_URBAN,340281,2023-07-01,745|DIBAO_URBAN,340281,2025-01-01,745|from",
                "standards.csv|,745,|,-745,|amount",
                "standards.csv|,745,EXAMPLE|,745,SURE|status",
                "workdays.csv|2018-12-30,OFF|2018-12-30,HALF|kind",
                "workdays.csv|2018-12-30,OFF|2018-12-31,OFF|date",
            })
    void namesFileLineAndKey(String file, String correct, String wrong, String key) throws IOException {
        copyShipped(folder);
        edit(folder, file, correct, wrong);
        assertThatThrownBy(() -> Determiner.load(folder))
                .isInstanceOfSatisfying(
                        PolicyRefused.class,
                        refused -> assertThat(refused.faults()).anySatisfy(fault -> {
                            assertThat(fault.file()).isEqualTo(file);
                            assertThat(fault.line()).isPositive();
                            assertThat(fault.key()).isEqualTo(key);
                        }));
    }

    /** A version confirmed before there were these settings means their defaults, for ever. */
    @Test
    void aPolicyFromBeforeTheSettingsOfTheDeadAndTheSpecialCapMeansTheirDefaults() throws Exception {
        copyShipped(folder);
        String text = Files.readString(folder.resolve("policy.yaml"));
        String before = text.replaceAll("(?m)^deceased:\n(  .*\n)+", "").replaceAll("(?m)^special:\n(  .*\n)+", "");
        assertThat(before).doesNotContain("deceased", "special");
        Files.writeString(folder.resolve("policy.yaml"), before);
        assertThat(Determiner.load(folder).policy().limits())
                .isEqualTo(Determiner.shipped().policy().limits());
    }

    @Test
    void aMissingFileIsNamed() throws IOException {
        copyShipped(folder);
        Files.delete(folder.resolve("workdays.csv"));
        assertThatThrownBy(() -> Determiner.load(folder))
                .isInstanceOf(PolicyRefused.class)
                .hasMessageContaining("workdays.csv");
    }

    @Test
    void whatIsNoYamlOrNoUtf8IsRefused() throws IOException {
        copyShipped(folder);
        Files.writeString(folder.resolve("policy.yaml"), "id: [");
        assertThatThrownBy(() -> Determiner.load(folder)).isInstanceOf(PolicyRefused.class);
        Files.write(folder.resolve("policy.yaml"), new byte[] {(byte) 0xFF});
        assertThatThrownBy(() -> Determiner.load(folder)).isInstanceOf(PolicyRefused.class);
        Files.writeString(folder.resolve("policy.yaml"), "");
        assertThatThrownBy(() -> Determiner.load(folder)).isInstanceOf(PolicyRefused.class);
    }

    /** Whoever holds a policy keeps it: a later one that cannot be read never comes to be. */
    @Test
    void theOldPolicyAnswersOnWhereTheNewOneIsCorrupt() throws Exception {
        copyShipped(folder);
        Determiner inForce = Determiner.load(folder);
        edit(folder, "policy.yaml", "multiple: {value: 1,", "multiple: {value: ,");
        assertThatThrownBy(() -> Determiner.load(folder)).isInstanceOf(PolicyRefused.class);
        assertThat(inForce.policy().sha256())
                .isEqualTo(Determiner.shipped().policy().sha256());
    }

    @Test
    void yamlNestedTenThousandDeepAndYamlThatRefersToItselfAreRefused() throws IOException {
        copyShipped(folder);
        String policy = Files.readString(folder.resolve("policy.yaml"));
        for (String more : new String[] {"x: " + "[".repeat(10_000), "a: &a [1]\nb: [*a, *a]", "---\nid: two"}) {
            Files.writeString(folder.resolve("policy.yaml"), policy + more + "\n");
            assertThatThrownBy(() -> Determiner.load(folder))
                    .as(more)
                    .isInstanceOf(PolicyRefused.class)
                    .hasMessageContaining("policy.yaml");
        }
    }

    @Test
    void aPlaceTakesItsOwnFigureElseItsCitysByTheLatestDay() {
        Determiner wuhu = Determiner.shipped();
        assertThat(dibao(wuhu, 340202, "2025-06-30")).isEqualTo(80000);
        assertThat(dibao(wuhu, 340202, "2025-07-01")).isEqualTo(83000);
        assertThat(dibao(wuhu, 340281, "2025-07-01")).isEqualTo(79000);
        assertThat(dibao(wuhu, 340281, "2023-06-30")).isEqualTo(72000);
        assertThat(wuhu.standard(StandardKind.DIBAO_URBAN, 310101, LocalDate.of(2025, 1, 1)))
                .isNull();
    }

    private static long dibao(Determiner determiner, int place, String day) {
        Standard standard = determiner.standard(StandardKind.DIBAO_URBAN, place, LocalDate.parse(day));
        return Objects.requireNonNull(standard).amount();
    }

    /** A correction adds a row; the policy it was added to goes on saying what it said. */
    @Test
    void aFigureIsAddedToAnotherPolicyAndTheOneBeforeStays() throws PolicyRefused {
        Determiner before = Determiner.shipped();
        var later = new Standard(
                StandardKind.DIBAO_URBAN,
                340281,
                LocalDate.parse("2026-07-01"),
                81_000,
                Standard.Status.OFFICIAL,
                "文号 \"甲\", 乙");
        var corrected = new Standard(
                StandardKind.DIBAO_URBAN,
                340281,
                LocalDate.parse("2026-07-01"),
                81_500,
                Standard.Status.OFFICIAL,
                "更正");
        Determiner after = before.with(List.of(later, corrected));
        assertThat(dibao(after, 340281, "2026-06-30")).isEqualTo(79000);
        assertThat(dibao(after, 340281, "2026-07-01")).isEqualTo(81500);
        assertThat(dibao(before, 340281, "2026-07-01")).isEqualTo(79000);
        assertThat(after.policy().sha256()).isNotEqualTo(before.policy().sha256());
        assertThat(Determiner.of(after.files()).policy())
                .usingRecursiveComparison()
                .isEqualTo(after.policy());
        Standard said = before.with(List.of(later)).standard(StandardKind.DIBAO_URBAN, 340281, later.from());
        assertThat(said).isEqualTo(later);
    }

    @Test
    void theShippedCalendarKnowsItsYears() {
        assertThat(Determiner.shipped().calendar().knownYears())
                .containsExactly(2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026);
    }
}
