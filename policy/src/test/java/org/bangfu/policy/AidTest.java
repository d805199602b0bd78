package org.bangfu.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bangfu.policy.Home.fen;
import static org.bangfu.policy.Home.yuan;
import static org.bangfu.terms.AidKind.ACCIDENT;
import static org.bangfu.terms.AidKind.EDUCATION;
import static org.bangfu.terms.AidKind.LIVING;
import static org.bangfu.terms.AidKind.MEDICAL;
import static org.bangfu.terms.AidKind.TRAINING;

import java.util.List;
import org.bangfu.policy.aid.Aid;
import org.bangfu.policy.aid.Approval;
import org.bangfu.policy.aid.Plan;
import org.bangfu.policy.aid.Staircase;
import org.bangfu.policy.aid.Staircase.Step;
import org.bangfu.policy.book.Limits.HousingExcess;
import org.bangfu.policy.book.Limits.RelativeKind;
import org.bangfu.policy.explain.Rule;
import org.bangfu.policy.explain.Warning;
import org.bangfu.terms.AidKind;
import org.bangfu.terms.Category;
import org.bangfu.terms.Cause;
import org.bangfu.terms.ExpenseKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** M8, M9, F9: how much, of what, in which order. */
class AidTest {

    private static Aid aid(AidKind kind, String amount) {
        return new Aid(kind, yuan(amount));
    }

    private static List<Aid> plan(Home home) {
        return home.determined().plan();
    }

    @Test
    @Tries({Rule.LIVING_AID, Rule.EDUCATION_AID})
    void aDeepFamilysYear() {
        var home = Home.of(1).withStudent().withStudent().illWith("10000.01");
        assertThat(home.determined().standardAid())
                .containsExactly(aid(LIVING, "9600"), aid(MEDICAL, "9000"), aid(EDUCATION, "16000"));
    }

    @Test
    @Tries({Rule.LIVING_AID, Rule.EDUCATION_AID})
    void aRelativeFamilysYear() {
        var home = Home.of(1).withStudent().illWith("10000.01").earning("30000");
        assertThat(home.determined().standardAid())
                .containsExactly(aid(LIVING, "7200"), aid(MEDICAL, "7000"), aid(EDUCATION, "6400"));
        assertThat(plan(home)).containsExactly(aid(LIVING, "7200"));
    }

    @Test
    @Tries(Rule.STANDARD)
    void amountsUseTheStandardOfTheDecisionDate() {
        assertThat(plan(Home.of(1).spending(ExpenseKind.OTHER, "5000").decided("2026-07-01")))
                .containsExactly(aid(LIVING, "10800"));
    }

    @ParameterizedTest
    @CsvSource({
        "4999.99,0,0",
        "5000.00,4000,3000",
        "10000.00,4000,3000",
        "10000.01,9000,7000",
        "20000.00,9000,7000",
        "20000.01,15000,12000",
        "30000.00,15000,12000",
        "30000.01,20000,16000"
    })
    @Tries(Rule.MEDICAL_AID)
    void medicalAidGoesByTheBurdenInsideTheCatalogue(String burden, String deep, String relative) {
        var poor = Home.of(1).spending(ExpenseKind.OTHER, "5000").illWith(burden);
        assertThat(standard(poor, Category.DEEP)).isEqualTo(deep);
        var lessPoor = Home.of(1)
                .spending(ExpenseKind.OTHER, "5000")
                .illWith(burden)
                .earning(yuan(burden).plus(yuan("24200")).plain());
        assertThat(standard(lessPoor, Category.RELATIVE)).isEqualTo(relative);
    }

    private static String standard(Home home, Category category) {
        var determined = home.determined();
        assertThat(determined.category()).isEqualTo(category);
        return determined.standardAid().stream()
                .filter(aid -> aid.kind() == MEDICAL)
                .map(aid -> Long.toString(aid.amount().fen() / 100))
                .findAny()
                .orElse("0");
    }

    @Test
    @Tries(Rule.MEDICAL_AID)
    void aBillAidedInAnEarlierYearIsNotAidedAgain() {
        var home =
                Home.of(1).with(Home.expense(ExpenseKind.ILLNESS, Home.LAST_MONTH, "9000", "0", "9000", false, 2025));
        assertThat(plan(home)).containsExactly(aid(LIVING, "9600"));
    }

    @ParameterizedTest
    @CsvSource({"30000.03,4500.00", "30000.04,4500.01", "66666.66,10000.00", "66666.60,9999.99", "900000,10000.00"})
    @Tries(Rule.ACCIDENT_AID)
    void accidentalAidIsFifteenPercentHalfUpAtMostTenThousand(String cost, String aid) {
        var home = Home.of(1).earning("900000").spending(ExpenseKind.LOSS, cost).livingHardNow();
        assertThat(plan(home)).containsExactly(aid(ACCIDENT, aid));
    }

    @Test
    @Tries(Rule.ACCIDENT_AID)
    void whatWasGrantedAsAccidentThisYearIsTakenOff() {
        var home = Home.of(1)
                .earning("900000")
                .spending(ExpenseKind.LOSS, "40000")
                .livingHardNow()
                .granted(ACCIDENT, "2026-01-02", "5999.99")
                .granted(ACCIDENT, "2025-12-31", "9000");
        assertThat(plan(home)).containsExactly(aid(ACCIDENT, "0.01"));
        assertThat(plan(home.granted(ACCIDENT, "2026-02-02", "0.01"))).isEmpty();
    }

    /** One member: the limit is 9,600; what is left of it is the room for earlier aid. */
    private static Home withRoom(String room) {
        return Home.of(1)
                .illWith("10000.01")
                .earning(yuan("19600.01").minus(yuan(room)).plain());
    }

    @Test
    @Tries(Rule.SEVERAL_KINDS)
    void beforeEachFurtherGrantTheFamilyMustStillBeDeep() {
        // Living 9,600, medical 9,000: with 9,000 of room medical can come first and living last.
        assertThat(plan(withRoom("9000"))).containsExactly(aid(MEDICAL, "9000"), aid(LIVING, "9600"));
        // One fen less and only the larger one is granted.
        assertThat(plan(withRoom("8999.99"))).containsExactly(aid(LIVING, "9600"));
        assertThat(plan(withRoom("9600"))).containsExactly(aid(LIVING, "9600"), aid(MEDICAL, "9000"));
    }

    /** Living 9,600, medical 9,000, schooling 8,000 or 16,000. */
    private static Home ofThreeKinds(int students, String room) {
        var home = Home.of(1).illWith("10000.01");
        for (int i = 0; i < students; i++) {
            home.withStudent();
        }
        return home.earning(yuan("10000.01")
                .plus(yuan("9600").times(students + 1))
                .minus(yuan(room))
                .plain());
    }

    @Test
    @Tries(Rule.SEVERAL_KINDS)
    void theLargestKindNeedsNoRoomAndComesLastWhereTheOthersJustFit() {
        assertThat(plan(ofThreeKinds(1, "17000")))
                .containsExactly(aid(MEDICAL, "9000"), aid(EDUCATION, "8000"), aid(LIVING, "9600"));
        // A fen less, and schooling falls out.
        assertThat(plan(ofThreeKinds(1, "16999.99"))).containsExactly(aid(LIVING, "9600"), aid(MEDICAL, "9000"));
    }

    @Test
    @Tries(Rule.SEVERAL_KINDS)
    void beforeTheLargestComesTheLargerThatThereIsRoomFor() {
        assertThat(plan(ofThreeKinds(2, "9600"))).containsExactly(aid(LIVING, "9600"), aid(EDUCATION, "16000"));
        assertThat(plan(ofThreeKinds(2, "9599.99"))).containsExactly(aid(MEDICAL, "9000"), aid(EDUCATION, "16000"));
        assertThat(plan(ofThreeKinds(2, "9000"))).containsExactly(aid(MEDICAL, "9000"), aid(EDUCATION, "16000"));
        assertThat(plan(ofThreeKinds(2, "8999.99"))).containsExactly(aid(EDUCATION, "16000"));
        assertThat(plan(ofThreeKinds(2, "0"))).containsExactly(aid(EDUCATION, "16000"));
        assertThat(plan(ofThreeKinds(2, "0").granted(EDUCATION, "2026-01-05", "0.01")))
                .isEmpty();
    }

    /** R-27's staircase from its top to its foot: each step by the fen that takes it. */
    @Test
    @Tries(Rule.SEVERAL_KINDS)
    void theStaircaseNamesTheNextStepDownAndUp() {
        assertThat(down(ofThreeKinds(2, "18600"))).isEqualTo(new Step(fen("0.01"), fen("25600")));
        assertThat(down(ofThreeKinds(2, "9000"))).isEqualTo(new Step(fen("0.01"), fen("16000")));
        assertThat(down(ofThreeKinds(2, "100"))).isEqualTo(new Step(fen("100.01"), 0));
        assertThat(up(ofThreeKinds(2, "100"))).isEqualTo(new Step(fen("8900"), fen("25000")));
        assertThat(up(ofThreeKinds(2, "9000"))).isEqualTo(new Step(fen("600"), fen("25600")));
        assertThat(up(ofThreeKinds(2, "18600"))).isNull();
    }

    private static @Nullable Step down(Home home) {
        return Staircase.down(home.determined().figures(), Home.WUHU.limits());
    }

    private static @Nullable Step up(Home home) {
        return Staircase.up(home.determined().figures(), Home.WUHU.limits());
    }

    /** The bulk work asks for kinds and amounts alone. */
    @Test
    @Tries({Rule.SEVERAL_KINDS, Rule.SINGLE_KIND})
    void thePlanByItsKindsIsThePlan() {
        for (Home home : List.of(
                ofThreeKinds(1, "17000"),
                ofThreeKinds(1, "16999.99"),
                ofThreeKinds(2, "9000"),
                ofThreeKinds(2, "8999.99"),
                Home.of(1).illWith("10000.01").earning("25000"),
                Home.of(1).illWith("10000.01").earning("25000").granted(MEDICAL, "2026-01-05", "0.01"))) {
            var determined = home.determined();
            var figures = determined.figures();
            var limits = Home.WUHU.limits();
            long living = Plan.livingLeft(determined.category(), figures, limits);
            long medical = Plan.medicalLeft(determined.category(), figures, limits);
            long education = Plan.educationLeft(determined.category(), figures, limits);
            int kinds = Plan.kinds(determined.category(), living, medical, education, figures, limits);
            assertThat(Plan.living(kinds, living)).isEqualTo(planned(determined, LIVING));
            assertThat(Plan.medical(kinds, medical)).isEqualTo(planned(determined, MEDICAL));
            assertThat(Plan.education(kinds, education)).isEqualTo(planned(determined, EDUCATION));
        }
    }

    private static long planned(Determination determined, AidKind kind) {
        return determined.plan().stream()
                .filter(aid -> aid.kind() == kind)
                .mapToLong(aid -> aid.amount().fen())
                .sum();
    }

    @Test
    @Tries(Rule.SEVERAL_KINDS)
    void aKindThatEarlierAidCutsOffIsSaid() {
        assertThat(withRoom("8999.99").determined().warnings())
                .filteredOn(warning -> warning.code() == Warning.Code.CUT_BY_R27)
                .singleElement()
                .satisfies(warning -> assertThat(warning.text()).contains("9,000.00"));
    }

    @Test
    @Tries(Rule.SEVERAL_KINDS)
    void aidEarlierInTheYearIsIncomeBeforeTheFirstPlannedGrantToo() {
        assertThat(plan(withRoom("100").granted(TRAINING, "2026-01-05", "100"))).containsExactly(aid(LIVING, "9600"));
        assertThat(plan(withRoom("100").granted(TRAINING, "2026-01-05", "100.01")))
                .isEmpty();
        assertThat(plan(withRoom("100").grantedService(TRAINING, "2026-01-05", "100.01")))
                .containsExactly(aid(LIVING, "9600"));
    }

    @Test
    @Tries(Rule.SEVERAL_KINDS)
    void aKindPartlyGrantedIsPlannedForTheRemainder() {
        assertThat(plan(withRoom("1000").granted(LIVING, "2026-01-05", "1000"))).containsExactly(aid(MEDICAL, "9000"));
        assertThat(plan(withRoom("9000").granted(MEDICAL, "2026-01-05", "9000")))
                .containsExactly(aid(LIVING, "9600"));
    }

    @Test
    @Tries(Rule.SEVERAL_KINDS)
    void onEqualTotalsFewerGrantsThenLivingMedicalSchooling() {
        // Room for all: nothing but the order decides.
        var home = Home.of(1).withStudent().illWith("10000.01");
        assertThat(plan(home)).extracting(Aid::kind).containsExactly(LIVING, MEDICAL, EDUCATION);
    }

    @Test
    @Tries(Rule.SINGLE_KIND)
    void aRelativeFamilyKeepsTheKindItWasGrantedFirst() {
        var home = Home.of(1).illWith("10000.01").earning("25000");
        assertThat(plan(home)).containsExactly(aid(LIVING, "7200"));
        assertThat(plan(home.granted(MEDICAL, "2026-01-05", "0.01"))).containsExactly(aid(MEDICAL, "6999.99"));
        assertThat(plan(home.granted(LIVING, "2026-01-06", "0.01"))).isEmpty();
    }

    @Test
    @Tries(Rule.SINGLE_KIND)
    void aKindWithoutAStandardBarsTheOthersOfARelativeFamily() {
        var home = Home.of(1).illWith("10000.01").earning("25000").granted(TRAINING, "2026-01-05", "1");
        assertThat(plan(home)).isEmpty();
    }

    @Test
    @Tries(Rule.SINGLE_KIND)
    void aPolicyMayTieTheSingleKindToTheMainCause() {
        var byCause = Home.limits(HousingExcess.PRORATE, RelativeKind.MAIN_CAUSE, false, false);
        var home = Home.of(1).illWith("10000.01").earning("25000");
        assertThat(home.determined(byCause).plan()).containsExactly(aid(MEDICAL, "7000"));
        assertThat(home.because(Cause.OTHER).determined(byCause).plan()).containsExactly(aid(LIVING, "7200"));
    }

    @Test
    @Tries(Rule.APPROVALS)
    void aKindAboveTwentyThousandAYearGoesToTheProvince() {
        var three = Home.of(1).withStudent().withStudent().withStudent().spending(ExpenseKind.OTHER, "5000");
        assertThat(three.determined().approvals()).containsExactly(new Approval(EDUCATION, Approval.Level.PROVINCE));
        var limits = Home.WUHU.limits();
        assertThat(Approval.level(Home.fen("20000"), limits)).isEqualTo(Approval.Level.NONE);
        assertThat(Approval.level(Home.fen("20000.01"), limits)).isEqualTo(Approval.Level.PROVINCE);
        assertThat(Approval.level(Home.fen("50000"), limits)).isEqualTo(Approval.Level.PROVINCE);
        assertThat(Approval.level(Home.fen("50000.01"), limits)).isEqualTo(Approval.Level.NATIONAL);
    }
}
