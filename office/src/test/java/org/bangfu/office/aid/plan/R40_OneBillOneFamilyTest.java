package org.bangfu.office.aid.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.bangfu.money.Money;
import org.bangfu.office.OfficeTest;
import org.bangfu.office.Together;
import org.bangfu.office.casework.determination.AidBounds;
import org.bangfu.office.casework.household.Household;
import org.bangfu.office.casework.household.Household.Bill;
import org.bangfu.office.casework.household.Household.Expense;
import org.bangfu.office.casework.household.Households;
import org.bangfu.office.casework.procedure.Case;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.clock.TestClock;
import org.bangfu.office.ground.refusal.Refusals;
import org.bangfu.terms.AidKind;
import org.bangfu.terms.ExpenseKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** a bill is its paper; it is aided in one file, in the same year too, and another paper of the same month is another bill. */
@OfficeTest
@TestInstance(Lifecycle.PER_CLASS)
class R40_OneBillOneFamilyTest {

    @Autowired
    PlanTown town;

    @Autowired
    Households households;

    @Autowired
    Examination examination;

    @Autowired
    Plans plans;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    private PlanTown.Place place;
    private PlanTown.Place other;
    private YearMonth last;

    @BeforeAll
    void twoCounties() {
        clock.set(TestClock.FIRST);
        last = YearMonth.from(clock.today()).minusMonths(1);
        place = town.place();
        other = town.place();
        town.general(place, "300000");
        town.general(other, "300000");
    }

    @AfterEach
    void back() {
        clock.set(TestClock.FIRST);
    }

    private static Bill paper(Case of, String number) {
        return new Bill("芜湖市第一人民医院", number + "-" + of.id(), LocalDate.of(2026, 2, 9));
    }

    private Expense stay(String id, String insured, @Nullable Bill paper) {
        return new Expense(
                id,
                Household.WORKER,
                ExpenseKind.ILLNESS,
                "住院",
                last,
                last,
                Money.parse(insured).plus(Money.ofYuan(5_000)),
                Money.ZERO,
                Money.parse(insured),
                false,
                null,
                null,
                null,
                null,
                List.of(),
                paper,
                paper == null ? null : paper.on(),
                null);
    }

    private Case with(PlanTown.Place at, Expense... items) {
        Case family = town.family(at);
        write(family, items);
        return family;
    }

    private void write(Case family, Expense... items) {
        town.does(
                Actor.OFFICE,
                () -> households.write(
                        family, households.now(family).withExpenses(List.of(items)), "票据", Actor.OFFICE));
    }

    @Test
    void aBillThatAnotherFileWasAidedForThisYearIsNotPlannedAgain() {
        Case first = with(place, stay("e1", "45000", null));
        Bill paper = paper(first, "0340");
        write(first, stay("e1", "45000", paper));
        town.pass(place, town.proposed(place, first));
        Case second = with(other, stay("e7", "44000", paper));

        Plan plan = town.draft(other);
        assertThatThrownBy(() -> town.put(other, plan, second))
                .hasMessageContaining("“住院”（2026年2月）")
                .hasMessageContaining("已由方案区总工会 第1次会议决定救助另一份档案")
                .hasMessageContaining("只救助一次");
        assertThatThrownBy(() -> town.special(other, plan, second, "25000", null))
                .hasMessageContaining("只救助一次");
        assertThat(town.lines(plan)).isEmpty();

        write(second, stay("e7", "44000", paper(second, "0341")));
        town.put(other, plan, second);
        assertThat(town.lines(plan)).extracting(PlanLine::kind).contains(AidKind.MEDICAL);
    }

    /** Neither is granted yet: who is asked second is named, with the other's file. */
    @Test
    void twoFamiliesOfOnePlanDoNotBringOneBill() {
        Case first = with(place, stay("e1", "45000", null));
        Case second = with(place, stay("e1", "45000", paper(first, "0340")));
        write(first, stay("e1", "45000", paper(first, "0340")));
        Plan plan = town.draft(place);
        town.put(place, plan, first, second);

        assertThatThrownBy(() -> town.submit(place, plan))
                .isInstanceOf(Refusals.class)
                .hasMessageContaining("在本方案里也由" + first.fileNumber() + "提出")
                .hasMessageContaining(String.valueOf(second.fileNumber()));
    }

    /** Two unions confirmed it before either met: at the second meeting the family is taken off by name, its money kept. */
    @Test
    void atTheMeetingTheSecondIsTakenOff() {
        Case first = with(place, stay("e1", "45000", null));
        Case second = with(other, stay("e1", "45000", paper(first, "0340")));
        write(first, stay("e1", "45000", paper(first, "0340")));
        Plan one = town.proposed(place, first);
        Plan two = town.proposed(other, second);

        town.pass(place, one);
        town.pass(other, two);

        assertThat(town.takenOff(two))
                .isNotEmpty()
                .extracting(TakenOff::condition)
                .containsOnly(LineCondition.BILL);
        assertThat(town.takenOff(one)).isEmpty();
    }

    /** Two meetings sit at the same moment: the second waits until it is known what the first granted. */
    @Test
    void atTheSameMomentTheSecondWaitsForTheFirst() {
        Case first = with(place, stay("e1", "45000", null));
        Case second = with(other, stay("e1", "45000", paper(first, "0340")));
        write(first, stay("e1", "45000", paper(first, "0340")));
        Plan one = town.proposed(place, first);
        Plan two = town.proposed(other, second);
        long theirs = town.meeting(other);

        town.does(place.chair(), () -> {
            plans.pass(one.id(), town.meeting(place), clock.today(), "方案区总工会 第1次会议");
            assertThat(Together.of(1, person -> passImpatiently(two, theirs)).refused())
                    .singleElement()
                    .asInstanceOf(InstanceOfAssertFactories.THROWABLE)
                    .hasMessageContaining("lock timeout");
        });
        town.pass(other, two);

        assertThat(town.takenOff(two)).extracting(TakenOff::condition).containsOnly(LineCondition.BILL);
    }

    private Plan passImpatiently(Plan plan, long meeting) {
        return town.as(other.chair(), () -> {
            jdbc.sql("set local lock_timeout = '500ms'").update();
            plans.pass(plan.id(), meeting, clock.today(), "方案区总工会 第1次会议");
            return plan;
        });
    }

    /** What was thought the same before: one member, one month. The papers say that it is not. */
    @Test
    void R41_anotherPaperOfTheSameMonthIsAnotherBill() {
        Case ill = with(place, stay("e1", "45000", null));
        write(ill, stay("e1", "45000", paper(ill, "0340")));
        town.pass(place, town.proposed(place, ill));
        assertThat(asked(ill).medicalBefore()).isEqualTo(Money.ofYuan(20_000));

        write(ill, stay("e2", "45000", paper(ill, "0341")));
        assertThat(asked(ill).medicalBefore()).isEqualTo(Money.ZERO);
    }

    /** Nobody wrote down its paper, and the amount was corrected after the grant: it is the item that was aided. */
    @Test
    void R41_aBillWhoseAmountWasCorrectedIsStillTheSame() {
        Case ill = with(place, stay("e1", "45000", null));
        town.pass(place, town.proposed(place, ill));

        write(ill, stay("e1", "44999", null));

        assertThat(asked(ill).medicalBefore()).isEqualTo(Money.ofYuan(20_000));
    }

    /** from where on a request is one of the fifth band is the policy's figure, not the program's. */
    @Test
    void R41_theFifthBandBeginsWhereThePolicySaysSo() {
        Case ill = with(place, stay("e1", "45000", null));
        FamilyAsked asked = asked(ill);
        AidBounds today = Objects.requireNonNull(asked.bounds());
        assertThat(today.specialAbove()).isEqualTo(Money.ofYuan(20_000));

        assertThat(special(asked, today, "21000")).isEmpty();
        AidBounds higher = new AidBounds(
                today.today(),
                today.insured(),
                today.borne(),
                today.special(),
                Money.ofYuan(21_000),
                today.specialCap(),
                today.room());
        assertThat(special(asked, higher, "21000"))
                .hasValueSatisfying(said -> assertThat(said).contains("没有超过 21,000.00"));
    }

    private Optional<String> special(FamilyAsked asked, AidBounds bounds, String amount) {
        Money asking = Money.parse(amount);
        LineAsked line =
                new LineAsked(asked.aCase().id(), Basis.SPECIAL, AidKind.MEDICAL, Money.ZERO, asking, 0, "三次手术");
        var family = new FamilyAsked(
                asked.aCase(),
                bounds,
                "",
                List.of(line),
                asked.same(),
                asked.elsewhere(),
                asked.recheck(),
                asked.death(),
                false);
        return LineCondition.SPECIAL.refuses(line, family, terms());
    }

    private Terms terms() {
        Plan plan = town.draft(place);
        return town.as(place.clerk(), () -> examination.terms(plan, clock.today()));
    }

    private FamilyAsked asked(Case family) {
        Terms terms = terms();
        return town.as(place.clerk(), () -> examination.family(town.caseNow(family), List.of(), terms));
    }
}
