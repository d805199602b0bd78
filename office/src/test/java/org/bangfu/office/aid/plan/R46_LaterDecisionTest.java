package org.bangfu.office.aid.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.bangfu.ledger.Source;
import org.bangfu.money.Money;
import org.bangfu.office.Families;
import org.bangfu.office.OfficeTest;
import org.bangfu.office.Town;
import org.bangfu.office.aid.grant.Grant;
import org.bangfu.office.aid.grant.GrantEvent;
import org.bangfu.office.aid.grant.Granting;
import org.bangfu.office.aid.grant.Granting.Line;
import org.bangfu.office.aid.grant.Grants;
import org.bangfu.office.aid.grant.Lapses;
import org.bangfu.office.casework.determination.Determinations;
import org.bangfu.office.casework.determination.GrantedAid;
import org.bangfu.office.casework.household.AidedItems;
import org.bangfu.office.casework.household.Household;
import org.bangfu.office.casework.household.Household.Expense;
import org.bangfu.office.casework.household.Households;
import org.bangfu.office.casework.procedure.Case;
import org.bangfu.office.casework.procedure.Cases;
import org.bangfu.office.ground.access.Acting;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.clock.TestClock;
import org.bangfu.office.ground.message.Messages;
import org.bangfu.office.ground.refusal.Refusals;
import org.bangfu.office.money.payment.Till;
import org.bangfu.terms.AidKind;
import org.bangfu.terms.ExpenseKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** F7, F13, R-46: nothing granted is without a way out: a later meeting withdraws, reduces, moves or decides again. */
@OfficeTest
class R46_LaterDecisionTest {

    @Autowired
    Town town;

    @Autowired
    Families families;

    @Autowired
    Granting granting;

    @Autowired
    Till till;

    @Autowired
    Adjustments adjustments;

    @Autowired
    Grants grants;

    @Autowired
    GrantedAid aid;

    @Autowired
    AidedItems items;

    @Autowired
    Households households;

    @Autowired
    Determinations determinations;

    @Autowired
    Cases cases;

    @Autowired
    Messages messages;

    @Autowired
    Lapses lapses;

    @Autowired
    TestClock clock;

    private Case family;
    private long fund;
    private long grant;

    @BeforeEach
    void aFamilyWasGranted() {
        clock.set(TestClock.FIRST);
        family = families.filed(clock.today().minusMonths(1));
        fund = till.fund(Source.CENTRAL, AidKind.LIVING, clock.today().getYear(), "50000")
                .id();
        grant = granting.decided(family, clock.today(), Line.of(AidKind.LIVING, "8400", fund));
    }

    @AfterEach
    void backToTheFirstDay() {
        clock.set(TestClock.FIRST);
    }

    private static GrantChanges.Wanted withdraw() {
        return new GrantChanges.Wanted(GrantChangeKind.WITHDRAW, null, null, "本人书面放弃");
    }

    @Test
    void aGrantIsWithdrawn() {
        decide(grant, withdraw());

        Grant now = granting.now(grant);
        assertThat(now.amount()).isEqualTo(Money.ZERO);
        assertThat(now.standing()).isEqualTo("已撤销");
        assertThat(granting.asChair(() -> grants.promised(fund))).isEqualTo(Money.ZERO);
        assertThat(granting.asChair(() -> aid.to(family.id()))).isEmpty();
        assertThat(granting.asChair(() -> grants.unpaid(Town.JINGHU.number())))
                .noneMatch(instalment -> instalment.grant() == grant);
        assertThat(told()).contains("不再发放", "8,400.00", "本人书面放弃").doesNotContain("R-46");
        assertThat(granting.asChair(() -> cases.history(family.id())).getLast().act())
                .contains("撤销");
    }

    @Test
    void aGrantIsReduced() {
        decide(grant, new GrantChanges.Wanted(GrantChangeKind.REDUCE, Money.ofYuan(400), null, "核对后应为八千"));

        assertThat(granting.now(grant).amount()).isEqualTo(Money.ofYuan(8_000));
        assertThat(granting.now(grant).decided()).isEqualTo(Money.ofYuan(8_400));
        assertThat(granting.asChair(() -> grants.promised(fund))).isEqualTo(Money.ofYuan(8_000));
        assertThat(granting.asChair(() -> grants.of(family.id())))
                .extracting(Grants.Instalment::amount, Grants.Instalment::ended)
                .containsExactly(tuple(Money.ofYuan(8_000), null), tuple(Money.ofYuan(8_400), GrantEvent.Kind.REDUCED));
    }

    @Test
    void aGrantMovesToOtherMoney() {
        long other = till.fund(Source.UNION, AidKind.LIVING, clock.today().getYear(), "8400")
                .id();

        decide(grant, new GrantChanges.Wanted(GrantChangeKind.MOVE, null, other, "年底前发不完"));

        assertThat(granting.now(grant).fund()).isEqualTo(other);
        assertThat(granting.asChair(() -> grants.promised(fund))).isEqualTo(Money.ZERO);
        assertThat(granting.asChair(() -> grants.promised(other))).isEqualTo(Money.ofYuan(8_400));
        assertThat(told()).contains("金额不变");
    }

    @Test
    void theOtherMoneyMustBeEnoughAndForThatUse() {
        long little = till.fund(Source.UNION, AidKind.LIVING, clock.today().getYear(), "8399.99")
                .id();
        long schooling = till.fund(
                        Source.UNION, AidKind.EDUCATION, clock.today().getYear(), "50000")
                .id();
        Plan plan = adjustments.drafted();

        assertThatThrownBy(() -> adjustments.put(
                        plan, grant, new GrantChanges.Wanted(GrantChangeKind.MOVE, null, little, "换资金")))
                .hasMessageContaining("超出 0.01 元");
        assertThatThrownBy(() -> adjustments.put(
                        plan, grant, new GrantChanges.Wanted(GrantChangeKind.MOVE, null, schooling, "换资金")))
                .hasMessageContaining("不能用于生活救助");
        assertThatThrownBy(() ->
                        adjustments.put(plan, grant, new GrantChanges.Wanted(GrantChangeKind.MOVE, null, fund, "换资金")))
                .hasMessageContaining("本来就用这笔资金");
    }

    @Test
    void onePlanAtATimeChangesAGrant() {
        Plan first = adjustments.drafted();
        adjustments.put(first, grant, withdraw());
        Plan second = adjustments.drafted();
        assertThatThrownBy(() -> adjustments.put(second, grant, withdraw()))
                .isInstanceOf(Refusals.class)
                .hasMessageContaining(first.number());

        long change = adjustments.changes(first).getFirst().id();
        adjustments.takeOut(first, change);
        adjustments.put(second, grant, withdraw());
        assertThat(adjustments.changes(second)).hasSize(1);
    }

    /** never 1: what lies in a batch is not changed under its feet; the batch is named. */
    @Test
    void whatIsOnTheWayToTheBankIsNotChanged() {
        long instalment = till.payable(Source.LOCAL, AidKind.LIVING);
        long underway = granting.asChair(() -> grants.instalment(instalment)).grant();
        String batch = till.batchWith(instalment);

        assertThatThrownBy(() -> adjustments.put(adjustments.drafted(), underway, withdraw()))
                .hasMessageContaining(batch);
    }

    /** At the meeting: what no longer holds is taken off by name, the others are carried out. */
    @Test
    void whatWasPaidMeanwhileIsTakenOffByName() {
        long instalment = till.payable(Source.LOCAL, AidKind.LIVING);
        long meanwhile = granting.asChair(() -> grants.instalment(instalment)).grant();
        Plan plan = adjustments.drafted();
        adjustments.put(plan, grant, withdraw());
        adjustments.put(plan, meanwhile, withdraw());
        propose(plan);
        String batch = till.batchWith(instalment);

        adjustments.pass(plan);

        assertThat(granting.now(grant).amount()).isEqualTo(Money.ZERO);
        assertThat(granting.now(meanwhile).amount()).isEqualTo(Money.ofYuan(8_400));
        assertThat(adjustments.changes(plan))
                .extracting(GrantChange::state)
                .containsExactlyInAnyOrder(GrantChange.State.CARRIED, GrantChange.State.DROPPED);
        assertThat(adjustments.changes(plan))
                .filteredOn(change -> change.dropped() != null)
                .singleElement()
                .satisfies(change -> assertThat(change.dropped()).contains(batch));
    }

    /** it lapsed with its money, and is decided again from money that lasts, for its own year. */
    @Test
    void whatLapsedIsDecidedAgainForItsOwnYear() {
        LocalDate decided = clock.today();
        clock.set(LocalDate.of(decided.getYear() + 1, 1, 20));
        Acting.as(Actor.OFFICE, lapses::lapseDue);
        assertThat(granting.now(grant).standing()).isEqualTo("已资金到期失效");
        long lasting = till.fund(Source.UNION, AidKind.LIVING, clock.today().getYear(), "50000")
                .id();
        long ending = till.fund(Source.LOCAL, AidKind.LIVING, clock.today().getYear(), "50000")
                .id();
        var again = new GrantChanges.Wanted(GrantChangeKind.AGAIN, null, lasting, "帮扶中心没有及时编入批次");

        assertThatThrownBy(() -> adjustments.put(
                        adjustments.drafted(),
                        grant,
                        new GrantChanges.Wanted(GrantChangeKind.AGAIN, null, ending, "没有及时办")))
                .hasMessageContaining("能用到明年");
        decide(grant, again);

        assertThat(granting.asChair(() -> aid.to(family.id()))).singleElement().satisfies(given -> {
            assertThat(given.on()).isEqualTo(decided);
            assertThat(given.amount()).isEqualTo(Money.ofYuan(8_400));
        });
        assertThat(granting.asChair(() -> grants.promised(lasting))).isEqualTo(Money.ofYuan(8_400));
        assertThat(told()).contains("仍算" + decided.getYear() + "年");
        assertThatThrownBy(() -> adjustments.put(adjustments.drafted(), grant, again))
                .hasMessageContaining("已经重新决定过");
    }

    /** what is decided again answers for the bills of the one that lapsed. */
    @Test
    void whatIsDecidedAgainAnswersForTheSameBills() {
        families.as(Actor.OFFICE, () -> {
            households.write(family, households.now(family).withExpenses(List.of(stay())), "票据", Actor.OFFICE);
            return true;
        });
        long medical = till.fund(Source.CENTRAL, AidKind.MEDICAL, clock.today().getYear(), "50000")
                .id();
        long determined = granting.asChair(() -> determinations.decide(family, clock.today(), Actor.OFFICE))
                .id();
        long lapsed = granting.decided(
                family, clock.today(), Line.of(AidKind.MEDICAL, "9000", medical).on(determined));
        assertThat(aidedBy()).containsOnly(lapsed);

        clock.set(LocalDate.of(clock.today().getYear() + 1, 1, 20));
        Acting.as(Actor.OFFICE, lapses::lapseDue);
        assertThat(aidedBy()).isEmpty();
        long lasting = till.fund(Source.UNION, AidKind.MEDICAL, clock.today().getYear(), "50000")
                .id();
        decide(lapsed, new GrantChanges.Wanted(GrantChangeKind.AGAIN, null, lasting, "帮扶中心没有及时编入批次"));

        assertThat(aidedBy()).hasSize(1).doesNotContain(lapsed);
    }

    private Expense stay() {
        YearMonth last = YearMonth.from(clock.today()).minusMonths(1);
        return new Expense(
                "e1",
                Household.WORKER,
                ExpenseKind.ILLNESS,
                "住院",
                last,
                last,
                Money.ofYuan(46_000),
                Money.ofYuan(21_000),
                Money.ofYuan(18_000),
                false,
                null,
                null,
                null,
                null,
                List.of());
    }

    private Set<Long> aidedBy() {
        return granting
                .asChair(() -> items.of(cases.byId(family.id()), families.household(family, Actor.OFFICE)))
                .values()
                .stream()
                .flatMap(List::stream)
                .map(AidedItems.Aided::grant)
                .collect(Collectors.toSet());
    }

    private String told() {
        return families.as(families.worker(family), () -> messages.toldTo(family.applicant()))
                .getFirst()
                .text();
    }

    private void decide(long grant, GrantChanges.Wanted wanted) {
        Plan plan = adjustments.drafted();
        adjustments.put(plan, grant, wanted);
        propose(plan);
        adjustments.pass(plan);
    }

    private void propose(Plan plan) {
        adjustments.submit(plan);
        adjustments.confirm(plan);
    }
}
