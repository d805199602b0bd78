package org.bangfu.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.bangfu.policy.Home.APPLICATION_MONTH;
import static org.bangfu.policy.Home.FIRST_MONTH;
import static org.bangfu.policy.Home.LAST_MONTH;
import static org.bangfu.policy.Home.YEAR;
import static org.bangfu.policy.Home.fen;
import static org.bangfu.policy.Home.yuan;

import java.time.YearMonth;
import java.util.List;
import org.bangfu.policy.book.Limits.HousingExcess;
import org.bangfu.policy.book.Limits.RelativeKind;
import org.bangfu.policy.book.StandardKind;
import org.bangfu.policy.explain.Rule;
import org.bangfu.policy.explain.Warning;
import org.bangfu.policy.family.Income;
import org.bangfu.policy.family.Period;
import org.bangfu.policy.means.FamilyFigures;
import org.bangfu.policy.means.FiguresMissing;
import org.bangfu.policy.means.MissingFigure;
import org.bangfu.terms.AidKind;
import org.bangfu.terms.Cause;
import org.bangfu.terms.ExpenseKind;
import org.junit.jupiter.api.Test;

/** M6 with Annex 2: what counts, when, and for how much. */
class CountingTest {

    private static FamilyFigures figures(Home home) {
        return home.determined().figures();
    }

    private static Income.Wage flexible(YearMonth month, String amount, int place) {
        return new Income.Wage(0, Period.of(month), yuan(amount), false, place);
    }

    @Test
    @Tries(Rule.WINDOW)
    void theWindowIsTheTwelveWholeMonthsBeforeTheApplicationMonth() {
        var home = Home.of(1)
                .with(new Income.Other(0, Period.of(FIRST_MONTH.minusMonths(1)), yuan("1")))
                .with(new Income.Other(0, Period.of(FIRST_MONTH), yuan("10")))
                .with(new Income.Other(0, Period.of(LAST_MONTH), yuan("100")))
                .with(new Income.Other(0, Period.of(APPLICATION_MONTH), yuan("1000")));
        assertThat(figures(home).income()).isEqualTo(fen("110"));
        assertThat(home.determined().warnings())
                .filteredOn(warning -> warning.code() == Warning.Code.ITEM_IGNORED)
                .hasSize(2);
    }

    @Test
    @Tries(Rule.WINDOW)
    void ofAnItemOverManyMonthsOnlyThoseInTheWindowCount() {
        var long2025 = new Period(YearMonth.of(2024, 1), YearMonth.of(2026, 12));
        assertThat(figures(Home.of(1).with(new Income.Property(0, long2025, yuan("10"))))
                        .income())
                .isEqualTo(fen("120"));
    }

    @Test
    @Tries(Rule.HOUSEHOLD)
    void aMemberCountsWhoLivesTogetherAndIsRegisteredOrTiedByADuty() {
        var home = Home.of(1)
                .member(false, true, true, false)
                .member(true, false, true, false)
                .member(false, true, false, false)
                .member(true, true, false, true);
        assertThat(figures(home).size()).isEqualTo(2);
    }

    @Test
    @Tries(Rule.HOUSEHOLD)
    void whatAMemberWhoDoesNotCountEarnsAndSpendsIsIgnored() {
        var home = Home.of(1)
                .member(true, false, false, false)
                .with(new Income.Other(1, Period.of(LAST_MONTH), yuan("500")));
        assertThat(figures(home).income()).isZero();
    }

    @Test
    @Tries(Rule.HOUSEHOLD)
    void noCountedMemberIsAnErrorNotADivisionByZero() {
        var nobody = Home.of(0).member(true, false, false, false);
        assertThatThrownBy(nobody::family).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @Tries(Rule.WAGES)
    void anUnverifiableWageCountsAtLeastTheMinimumWageOfItsMonth() {
        assertThat(figures(Home.of(1).with(flexible(LAST_MONTH, "1999.99", 340202)))
                        .income())
                .isEqualTo(fen("2000"));
        assertThat(figures(Home.of(1).with(flexible(LAST_MONTH, "2000.01", 340202)))
                        .income())
                .isEqualTo(fen("2000.01"));
    }

    @Test
    @Tries(Rule.WAGES)
    void theMonthsWagesCountTogetherAndTheHighestPlaceDecides() {
        var home = Home.of(1)
                .with(flexible(LAST_MONTH, "500", 340281))
                .with(flexible(LAST_MONTH, "500", 340202))
                .with(new Income.Wage(0, Period.of(LAST_MONTH), yuan("900"), true, 0));
        assertThat(figures(home).income()).isEqualTo(fen("2000"));
    }

    @Test
    @Tries(Rule.WAGES)
    void aPlaceWithoutAMinimumWageIsNamedOnceFromItsFirstMonthOn() {
        var home = Home.of(1).with(new Income.Wage(0, YEAR, yuan("1"), false, 310100));
        assertThat(missing(home))
                .containsExactly(new MissingFigure(
                        "income[0].workLocality", StandardKind.MINIMUM_WAGE, 310100, FIRST_MONTH.atDay(1)));
    }

    @Test
    @Tries(Rule.SUPPORT)
    void anObligorsPlaceWithoutDibaoIsNamed() {
        var home = Home.of(1).earning("1").with(new Income.SupportInferred(0, YEAR, yuan("1000"), 310100, false));
        assertThat(missing(home))
                .containsExactly(new MissingFigure(
                        "income[1].obligor.locality", StandardKind.DIBAO_URBAN, 310100, FIRST_MONTH.atDay(1)));
    }

    private static List<MissingFigure> missing(Home home) {
        return catchThrowableOfType(FiguresMissing.class, home::determined).missing();
    }

    @Test
    @Tries({Rule.WAGES, Rule.SUPPORT})
    void aFigureThatNobodyHasConfirmedIsSaidWhereItTookPart() {
        assertThat(warnings(Home.of(1).with(flexible(LAST_MONTH, "1", 330100)), Warning.Code.UNCONFIRMED_FIGURE))
                .containsExactly("计算用到的最低工资标准2,000.00元（地区330000，自2019-01-01起）是尚未核实的数字。请录入正式文件的数字后重新计算。");
        var support = new Income.SupportInferred(0, YEAR, yuan("1000"), 330100, false);
        assertThat(warnings(Home.of(1).with(support), Warning.Code.UNCONFIRMED_FIGURE))
                .containsExactly("计算用到的城市最低生活保障标准800.00元（地区330000，自2019-01-01起）是尚未核实的数字。请录入正式文件的数字后重新计算。");
        // Of two equal minimum wages of a month the first one counts, so the second takes no part.
        assertThat(warnings(
                        Home.of(1).with(flexible(LAST_MONTH, "1", 340200)).with(flexible(LAST_MONTH, "1", 330100)),
                        Warning.Code.UNCONFIRMED_FIGURE))
                .isEmpty();
    }

    private static List<String> warnings(Home home, Warning.Code code) {
        return home.determined().warnings().stream()
                .filter(warning -> warning.code() == code)
                .map(Warning::text)
                .toList();
    }

    @Test
    @Tries(Rule.BUSINESS)
    void aBusinessLossReducesNothingButTheSameMembersBusiness() {
        var home = Home.of(2)
                .earning("1000")
                .with(new Income.Business(0, Period.of(LAST_MONTH), yuan("-300")))
                .with(new Income.Business(0, Period.of(FIRST_MONTH), yuan("100")))
                .with(new Income.Business(1, Period.of(FIRST_MONTH), yuan("50")));
        assertThat(figures(home).income()).isEqualTo(fen("1050"));
    }

    @Test
    @Tries(Rule.TRANSFERS)
    void transfersPaidMayMakeIncomeNegative() {
        assertThat(figures(Home.of(1).with(new Income.TransferOut(0, YEAR, yuan("10"))))
                        .income())
                .isEqualTo(fen("-120"));
    }

    @Test
    @Tries(Rule.SUPPORT)
    void supportWithoutDocumentIsHalfOfWhatTheObligorHasAboveDibaoHalfUp() {
        var obligor = new Income.SupportInferred(0, Period.of(LAST_MONTH), yuan("800.03"), 340202, false);
        assertThat(figures(Home.of(1).with(obligor)).income()).isEqualTo(fen("0.02"));
        var poor = new Income.SupportInferred(0, Period.of(LAST_MONTH), yuan("799.99"), 340202, false);
        assertThat(figures(Home.of(1).with(poor)).income()).isZero();
    }

    @Test
    @Tries(Rule.SUPPORT)
    void anExemptObligorCountsNothingWhateverTheDocumentSays() {
        var home = Home.of(1)
                .with(new Income.SupportByDocument(0, YEAR, yuan("500"), true))
                .with(new Income.SupportInferred(0, YEAR, yuan("5000"), 340202, true))
                .with(new Income.SupportByDocument(0, Period.of(LAST_MONTH), yuan("7"), false));
        assertThat(figures(home).income()).isEqualTo(fen("7"));
    }

    @Test
    @Tries(Rule.EXPENSES)
    void whatWasReceivedBeyondTheCostIsIncomeWithAWarning() {
        var home = Home.of(1)
                .spending(ExpenseKind.ILLNESS, LAST_MONTH, "100", "130")
                .spending(ExpenseKind.EMPLOYMENT, LAST_MONTH, "1", "3");
        assertThat(figures(home).rigidExpenses()).isZero();
        assertThat(figures(home).income()).isEqualTo(fen("32"));
        assertThat(home.determined().warnings()).extracting(Warning::code).contains(Warning.Code.COVERED_EXCEEDS_COST);
    }

    @Test
    @Tries(Rule.EXPENSES)
    void outsideTheWindowTheExcessOfALossCountsNothing() {
        assertThat(figures(Home.of(1).spending(ExpenseKind.LOSS, APPLICATION_MONTH, "100", "130"))
                        .income())
                .isZero();
    }

    @Test
    @Tries(Rule.HOUSING)
    void rentCountsInTheProportionOfTheLocalArea() {
        assertThat(figures(Home.of(1).renting("100", "0", "40")).rigidExpenses())
                .isEqualTo(fen("1200"));
        // 40 ÷ 60 of 100.01 is 66.673…, rounded for each month on its own.
        assertThat(figures(Home.of(1).renting("100.01", "0", "60")).rigidExpenses())
                .isEqualTo(12 * fen("66.67"));
    }

    @Test
    @Tries(Rule.HOUSING)
    void allHomesRentedInAMonthAreMeasuredTogetherAlsoWhereNothingIsLeftToPay() {
        var home = Home.of(1).renting("100", "0", "40").renting("50", "50", "40");
        assertThat(figures(home).rigidExpenses()).isEqualTo(fen("600"));
    }

    @Test
    @Tries(Rule.HOUSING)
    void aFamilyWithAHomeHereHasNoHousingExpense() {
        assertThat(figures(Home.of(1).withLocalHome().renting("100", "130", "40"))
                        .income())
                .isZero();
    }

    @Test
    @Tries(Rule.HOUSING)
    void aPolicyMayLeaveLargerHomesOutAltogether() {
        var exclude = Home.limits(HousingExcess.EXCLUDE, RelativeKind.HIGHEST, false, false);
        assertThat(Home.of(1)
                        .renting("100", "0", "40.01")
                        .determined(exclude)
                        .figures()
                        .rigidExpenses())
                .isZero();
        var justFits = Home.of(1).renting("100", "0", "40").determined(exclude);
        assertThat(justFits.figures().rigidExpenses()).isEqualTo(fen("1200"));
        assertThat(justFits.warnings()).extracting(Warning::code).doesNotContain(Warning.Code.ITEM_IGNORED);
    }

    @Test
    @Tries(Rule.HOUSING)
    void whereNoHomeIsRentedInTheWindowNobodyAsksHowLargeHomesAreHere() {
        var since = Home.of(1).spending(ExpenseKind.HOUSING, APPLICATION_MONTH, "100", "0");
        assertThat(warnings(since, Warning.Code.UNCONFIRMED_FIGURE)).isEmpty();
        var before = Home.of(1).spending(ExpenseKind.HOUSING, LAST_MONTH, "100", "0");
        assertThat(warnings(before, Warning.Code.UNCONFIRMED_FIGURE)).hasSize(1);
    }

    @Test
    @Tries(Rule.EMPLOYMENT_COST)
    void employmentCostIsDeductedForADeepFamilyOnlyAfterRestructuring() {
        var home = Home.of(1).earning("10000").spending(ExpenseKind.EMPLOYMENT, "400");
        assertThat(figures(home).deepNet()).isEqualTo(fen("10000"));
        assertThat(figures(home).relativeNet()).isEqualTo(fen("9600"));
        assertThat(figures(home.restructured()).deepNet()).isEqualTo(fen("9600"));
    }

    @Test
    @Tries(Rule.FILE_MINIMUM)
    void theHardshipTotalHasLossesAndTheApplicationMonthsEventsButNoEmploymentCost() {
        var home = Home.of(1)
                .spending(ExpenseKind.ILLNESS, "100")
                .spending(ExpenseKind.LOSS, APPLICATION_MONTH, "20", "0")
                .struckBy(ExpenseKind.DISABILITY, APPLICATION_MONTH, "3", 2024)
                .spending(ExpenseKind.ILLNESS, APPLICATION_MONTH, "7000", "0")
                .spending(ExpenseKind.EMPLOYMENT, "9000");
        assertThat(figures(home).hardshipTotal()).isEqualTo(fen("123"));
        assertThat(figures(home).rigidExpenses()).isEqualTo(fen("100"));
        assertThat(figures(home).eventCost()).isEqualTo(fen("20"));
    }

    @Test
    @Tries({Rule.FILE_MINIMUM, Rule.ACCIDENTAL})
    void anEventOfTheWindowIsInTheHardshipTotalOnceAndOneOfTheApplicationMonthToo() {
        for (ExpenseKind kind : List.of(ExpenseKind.ILLNESS, ExpenseKind.DISABILITY, ExpenseKind.LOSS)) {
            for (YearMonth month : List.of(LAST_MONTH, APPLICATION_MONTH)) {
                assertThat(figures(Home.of(1).struckBy(kind, month, "7", 0)).hardshipTotal())
                        .as(kind + " " + month)
                        .isEqualTo(fen("7"));
            }
        }
    }

    @Test
    @Tries(Rule.ACCIDENTAL)
    void anEventAidedInAnEarlierYearDoesNotCountAgainOneOfThisYearDoes() {
        assertThat(figures(Home.of(1).struckBy(ExpenseKind.ILLNESS, LAST_MONTH, "50", 2025))
                        .eventCost())
                .isZero();
        assertThat(figures(Home.of(1).struckBy(ExpenseKind.ILLNESS, LAST_MONTH, "50", 2026))
                        .eventCost())
                .isEqualTo(fen("50"));
    }

    /** Only what could be aided again is said to count no more: an event of any kind, and a bill. */
    @Test
    @Tries({Rule.ACCIDENTAL, Rule.MEDICAL_AID})
    void whatWasAidedInAnEarlierYearIsSaidNotToCountForTheSameAidAgain() {
        assertThat(aidedEarlier(ExpenseKind.DISABILITY, true)).hasSize(1);
        assertThat(aidedEarlier(ExpenseKind.ILLNESS, true)).hasSize(1);
        assertThat(aidedEarlier(ExpenseKind.ILLNESS, false)).hasSize(1);
        assertThat(aidedEarlier(ExpenseKind.DISABILITY, false)).isEmpty();
    }

    private static List<String> aidedEarlier(ExpenseKind kind, boolean event) {
        return warnings(
                Home.of(1).with(Home.expense(kind, LAST_MONTH, "50", "0", "0", event, 2025)),
                Warning.Code.ITEM_IGNORED);
    }

    @Test
    @Tries(Rule.MAIN_CAUSE)
    void theMainCauseIsTheLargestPartTheEarlierKindOnATieAndTheVisitsWordBeforeBoth() {
        assertThat(figures(Home.of(1)).mainCause()).isNull();
        var tie = Home.of(2).spending(ExpenseKind.EDUCATION, "10").spending(ExpenseKind.LOSS, "10");
        assertThat(figures(tie).mainCause()).isEqualTo(Cause.LOSS);
        assertThat(figures(tie.because(Cause.OTHER)).mainCause()).isEqualTo(Cause.OTHER);
    }

    @Test
    @Tries(Rule.CASE_BY_CASE)
    void aServicePaidToAProviderIsNotTheFamilysAid() {
        var home = Home.of(1)
                .grantedService(AidKind.LEGAL, "2026-01-05", "700")
                .granted(AidKind.LEGAL, "2026-01-05", "30")
                .granted(AidKind.LIVING, "2025-12-31", "5000");
        assertThat(figures(home).grantedThisYear()).isEqualTo(fen("30"));
        assertThat(figures(home).grantedKinds()).isEqualTo(1);
    }

    @Test
    @Tries(Rule.IN_FORCE)
    void anApplicationBeforeThePolicyIsRefused() {
        assertThatThrownBy(Home.of(1).applied("2020-10-26")::determined).isInstanceOf(NotInForce.class);
        assertThat(Home.of(1).applied("2020-10-27").determined()).isNotNull();
    }
}
