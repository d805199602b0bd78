package org.bangfu.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bangfu.policy.Home.LAST_MONTH;
import static org.bangfu.policy.Home.YEAR;
import static org.bangfu.policy.Home.yuan;

import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bangfu.money.Money;
import org.bangfu.policy.book.MedicalBand;
import org.bangfu.policy.book.Standard;
import org.bangfu.policy.book.StandardKind;
import org.bangfu.policy.book.Standards;
import org.bangfu.policy.family.Applicant;
import org.bangfu.policy.family.Expense;
import org.bangfu.policy.family.Family;
import org.bangfu.policy.family.Grant;
import org.bangfu.policy.family.Income;
import org.bangfu.policy.family.Member;
import org.bangfu.policy.family.Period;
import org.bangfu.policy.family.Place;
import org.bangfu.terms.AidKind;
import org.bangfu.terms.ApplicantKind;
import org.bangfu.terms.ExpenseKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What breaks the contract cannot be built, and what keeps it by a hair can. */
class RecordsTest {

    private static final Money ONE_FEN_SHORT = yuan("-0.01");

    // Places

    @ParameterizedTest
    @CsvSource({"340202,340202", "000001,1", "999999,999999", "34020,0", "3402020,0", "34020/,0", "34020:,0", "a40202,0"
    })
    void aPlaceIsSixDigits(String text, int code) {
        assertThat(Place.parse(text)).isEqualTo(code);
    }

    @Test
    void aPlaceLiesInItsCityAndItsProvince() {
        assertThat(Place.cityOf(340281)).isEqualTo(340200);
        assertThat(Place.provinceOf(340281)).isEqualTo(340000);
        assertThat(Place.text(340281)).isEqualTo("340281");
        assertThat(Place.text(1)).isEqualTo("000001");
        assertThat(Place.valid(Place.UNKNOWN)).isFalse();
        assertThat(Place.valid(1)).isTrue();
        assertThat(Place.valid(999_999)).isTrue();
        assertThat(Place.valid(1_000_000)).isFalse();
    }

    // Items

    @Test
    void noIncomeButABusinesssIsBelowZero() {
        refused(() -> new Income.Wage(0, YEAR, ONE_FEN_SHORT, true, 0));
        refused(() -> new Income.Property(0, YEAR, ONE_FEN_SHORT));
        refused(() -> new Income.TransferIn(0, YEAR, ONE_FEN_SHORT));
        refused(() -> new Income.TransferOut(0, YEAR, ONE_FEN_SHORT));
        refused(() -> new Income.SupportByDocument(0, YEAR, ONE_FEN_SHORT, false));
        refused(() -> new Income.SupportInferred(0, YEAR, ONE_FEN_SHORT, 340202, false));
        refused(() -> new Income.Other(0, YEAR, ONE_FEN_SHORT));
        assertThat(new Income.Business(0, YEAR, ONE_FEN_SHORT).amount()).isEqualTo(ONE_FEN_SHORT);
    }

    @Test
    void anUnverifiableWageNeedsItsPlaceOfWork() {
        refused(() -> new Income.Wage(0, YEAR, yuan("1"), false, Place.UNKNOWN));
    }

    @Test
    void noExpenseIsBelowZero() {
        refused(() -> Home.expense(ExpenseKind.ILLNESS, LAST_MONTH, "-0.01", "0", "0", false, 0));
        refused(() -> Home.expense(ExpenseKind.ILLNESS, LAST_MONTH, "1", "-0.01", "0", false, 0));
        refused(() -> Home.expense(ExpenseKind.ILLNESS, LAST_MONTH, "1", "0", "-0.01", false, 0));
    }

    @Test
    void onlyIllnessHasAnInsuredPartAndNoMoreThanTheFamilyBore() {
        refused(() -> Home.expense(ExpenseKind.DISABILITY, LAST_MONTH, "1", "0", "0.01", false, 0));
        refused(() -> Home.expense(ExpenseKind.ILLNESS, LAST_MONTH, "1", "0.5", "0.51", false, 0));
        assertThat(Home.expense(ExpenseKind.ILLNESS, LAST_MONTH, "1", "0.5", "0.5", false, 0)
                        .net())
                .isEqualTo(yuan("0.5"));
    }

    @Test
    void aLossIsAnEventAndSchoolingNone() {
        refused(() -> Home.expense(ExpenseKind.LOSS, LAST_MONTH, "1", "0", "0", false, 0));
        refused(() -> Home.expense(ExpenseKind.OTHER, LAST_MONTH, "1", "0", "0", true, 0));
        refused(() -> Home.expense(ExpenseKind.EDUCATION, LAST_MONTH, "1", "0", "0", false, 2025));
    }

    @Test
    void housingHasAnAreaAndNothingElseHas() {
        refused(() -> withArea(ExpenseKind.HOUSING, 0));
        refused(() -> withArea(ExpenseKind.HOUSING, -1));
        refused(() -> withArea(ExpenseKind.OTHER, 1));
        assertThat(withArea(ExpenseKind.HOUSING, 1).area()).isEqualTo(1);
    }

    private static Expense withArea(ExpenseKind kind, long area) {
        return new Expense(kind, 0, YEAR, yuan("1"), Money.ZERO, Money.ZERO, false, Expense.NOT_AIDED, area);
    }

    @Test
    void aServiceIsTrainingOrLegalAidAndAGrantIsMoreThanNothing() {
        refused(() -> new Grant(AidKind.LIVING, LocalDate.EPOCH, yuan("1"), true, false));
        refused(() -> new Grant(AidKind.LEGAL, LocalDate.EPOCH, Money.ZERO, true, false));
        refused(() -> new Grant(AidKind.LEGAL, LocalDate.EPOCH, yuan("1"), true, true));
        assertThat(new Grant(AidKind.LEGAL, LocalDate.EPOCH, yuan("0.01"), true, false).service())
                .isTrue();
    }

    @Test
    void aPeriodEndsInTheMonthItBeginsOrLater() {
        refused(() -> new Period(LAST_MONTH, LAST_MONTH.minusMonths(1)));
        assertThat(new Period(LAST_MONTH, LAST_MONTH)).hasToString("2026-02");
        assertThat(YEAR).hasToString("2025-03 至 2026-02");
    }

    // Families

    @ParameterizedTest
    @CsvSource({
        "true,true,false,false,true",
        "false,true,true,false,true",
        "false,true,false,false,false",
        "true,false,false,false,false",
        "true,false,true,false,false",
        "true,true,false,true,false"
    })
    void aMemberCountsWhoLivesTogetherAndIsRegisteredOrTiedByADuty(
            boolean registered, boolean lives, boolean duty, boolean notCounted, boolean counted) {
        assertThat(new Member("1", registered, lives, duty, notCounted, false).counted())
                .isEqualTo(counted);
    }

    @Test
    void theApplicantIsAMemberAndNoStudent() {
        refused(() -> appliedForBy(1, Home.of(1)));
        refused(() -> appliedForBy(1, Home.of(1).withStudent()));
        assertThat(appliedForBy(1, Home.of(2)).applicant().member()).isEqualTo(1);
    }

    private static Family appliedForBy(int member, Home home) {
        Family family = home.family();
        return new Family(
                family.id(),
                family.applicationDate(),
                family.decisionDate(),
                family.locality(),
                new Applicant(member, ApplicantKind.EMPLOYEE, false, 0, false),
                family.members(),
                family.income(),
                family.expenses(),
                family.localHome(),
                family.assets(),
                family.circumstances(),
                family.exclusions(),
                family.granted());
    }

    @Test
    void everyItemIsAMembers() {
        refused(Home.of(1).with(new Income.Other(1, YEAR, yuan("1")))::family);
        refused(Home.of(1).with(new Income.Other(-1, YEAR, yuan("1")))::family);
        var strangers =
                new Expense(ExpenseKind.OTHER, 1, YEAR, yuan("1"), Money.ZERO, Money.ZERO, false, Expense.NOT_AIDED, 0);
        refused(Home.of(1).with(strangers)::family);
        assertThat(Home.of(2).with(strangers).family().expenses()).containsExactly(strangers);
    }

    @Test
    void nothingIsDecidedBeforeItIsAppliedFor() {
        refused(Home.of(1).decided("2026-03-17")::family);
        assertThat(Home.of(1).decided("2026-03-18").family().decisionDate()).isEqualTo(Home.APPLIED);
    }

    // Policies

    @Test
    void theLastBandOfMedicalAidHasNoEnd() {
        refused(() -> Home.book(Home.banded(List.of())));
        refused(() -> Home.book(Home.banded(List.of(new MedicalBand(Long.MAX_VALUE - 1, 1, 1)))));
        assertThat(Home.book(Home.banded(List.of(new MedicalBand(Long.MAX_VALUE, 1, 1)))))
                .isNotNull();
    }

    // Official figures

    private static final Standard DIBAO =
            new Standard(StandardKind.DIBAO_URBAN, 340200, LocalDate.of(2026, 7, 1), 1, Standard.Status.OFFICIAL, "");

    private static Standard dibao(int place, String from) {
        return new Standard(StandardKind.DIBAO_URBAN, place, LocalDate.parse(from), 1, Standard.Status.UNCONFIRMED, "");
    }

    @Test
    void anOfficialFigureIsMoreThanNothingAndHasADocument() {
        refused(() -> new Standard(DIBAO.kind(), 340200, DIBAO.from(), 0, Standard.Status.OFFICIAL, ""));
        assertThat(DIBAO.official()).isTrue();
        assertThat(dibao(340200, "2026-07-01").official()).isFalse();
    }

    @Test
    void figuresStandByKindPlaceAndDayWhateverTheOrderTheyCameIn() {
        var wage = new Standard(StandardKind.MINIMUM_WAGE, 340200, DIBAO.from(), 1, Standard.Status.OFFICIAL, "");
        var earlier = dibao(340200, "2026-06-30");
        var county = dibao(340281, "2026-07-01");
        var standards = Standards.of(List.of(wage, county, DIBAO, earlier));
        assertThat(standards.rows()).containsExactly(earlier, DIBAO, county, wage);
        assertThat(standards.inForce(DIBAO.kind(), 340202, LocalDate.of(2026, 6, 30)))
                .isEqualTo(earlier);
        assertThat(standards.inForce(DIBAO.kind(), 340202, LocalDate.of(2026, 7, 1)))
                .isEqualTo(DIBAO);
        assertThat(standards.inForce(DIBAO.kind(), 340281, LocalDate.of(2026, 7, 1)))
                .isEqualTo(county);
        assertThat(standards.inForce(DIBAO.kind(), 340281, LocalDate.of(2026, 6, 29)))
                .isNull();
        assertThat(Standards.of(List.of(wage, DIBAO)).rows()).containsExactly(DIBAO, wage);
        refused(() -> Standards.of(List.of(DIBAO, wage, dibao(340200, "2026-07-01"))));
    }

    @Test
    void aProvincesFigureHoldsWhereTheCityHasNone() {
        var province = dibao(340000, "2026-01-01");
        assertThat(Standards.of(List.of(province)).inForce(DIBAO.kind(), 340202, DIBAO.from()))
                .isEqualTo(province);
    }

    private static void refused(ThrowingCallable built) {
        assertThatThrownBy(built).isExactlyInstanceOf(IllegalArgumentException.class);
    }
}
