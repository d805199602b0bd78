package org.bangfu.office.casework.determination;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.bangfu.office.casework.determination.ContractDocument.Asked;
import org.bangfu.office.casework.determination.GrantedAid.Granted;
import org.bangfu.office.casework.household.Household;
import org.bangfu.office.casework.household.Household.Assessment;
import org.bangfu.office.casework.household.Household.Basis;
import org.bangfu.office.casework.household.Household.Exclusion;
import org.bangfu.office.casework.household.Household.Expense;
import org.bangfu.office.casework.household.Household.Findings;
import org.bangfu.office.casework.household.Household.Income;
import org.bangfu.office.casework.household.Household.Obligor;
import org.bangfu.office.casework.household.WangFamily;
import org.bangfu.terms.Cause;
import org.bangfu.terms.ExclusionGround;
import org.bangfu.terms.ExpenseKind;
import org.bangfu.terms.IncomeKind;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The family on file in the words of the contract. */
class ContractDocumentTest {

    private static final LocalDate DECIDED = LocalDate.of(2026, 3, 18);
    private static final Household FAMILY = WangFamily.of(1);

    @Test
    void theWindowFollowsTheApplicationAndTheFiguresTheDecision_R01_R34() {
        var document = document(FAMILY);
        assertThat(document.path("applicationDate").asString()).isEqualTo("2026-03-02");
        assertThat(document.path("decisionDate").asString()).isEqualTo("2026-03-18");
        assertThat(document.path("locality").asString()).isEqualTo("340202");
    }

    @Test
    void nobodyCanBeKnownFromIt() {
        assertThat(document(FAMILY).toString())
                .doesNotContain("王秀梅", "胃癌", "13805530101", "机床")
                .doesNotContain(FAMILY.head().identity());
    }

    @Test
    void theDeclaredFigureCountsWhereNobodyCorrectedIt_R33() {
        assertThat(income(FAMILY, 0).path("amount").asString()).isEqualTo("2600.00");
        assertThat(income(FAMILY, 0).path("from").asString()).isEqualTo("2025-03");
        assertThat(expense(FAMILY, 0).path("month").asString()).isEqualTo("2025-10");
    }

    @Test
    void theAssessedFigureCountsWhereSomebodyDid_R33() {
        var corrected =
                FAMILY.withIncome(List.of(FAMILY.income().getFirst().assessedAs(found("3100.50", Basis.RECORD))));
        assertThat(income(corrected, 0).path("amount").asString()).isEqualTo("3100.50");
    }

    @Test
    void aWageTakenFromARecordIsVerified_R03() {
        var unverified = wageUnverified();
        assertThat(income(unverified, 0).path("verified").asBoolean()).isFalse();
        assertThat(income(unverified, 0).path("workLocality").asString()).isEqualTo("340202");
        var proved =
                unverified.withIncome(List.of(unverified.income().getFirst().assessedAs(found("2100", Basis.RECORD))));
        assertThat(income(proved, 0).path("verified").asBoolean()).isTrue();
        var guessed = unverified.withIncome(
                List.of(unverified.income().getFirst().assessedAs(found("2100", Basis.LOCAL_AVERAGE))));
        assertThat(income(guessed, 0).path("verified").asBoolean()).isFalse();
    }

    @Test
    void supportWithoutADocumentIsInferredFromTheObligor_R06() {
        var supported = FAMILY.withIncome(List.of(support(null)));
        var item = income(supported, 0);
        assertThat(item.has("amount")).isFalse();
        assertThat(item.path("obligor").path("monthlyIncome").asString()).isEqualTo("3000.00");
        assertThat(item.path("obligor").path("locality").asString()).isEqualTo("340203");
    }

    @Test
    void supportByDocumentAsksOnlyWhetherTheObligorIsExempt_R06() {
        var item = income(FAMILY.withIncome(List.of(support("500"))), 0);
        assertThat(item.path("amount").asString()).isEqualTo("500.00");
        assertThat(item.path("obligor").has("monthlyIncome")).isFalse();
        assertThat(item.path("obligor").path("exempt").asBoolean()).isFalse();
    }

    @Test
    void whatTheFamilyBoreInsideTheCatalogueNeverPassesWhatIsLeftOfTheBill_R24() {
        var lowered =
                FAMILY.withExpenses(List.of(FAMILY.expenses().getFirst().assessedAs(found("30000", Basis.DOCUMENT))));
        var item = expense(lowered, 0);
        assertThat(item.path("amount").asString()).isEqualTo("30000.00");
        assertThat(item.path("covered").asString()).isEqualTo("21000.00");
        assertThat(item.path("insuredPersonal").asString()).isEqualTo("9000.00");
    }

    @Test
    void onlyIllnessAndDisabilityAreTaggedEventsALossIsAlwaysOne_R14() {
        assertThat(expense(spending(ExpenseKind.DISABILITY, true), 0)
                        .path("event")
                        .asBoolean())
                .isTrue();
        assertThat(expense(spending(ExpenseKind.LOSS, true), 0).has("event")).isFalse();
        assertThat(expense(spending(ExpenseKind.EDUCATION, true), 0).has("event"))
                .isFalse();
        assertThat(expense(spending(ExpenseKind.LOSS, false), 0).path("aidedIn").asInt())
                .isEqualTo(2025);
        assertThat(expense(spending(ExpenseKind.EDUCATION, false), 0).has("aidedIn"))
                .isFalse();
    }

    @Test
    void rentIsToldWithItsArea_R08() {
        assertThat(expense(spending(ExpenseKind.HOUSING, false), 0).path("area").asString())
                .isEqualTo("60");
        assertThat(expense(spending(ExpenseKind.OTHER, false), 0).has("area")).isFalse();
    }

    @Test
    void exclusionsAreToldOnceEach_M7() {
        var found = new Findings(
                true,
                true,
                true,
                true,
                Cause.ILLNESS,
                null,
                List.of(
                        new Exclusion(ExclusionGround.REFUSES_WORK, "一", "刘芳", DECIDED),
                        new Exclusion(ExclusionGround.REFUSES_WORK, "二", "马超", DECIDED)));
        var document = document(FAMILY.withFindings(found));
        assertThat(document.path("exclusions").toString()).isEqualTo("[\"REFUSES_WORK\"]");
        assertThat(document.path("circumstances").toString())
                .isEqualTo("{\"dibao\":true,\"restructured\":true,\"majorIllnessOrDisability\":true,"
                        + "\"livingHardNow\":true,\"mainCause\":\"ILLNESS\"}");
    }

    @Test
    void aidAlreadyGivenIsTold_R27() {
        var granted = new Granted("LIVING", LocalDate.of(2026, 1, 12), WangFamily.yuan("3000"), false, false);
        var document = read(ContractDocument.of(
                FAMILY, new Asked("镜湖-2026-00031", WangFamily.APPLIED, DECIDED, "340202", List.of(granted), Map.of())));
        assertThat(document.path("granted").toString())
                .isEqualTo("[{\"kind\":\"LIVING\",\"date\":\"2026-01-12\",\"amount\":\"3000.00\",\"service\":false}]");
    }

    private static JsonNode document(Household family) {
        return read(ContractDocument.of(
                family, new Asked("镜湖-2026-00031", WangFamily.APPLIED, DECIDED, "340202", List.of(), Map.of())));
    }

    private static JsonNode read(String document) {
        return JsonMapper.shared().readTree(document);
    }

    private static JsonNode income(Household family, int position) {
        return document(family).path("income").path(position);
    }

    private static JsonNode expense(Household family, int position) {
        return document(family).path("expenses").path(position);
    }

    private static Assessment found(String amount, Basis basis) {
        return new Assessment(WangFamily.yuan(amount), basis, "核对后更正", "陈静", DECIDED);
    }

    private static Household wageUnverified() {
        return FAMILY.withIncome(List.of(new Income(
                "1",
                "1",
                IncomeKind.WAGE,
                "打零工",
                WangFamily.FIRST,
                WangFamily.LAST,
                WangFamily.yuan("900"),
                false,
                "340202",
                null,
                null,
                List.of())));
    }

    private static Income support(@org.jspecify.annotations.Nullable String amount) {
        return new Income(
                "1",
                "3",
                IncomeKind.SUPPORT,
                "抚养费",
                WangFamily.FIRST,
                WangFamily.LAST,
                amount == null ? null : WangFamily.yuan(amount),
                true,
                null,
                new Obligor(WangFamily.yuan("3000"), "340203", false),
                null,
                List.of());
    }

    private static Household spending(ExpenseKind kind, boolean event) {
        var month = YearMonth.of(2025, 10);
        return FAMILY.withExpenses(List.of(new Expense(
                "1",
                "1",
                kind,
                "支出",
                month,
                month,
                WangFamily.yuan("800"),
                WangFamily.yuan("0"),
                null,
                event,
                2025,
                "60",
                null,
                null,
                List.of())));
    }
}
