package org.bangfu.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bangfu.policy.Home.APPLICATION_MONTH;
import static org.bangfu.policy.Home.FIRST_MONTH;
import static org.bangfu.policy.Home.LAST_MONTH;
import static org.bangfu.policy.Home.YEAR;
import static org.bangfu.policy.Home.fen;
import static org.bangfu.policy.Home.yuan;

import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.bangfu.money.Money;
import org.bangfu.policy.book.Limits;
import org.bangfu.policy.book.Limits.Deceased;
import org.bangfu.policy.explain.Account;
import org.bangfu.policy.explain.Accounting;
import org.bangfu.policy.explain.Reason;
import org.bangfu.policy.explain.Rule;
import org.bangfu.policy.explain.Warning;
import org.bangfu.policy.family.Applicant;
import org.bangfu.policy.family.Assets;
import org.bangfu.policy.family.Circumstances;
import org.bangfu.policy.family.Expense;
import org.bangfu.policy.family.Family;
import org.bangfu.policy.family.Income;
import org.bangfu.policy.family.Member;
import org.bangfu.policy.family.Period;
import org.bangfu.policy.means.FamilyFigures;
import org.bangfu.policy.means.Why;
import org.bangfu.terms.ApplicantKind;
import org.bangfu.terms.ExpenseKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** a member who died. In these families member 1 applies; member 2, if any, is the dead one; the death was in November 2025. */
class R44_DeceasedTest {

    private static final YearMonth DEATH = YearMonth.of(2025, 11);
    private static final Period UNTIL_DEATH = new Period(FIRST_MONTH, DEATH);
    private static final Limits INCOME_COUNTS = Home.ofTheDead(Deceased.COUNT, Deceased.COUNT);
    private static final Limits COST_IGNORED = Home.ofTheDead(Deceased.IGNORE, Deceased.IGNORE);

    private static Home bereaved() {
        return Home.of(1).whoDied(DEATH);
    }

    private static FamilyFigures figures(Home home) {
        return home.determined().figures();
    }

    private static Expense cost(ExpenseKind kind, Period months, String amount, String covered, String insured) {
        return new Expense(
                kind,
                1,
                months,
                yuan(amount),
                yuan(covered),
                yuan(insured),
                kind == ExpenseKind.LOSS,
                Expense.NOT_AIDED,
                kind == ExpenseKind.HOUSING ? 4000 : 0);
    }

    private static Expense cost(ExpenseKind kind, YearMonth month, String amount) {
        return cost(kind, Period.of(month), amount, "0", "0");
    }

    private static List<String> ignored(Home home, Why why) {
        return home.determined().warnings().stream()
                .filter(warning -> warning.code() == Warning.Code.ITEM_IGNORED)
                .map(Warning::text)
                .filter(text -> text.contains("：" + why.label() + "，"))
                .toList();
    }

    // Who counts

    @ParameterizedTest
    @ValueSource(strings = {"2019-05", "2025-11", "2026-02", "2026-03"})
    @Tries(Rule.DECEASED)
    void whoDiedIsNotCountedWheneverTheDeathWas(String month) {
        var home = Home.of(2).whoDied(YearMonth.parse(month));
        assertThat(figures(home).size()).isEqualTo(2);
        assertThat(figures(home.decided("2026-07-01")).size()).isEqualTo(2);
    }

    @Test
    @Tries({Rule.DECEASED, Rule.EDUCATION_AID})
    void aChildWhoDiedIsNoStudent() {
        assertThat(figures(Home.of(1).whoDied(DEATH, true).withStudent()).students())
                .isEqualTo(1);
    }

    @Test
    @Tries(Rule.DECEASED)
    void aDeathInTheMonthOfTheDecisionIsNoErrorALaterOneIs() {
        var inThatMonth = Home.of(1).whoDied(YearMonth.of(2026, 5)).decided("2026-05-02");
        assertThat(figures(inThatMonth).size()).isEqualTo(1);
        var later = Home.of(1).whoDied(YearMonth.of(2026, 6)).decided("2026-05-31");
        assertThatThrownBy(later::family).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @Tries(Rule.DECEASED)
    void theDeadNeverApplyAndWhereNobodyLivesNobodyCounts() {
        assertThatThrownBy(() -> family(0)).isInstanceOf(IllegalArgumentException.class);
        assertThat(family(1).size()).isEqualTo(1);
        var alone = Home.of(0).member(true, false, false, false).whoDied(DEATH);
        assertThatThrownBy(alone::family).isInstanceOf(IllegalArgumentException.class);
    }

    private static Family family(int applicant) {
        return new Family(
                null,
                Home.APPLIED,
                Home.APPLIED,
                340202,
                new Applicant(applicant, ApplicantKind.EMPLOYEE, false, 0, false),
                List.of(
                        new Member("1", true, true, false, false, false, DEATH),
                        new Member("2", true, true, false, false, false)),
                List.of(),
                List.of(),
                false,
                Assets.NONE,
                Circumstances.NONE,
                Set.of(),
                List.of());
    }

    // Income

    private static List<Income> everyKind() {
        return List.of(
                new Income.Wage(1, UNTIL_DEATH, yuan("1"), true, 0),
                new Income.Business(1, UNTIL_DEATH, yuan("2")),
                new Income.Property(1, UNTIL_DEATH, yuan("4")),
                new Income.TransferIn(1, UNTIL_DEATH, yuan("8")),
                new Income.TransferOut(1, UNTIL_DEATH, yuan("100")),
                new Income.SupportByDocument(1, UNTIL_DEATH, yuan("16"), false),
                new Income.SupportInferred(1, UNTIL_DEATH, yuan("864"), 340202, false),
                new Income.Other(1, UNTIL_DEATH, yuan("64")));
    }

    @Test
    @Tries({Rule.DECEASED, Rule.INCOME})
    void noIncomeOfTheDeadCountsOfAnyKindNorWhatTheyPaid() {
        var home = bereaved();
        everyKind().forEach(home::with);
        assertThat(figures(home).income()).isZero();
        assertThat(ignored(home, Why.INCOME_OF_THE_DEAD)).hasSize(8);
    }

    @Test
    @Tries({Rule.DECEASED, Rule.INCOME})
    void aPolicyMayCountItUntilTheMonthOfDeath() {
        var home = bereaved();
        everyKind().forEach(home::with);
        // 1 + 2 + 4 + 8 − 100 + 16 + 32 + 64 in each of nine months.
        assertThat(home.determined(INCOME_COUNTS).figures().income()).isEqualTo(fen("243"));
    }

    @Test
    @Tries({Rule.DECEASED, Rule.WAGES, Rule.BUSINESS})
    void thenWithTheFloorOfUnverifiedWagesAndNeverABusinessLoss() {
        var home = bereaved()
                .with(new Income.Wage(1, Period.of(DEATH), yuan("500"), false, 340202))
                .with(new Income.Business(1, Period.of(DEATH), yuan("-700")));
        assertThat(home.determined(INCOME_COUNTS).figures().income()).isEqualTo(fen("2000"));
        assertThat(home.determined().figures().income()).isZero();
        assertThat(home.determined().reasons()).extracting(Reason::rule).doesNotContain(Rule.WAGES, Rule.BUSINESS);
    }

    /** Nothing is asked about what counts nothing: a place of work without a minimum wage is no fault. */
    @Test
    @Tries({Rule.DECEASED, Rule.WAGES})
    void noFigureIsMissedForIncomeThatDoesNotCount() {
        var home = bereaved().with(new Income.Wage(1, Period.of(DEATH), yuan("500"), false, 310100));
        assertThat(figures(home).income()).isZero();
    }

    @Test
    @Tries(Rule.DECEASED)
    void incomeBeyondTheMonthOfDeathIsAnError() {
        var beyond = new Income.Other(1, new Period(DEATH, DEATH.plusMonths(1)), yuan("1"));
        var home = bereaved().with(beyond);
        assertThatThrownBy(home::family).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @Tries({Rule.DECEASED, Rule.TRANSFERS})
    void whatIsPaidBecauseOfTheDeathIsTheLivingReceivers() {
        var home = bereaved().with(new Income.TransferIn(0, Period.of(LAST_MONTH), yuan("60000")));
        assertThat(figures(home).income()).isEqualTo(fen("60000"));
    }

    // Expenses

    @ParameterizedTest
    @EnumSource(names = {"ILLNESS", "DISABILITY", "EDUCATION", "OTHER", "LOSS"})
    @Tries({Rule.DECEASED, Rule.EXPENSES})
    void whatWasBorneCountsUpToAndIncludingTheMonthOfDeath(ExpenseKind kind) {
        var home = bereaved().with(cost(kind, YEAR, "100", "0", "0"));
        assertThat(figures(home).hardshipTotal()).isEqualTo(fen("900"));
        assertThat(figures(home).rigidExpenses()).isEqualTo(kind == ExpenseKind.LOSS ? 0 : fen("900"));
        assertThat(ignored(home, Why.PARTLY_AFTER_DEATH)).hasSize(1);
        assertThat(ignored(home, Why.PARTLY_OUTSIDE)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"ILLNESS", "DISABILITY", "EDUCATION", "OTHER", "LOSS"})
    @Tries({Rule.DECEASED, Rule.EXPENSES})
    void aPolicyMayIgnoreIt(ExpenseKind kind) {
        var home = bereaved().with(cost(kind, YEAR, "100", "150", "0"));
        assertThat(home.determined(COST_IGNORED).figures().hardshipTotal()).isZero();
        assertThat(home.determined(COST_IGNORED).figures().income()).isZero();
        assertThat(home.determined(COST_IGNORED).warnings())
                .extracting(Warning::text)
                .anySatisfy(text -> assertThat(text).contains(Why.COST_OF_THE_DEAD.label()));
    }

    @Test
    @Tries({Rule.DECEASED, Rule.EXPENSES})
    void anItemOfALaterMonthCountsNothingAndIsSaid() {
        var home = bereaved().with(cost(ExpenseKind.OTHER, DEATH.plusMonths(1), "100"));
        assertThat(figures(home).rigidExpenses()).isZero();
        assertThat(ignored(home, Why.AFTER_DEATH)).hasSize(1);
        assertThat(ignored(bereaved().with(cost(ExpenseKind.OTHER, DEATH, "100")), Why.AFTER_DEATH))
                .isEmpty();
    }

    @Test
    @Tries({Rule.DECEASED, Rule.WINDOW})
    void anItemBeforeTheWindowIsSaidToBeOutsideIt() {
        var home = Home.of(1)
                .whoDied(FIRST_MONTH.minusMonths(2))
                .with(cost(ExpenseKind.OTHER, new Period(FIRST_MONTH.minusMonths(3), LAST_MONTH), "100", "0", "0"));
        assertThat(figures(home).rigidExpenses()).isZero();
        assertThat(ignored(home, Why.OUTSIDE_WINDOW)).hasSize(1);
        var both = bereaved()
                .with(cost(ExpenseKind.OTHER, new Period(FIRST_MONTH.minusMonths(1), LAST_MONTH), "100", "0", "0"));
        assertThat(ignored(both, Why.PARTLY_OUTSIDE)).hasSize(1);
        assertThat(ignored(both, Why.PARTLY_AFTER_DEATH)).hasSize(1);
    }

    @Test
    @Tries({Rule.DECEASED, Rule.TRANSFERS})
    void whatWasReceivedBeyondTheCostIsIncomeOfTheMonthsUntilDeath() {
        assertThat(figures(bereaved().with(cost(ExpenseKind.ILLNESS, YEAR, "100", "150", "0")))
                        .income())
                .isEqualTo(fen("450"));
    }

    @Test
    @Tries({Rule.DECEASED, Rule.MEDICAL_AID, Rule.OWN_BURDEN})
    void theBurdenInsideTheCatalogueCountsUntilThen() {
        var figures = figures(bereaved().with(cost(ExpenseKind.ILLNESS, YEAR, "1500", "500", "800")));
        assertThat(figures.insuredPersonal()).isEqualTo(fen("7200"));
        assertThat(figures.illnessBorne()).isEqualTo(fen("9000"));
    }

    @Test
    @Tries({Rule.DECEASED, Rule.ACCIDENTAL})
    void anEventOfTheDeadCountsToTheApplicationMonth() {
        var home = Home.of(1)
                .whoDied(APPLICATION_MONTH)
                .with(cost(ExpenseKind.LOSS, APPLICATION_MONTH, "30000"))
                .livingHardNow();
        assertThat(figures(home).eventCost()).isEqualTo(fen("30000"));
        var before = Home.of(1).whoDied(LAST_MONTH).with(cost(ExpenseKind.LOSS, APPLICATION_MONTH, "30000"));
        assertThat(figures(before).eventCost()).isZero();
    }

    @ParameterizedTest
    @EnumSource(names = {"HOUSING", "EMPLOYMENT"})
    @Tries({Rule.DECEASED, Rule.HOUSING, Rule.EMPLOYMENT_COST})
    void rentAndWorkOfTheDeadAreIgnoredWholeSurplusToo(ExpenseKind kind) {
        var home = bereaved()
                .with(cost(kind, YEAR, "100", "0", "0"))
                .with(cost(kind, Period.of(FIRST_MONTH), "1", "500", "0"));
        assertThat(figures(home).rigidExpenses()).isZero();
        assertThat(figures(home).employmentCost()).isZero();
        assertThat(figures(home).income()).isZero();
        assertThat(ignored(home, Why.RENT_OR_WORK_OF_THE_DEAD)).hasSize(2);
    }

    /** One living person in 40 square metres: the home of the dead one would make it two homes, and half the rent. */
    @Test
    @Tries({Rule.DECEASED, Rule.HOUSING})
    void aHomeOfTheDeadHasNoArea() {
        var home = bereaved().renting("1000", "0", "40").with(cost(ExpenseKind.HOUSING, YEAR, "1000", "0", "0"));
        assertThat(figures(home).rigidExpenses()).isEqualTo(fen("12000"));
    }

    @Test
    @Tries(Rule.DECEASED)
    void onlyWhoWouldHaveCountedWhenAlive() {
        var home = Home.of(1);
        var family = new Family(
                null,
                Home.APPLIED,
                Home.APPLIED,
                340202,
                new Applicant(0, ApplicantKind.EMPLOYEE, false, 0, false),
                List.of(
                        new Member("1", true, true, false, false, false),
                        new Member("2", true, false, true, false, false, DEATH)),
                List.of(new Income.Other(1, Period.of(DEATH), yuan("1"))),
                List.of(cost(ExpenseKind.ILLNESS, DEATH, "9000")),
                false,
                Assets.NONE,
                Circumstances.NONE,
                Set.of(),
                List.of());
        Determination determined = Determining.determine(family, Home.book(INCOME_COUNTS));
        assertThat(determined.figures().hardshipTotal()).isZero();
        assertThat(determined.figures().income()).isZero();
        assertThat(determined.reasons()).extracting(Reason::rule).doesNotContain(Rule.DECEASED);
        assertThat(home.determined().reasons()).extracting(Reason::rule).doesNotContain(Rule.DECEASED);
    }

    // What is said

    @Test
    @Tries(Rule.DECEASED)
    void theFamilyHearsWhatBecameOfItsDead() {
        assertThat(said(Home.WUHU.limits()))
                .isEqualTo("家中1人去世（2025-11），不计入家庭人口和在学子女；其生前收入不计；家庭为其支出的费用计到去世当月，租房和就业成本除外。");
        assertThat(said(INCOME_COUNTS)).contains("其到去世当月为止的收入计入");
        assertThat(said(COST_IGNORED)).contains("家庭为其支出的费用不计");
    }

    private static String said(Limits limits) {
        return bereaved().determined(limits).reasons().stream()
                .filter(reason -> reason.rule() == Rule.DECEASED)
                .map(Reason::text)
                .findFirst()
                .orElse("");
    }

    /** On paper the item stands with the months that count, and why not all of them. */
    @Test
    @Tries(Rule.DECEASED)
    void theCalculationShowsTheCutItem() {
        var home = bereaved().with(cost(ExpenseKind.OTHER, YEAR, "100", "0", "0"));
        Account account = Accounting.of(home.family(), home.determined());
        assertThat(account.sections())
                .flatExtracting(Account.Section::lines)
                .flatExtracting(Account.Line::items)
                .filteredOn(entry -> entry.counted().equals(Money.ofYuan(900)))
                .singleElement()
                .satisfies(entry -> assertThat(entry.why()).isEqualTo(Why.PARTLY_AFTER_DEATH));
    }
}
