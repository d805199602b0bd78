package org.bangfu.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bangfu.terms.Category.ACCIDENTAL;
import static org.bangfu.terms.Category.DEEP;
import static org.bangfu.terms.Category.NONE;
import static org.bangfu.terms.Category.RELATIVE;

import org.bangfu.policy.book.Limits;
import org.bangfu.policy.book.Limits.HousingExcess;
import org.bangfu.policy.book.Limits.RelativeKind;
import org.bangfu.policy.explain.Outcome;
import org.bangfu.policy.explain.Rule;
import org.bangfu.policy.explain.Warning;
import org.bangfu.terms.ApplicantKind;
import org.bangfu.terms.Cause;
import org.bangfu.terms.ExclusionGround;
import org.bangfu.terms.ExpenseKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** M5 and M7: what the family is, from both sides of every limit. */
class CategoryTest {

    /** Income less expenses exactly as given, with a hardship total of 20,000. */
    private static Home withNet(int size, String net) {
        return Home.of(size)
                .spending(ExpenseKind.DISABILITY, "20000")
                .earning(Home.yuan("20000").plus(Home.yuan(net)).plain());
    }

    @Test
    @Tries(Rule.DEEP)
    void aFamilyExactlyAtTheStandardIsDeepOneFenAboveItIsNot() {
        assertThat(withNet(3, "28800.00").determined().eligible()).containsExactly(DEEP, RELATIVE);
        assertThat(withNet(3, "28800.01").determined().eligible()).containsExactly(RELATIVE);
    }

    @Test
    @Tries(Rule.RELATIVE)
    void aFamilyExactlyAtTwiceTheStandardIsRelativeOneFenAboveItIsNothing() {
        assertThat(withNet(3, "57600.00").determined().category()).isEqualTo(RELATIVE);
        assertThat(withNet(3, "57600.01").determined().eligible()).isEmpty();
        assertThat(withNet(3, "57600.01").determined().category()).isEqualTo(NONE);
    }

    @Test
    @Tries({Rule.DEEP, Rule.RELATIVE})
    void whereOnlyBelowTheStandardCountsOneFenLessIsTheMost() {
        var strict = Home.strict(Limits.NO_SHARE);
        assertThat(withNet(3, "28799.99").determined(strict).category()).isEqualTo(DEEP);
        assertThat(withNet(3, "28800.00").determined(strict).category()).isEqualTo(RELATIVE);
        assertThat(withNet(3, "57599.99").determined(strict).category()).isEqualTo(RELATIVE);
        assertThat(withNet(3, "57600.00").determined(strict).category()).isEqualTo(NONE);
    }

    @Test
    @Tries(Rule.ACCIDENTAL)
    void whereEventsAreMeasuredByTheIncomeTheyMustPassItsShare() {
        var sixTenths = Home.strict(60);
        assertThat(earningAndStruck("100000", "60000.01").determined(sixTenths).category())
                .isEqualTo(ACCIDENTAL);
        assertThat(earningAndStruck("100000", "60000.00").determined(sixTenths).category())
                .isEqualTo(NONE);
        // 60% of 100,000.01 is 60,000.006: whole fen above it begin at 60,000.01.
        assertThat(earningAndStruck("100000.01", "60000.01")
                        .determined(sixTenths)
                        .category())
                .isEqualTo(ACCIDENTAL);
    }

    private static Home earningAndStruck(String income, String cost) {
        return Home.of(1).earning(income).spending(ExpenseKind.LOSS, cost).livingHardNow();
    }

    @Test
    @Tries(Rule.STANDARD)
    void theStandardOfTheApplicationDateDecides() {
        assertThat(withNet(1, "9600.01").decided("2026-07-01").determined().category())
                .isEqualTo(RELATIVE);
    }

    @Test
    @Tries(Rule.ANNEX_GROUND)
    void aDeepFamilyOnNoGroundOfTheAnnexIsDeepWithAWarning() {
        var determined = withNet(1, "0").determined();
        assertThat(determined.category()).isEqualTo(DEEP);
        assertThat(determined.warnings()).extracting(Warning::code).contains(Warning.Code.NO_ANNEX_GROUND);
        var required = Home.limits(HousingExcess.PRORATE, RelativeKind.HIGHEST, true, false);
        assertThat(withNet(1, "0").determined(required).category()).isEqualTo(RELATIVE);
        assertThat(withNet(1, "0").majorIllness().determined(required).category())
                .isEqualTo(DEEP);
        assertThat(withNet(1, "0").inDibao().determined(required).category()).isEqualTo(DEEP);
        assertThat(withNet(1, "0").restructured().determined(required).category())
                .isEqualTo(DEEP);
    }

    @Test
    @Tries(Rule.ACCIDENTAL)
    void anAccidentOfThirtyThousandIsAccidentalIfLivingIsHardNow() {
        assertThat(struck("30000.00").livingHardNow().determined().category()).isEqualTo(ACCIDENTAL);
        assertThat(struck("29999.99").livingHardNow().determined().category()).isEqualTo(NONE);
        assertThat(struck("30000.00").determined().category()).isEqualTo(NONE);
    }

    private static Home struck(String cost) {
        return Home.of(1).earning("900000").spending(ExpenseKind.LOSS, cost);
    }

    @ParameterizedTest
    @CsvSource({"12,true,DEEP", "11,true,NONE", "12,false,NONE"})
    @Tries(Rule.MIGRANT)
    void aMigrantWorkerNeedsAHomeInTheCityAndAYearOfEmployment(int months, boolean home, String category) {
        assertThat(withNet(1, "0")
                        .applicant(ApplicantKind.MIGRANT, false, months, home)
                        .determined()
                        .category())
                .hasToString(category);
    }

    @Test
    @Tries(Rule.SURVIVOR)
    void survivorsMeetTheSameTests() {
        assertThat(withNet(1, "0")
                        .applicant(ApplicantKind.SURVIVOR, false, 0, false)
                        .determined()
                        .category())
                .isEqualTo(DEEP);
    }

    @Test
    @Tries(Rule.FILE_MINIMUM)
    void lessThanFiveThousandOfHardshipOpensNoFile() {
        assertThat(Home.of(1)
                        .spending(ExpenseKind.ILLNESS, "4999.99")
                        .determined()
                        .category())
                .isEqualTo(NONE);
        assertThat(Home.of(1)
                        .spending(ExpenseKind.ILLNESS, "5000.00")
                        .determined()
                        .category())
                .isEqualTo(DEEP);
    }

    @Test
    @Tries(Rule.RETIRED)
    void aRetiredApplicantGetsNoFile() {
        assertThat(withNet(1, "0")
                        .applicant(ApplicantKind.EMPLOYEE, true, 0, false)
                        .determined()
                        .category())
                .isEqualTo(NONE);
    }

    @ParameterizedTest
    @EnumSource(ExclusionGround.class)
    void anyGroundOfArticleSevenRefusesAllAid(ExclusionGround ground) {
        var determined = withNet(1, "0").excludedBy(ground).determined();
        assertThat(determined.category()).isEqualTo(NONE);
        assertThat(determined.refusal()).singleElement().satisfies(reason -> {
            assertThat(reason.citation()).isEqualTo(ground.citation());
            assertThat(reason.outcome()).isEqualTo(Outcome.EXCLUDES);
        });
    }

    @ParameterizedTest
    @CsvSource({"1,0,DEEP", "2,0,RELATIVE", "0,1,RELATIVE", "1,1,RELATIVE", "2,1,NONE", "3,0,NONE", "0,2,NONE"})
    @Tries({Rule.HOME_OR_VEHICLE_BARS_DEEP, Rule.TOO_MANY_HOMES_OR_VEHICLES})
    void homesAndVehiclesBarStepByStep(int homes, int vehicles, String category) {
        assertThat(withNet(1, "0").owning(homes, vehicles).determined().category())
                .hasToString(category);
    }

    @Test
    @Tries(Rule.HOME_OR_VEHICLE_BARS_RELATIVE)
    void withAVehicleSchoolingOrHardshipUpToFifteenThousandBarsRelativeToo() {
        assertThat(withNet(1, "0")
                        .owning(0, 1)
                        .because(Cause.EDUCATION)
                        .determined()
                        .category())
                .isEqualTo(NONE);
        assertThat(Home.of(1)
                        .spending(ExpenseKind.ILLNESS, "15000.00")
                        .owning(0, 1)
                        .determined()
                        .category())
                .isEqualTo(NONE);
        assertThat(Home.of(1)
                        .spending(ExpenseKind.ILLNESS, "15000.01")
                        .owning(0, 1)
                        .determined()
                        .category())
                .isEqualTo(RELATIVE);
    }

    @Test
    @Tries(Rule.HOME_OR_VEHICLE_BARS_RELATIVE)
    void withoutHomeOrVehicleThatBarHoldsOnlyWhereThePolicySaysSo() {
        var small = Home.of(1).spending(ExpenseKind.ILLNESS, "6000").earning("20000");
        assertThat(small.determined().category()).isEqualTo(RELATIVE);
        var everyone = Home.limits(HousingExcess.PRORATE, RelativeKind.HIGHEST, false, true);
        assertThat(small.determined(everyone).category()).isEqualTo(NONE);
    }

    @Test
    @Tries(Rule.ONE_FILE)
    void ofRelativeAndAccidentalTheHigherStandardIsFiledRelativeOnATie() {
        // Relative living aid is 9 × 800 = 7,200, which is 15% of 48,000.
        var tie =
                Home.of(1).earning("19200").spending(ExpenseKind.LOSS, "48000").livingHardNow();
        assertThat(tie.determined().eligible()).containsExactly(RELATIVE, ACCIDENTAL);
        assertThat(tie.determined().category()).isEqualTo(RELATIVE);
        var above = Home.of(1)
                .earning("19200")
                .spending(ExpenseKind.LOSS, "48000.04")
                .livingHardNow();
        assertThat(above.determined().category()).isEqualTo(ACCIDENTAL);
    }

    @Test
    @Tries(Rule.ONE_FILE)
    void deepGoesBeforeAccidentalWithAWarningWhereThatPaysMore() {
        var determined = withNet(1, "9600")
                .spending(ExpenseKind.LOSS, "90000")
                .livingHardNow()
                .determined();
        assertThat(determined.category()).isEqualTo(DEEP);
        assertThat(determined.warnings()).extracting(Warning::code).contains(Warning.Code.ACCIDENTAL_PAYS_MORE);
        // The plan is 9,600, which is 15% of 64,000.
        assertThat(paysMore("64000.04")).isTrue();
        assertThat(paysMore("64000.00")).isFalse();
    }

    private static boolean paysMore(String loss) {
        return warned(Home.of(1).spending(ExpenseKind.LOSS, loss).livingHardNow(), Warning.Code.ACCIDENTAL_PAYS_MORE);
    }

    private static boolean warned(Home home, Warning.Code code) {
        return home.determined().warnings().stream().anyMatch(warning -> warning.code() == code);
    }

    @Test
    @Tries({Rule.INCOME, Rule.EXPENSES})
    void whoEarnsAFenLessThanItSpendsIsAskedWhatItLivesFrom() {
        assertThat(warned(withNet(1, "-0.01"), Warning.Code.INCOME_BELOW_SPENDING))
                .isTrue();
        assertThat(warned(withNet(1, "0"), Warning.Code.INCOME_BELOW_SPENDING)).isFalse();
    }

    @Test
    void aRefusalCitesTheFailedTestOfEachCategoryWhereNothingExcludes() {
        assertThat(withNet(1, "90000").determined().refusal())
                .extracting(reason -> reason.rule())
                .containsExactly(Rule.DEEP, Rule.RELATIVE, Rule.ACCIDENTAL);
    }

    @Test
    void reasonsComeInTheOrderOfTheArticles() {
        var determined = withNet(3, "28800.01").determined();
        assertThat(determined.reasons()).isSortedAccordingTo((a, b) -> a.rule().compareTo(b.rule()));
    }

    @Test
    void perHeadFiguresAreRoundedHalfUpByAbsoluteValue() {
        assertThat(withNet(1, "-0.06").determined().deepPerCapita()).isEqualTo(Home.yuan("-0.01"));
        assertThat(withNet(1, "0.06").determined().deepPerCapita()).isEqualTo(Home.yuan("0.01"));
        assertThat(withNet(1, "0.05").determined().deepPerCapita()).isEqualTo(Home.yuan("0.00"));
        assertThat(withNet(3, "28800").determined().deepPerCapita()).isEqualTo(Home.yuan("800"));
    }
}
