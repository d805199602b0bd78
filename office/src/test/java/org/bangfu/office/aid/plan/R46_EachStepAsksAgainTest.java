package org.bangfu.office.aid.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bangfu.ledger.Source;
import org.bangfu.money.Money;
import org.bangfu.office.Families;
import org.bangfu.office.OfficeTest;
import org.bangfu.office.Town;
import org.bangfu.office.aid.grant.Granting;
import org.bangfu.office.aid.grant.Grants;
import org.bangfu.office.aid.plan.GrantChanges.Wanted;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.access.Role;
import org.bangfu.office.ground.clock.TestClock;
import org.bangfu.office.money.fund.EndingFunds;
import org.bangfu.office.money.payment.Till;
import org.bangfu.terms.AidKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * F7, R-46: a change of an earlier grant is asked again at each step: what turns after it was put in is refused by name where it is submitted
 * and where finance confirms it, and left out by name at the meeting.
 */
@OfficeTest
class R46_EachStepAsksAgainTest {

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
    PlanBook plans;

    @Autowired
    EndingFunds endingFunds;

    @Autowired
    Grants grants;

    @Autowired
    TestClock clock;

    private long instalment;
    private long grant;
    private long other;

    @BeforeEach
    void aFamilyWasGranted() {
        clock.set(TestClock.FIRST);
        instalment = till.payable(Source.LOCAL, AidKind.LIVING);
        grant = granting.asChair(() -> grants.instalment(instalment)).grant();
        other = fund(AidKind.LIVING);
    }

    @AfterEach
    void backToTheFirstDay() {
        clock.set(TestClock.FIRST);
    }

    private long fund(AidKind use) {
        return till.fund(Source.UNION, use, clock.today().getYear(), "50000").id();
    }

    enum Step {
        SUBMIT,
        CONFIRM,
        DECIDE
    }

    /** What becomes of a grant of 8,400 yuan or of the other money, once its change stands in a plan. */
    enum Turn {
        LIES_IN_A_BATCH("批次"),
        IS_WITHDRAWN("已经不再发放"),
        IS_LESS("与列入时不同"),
        IS_LESS_THAN_TO_BE_TAKEN("最多只能"),
        IS_ALL_THAT_IS_LEFT("请选“撤销”"),
        IS_NOT_AGREED_TO("上级没有同意"),
        HAS_NO_OTHER_MONEY("选择现在可用的资金");

        private final String says;

        Turn(String says) {
            this.says = says;
        }
    }

    static Stream<Arguments> eachTurnAtEachStep() {
        return Stream.of(Turn.values()).flatMap(turn -> Stream.of(Step.values()).map(step -> Arguments.of(turn, step)));
    }

    @ParameterizedTest(name = "{0} at {1}")
    @MethodSource
    void eachTurnAtEachStep(Turn turn, Step step) {
        Plan plan = adjustments.drafted();
        adjustments.put(plan, grant, wanted(turn));
        if (step != Step.SUBMIT) {
            adjustments.submit(plan);
        }
        if (step == Step.DECIDE) {
            adjustments.confirm(plan);
        }

        turns(turn);

        switch (step) {
            case SUBMIT -> refused(turn, () -> adjustments.submit(plan));
            case CONFIRM -> refused(turn, () -> adjustments.confirm(plan));
            case DECIDE -> decidedWithout(turn, plan);
        }
    }

    /** What is about the grant leaves the change out, what is about the money stops the meeting. */
    private void decidedWithout(Turn turn, Plan plan) {
        if (turn == Turn.HAS_NO_OTHER_MONEY) {
            assertThatThrownBy(() -> adjustments.pass(plan)).hasMessageContaining("现在不能使用");
            return;
        }
        adjustments.pass(plan);
        assertThat(adjustments.changes(plan)).singleElement().satisfies(change -> {
            assertThat(change.state()).isEqualTo(GrantChange.State.DROPPED);
            assertThat(change.dropped()).contains(turn.says);
        });
    }

    private static void refused(Turn turn, ThrowingCallable step) {
        assertThatThrownBy(step).hasMessageContaining(turn.says).hasMessageContaining("请先移出这一条");
    }

    private Wanted wanted(Turn turn) {
        return switch (turn) {
            case LIES_IN_A_BATCH, IS_WITHDRAWN, IS_LESS, IS_NOT_AGREED_TO -> withdraw();
            case IS_LESS_THAN_TO_BE_TAKEN, IS_ALL_THAT_IS_LEFT -> reduce("5000");
            case HAS_NO_OTHER_MONEY -> move(other);
        };
    }

    private void turns(Turn turn) {
        switch (turn) {
            case LIES_IN_A_BATCH -> till.batchWith(instalment);
            case IS_WITHDRAWN -> granting.withdraw(grant);
            case IS_LESS -> granting.reduce(grant, Money.ofYuan(400));
            case IS_LESS_THAN_TO_BE_TAKEN -> granting.reduce(grant, Money.ofYuan(5_000));
            case IS_ALL_THAT_IS_LEFT -> granting.reduce(grant, Money.ofYuan(3_400));
            case IS_NOT_AGREED_TO -> granting.refusedByTheProvince(grant);
            case HAS_NO_OTHER_MONEY ->
                endingFunds.ends(other, clock.today().minusDays(1), town.jinghu(Role.BOOKKEEPER));
        }
    }

    private static Wanted withdraw() {
        return new Wanted(GrantChangeKind.WITHDRAW, null, null, "本人书面放弃");
    }

    private static Wanted reduce(String yuan) {
        return new Wanted(GrantChangeKind.REDUCE, Money.parse(yuan), null, "核对后应少些");
    }

    private static Wanted move(long to) {
        return new Wanted(GrantChangeKind.MOVE, null, to, "年底前发不完");
    }

    // What is refused as it is put in

    @Test
    void whatIsWrongFromTheBeginningIsNotPutIn() {
        refusedAtOnce(reduce("8400"), "请选“撤销”");
        refusedAtOnce(reduce("8400.01"), "最多只能");
        refusedAtOnce(reduce("0"), "最多只能");
        refusedAtOnce(new Wanted(GrantChangeKind.WITHDRAW, Money.ofYuan(400), null, "放弃一部分"), "与列入时不同");
        refusedAtOnce(new Wanted(GrantChangeKind.MOVE, Money.ofYuan(400), other, "挪一部分"), "与列入时不同");
        refusedAtOnce(new Wanted(GrantChangeKind.WITHDRAW, null, other, "本人书面放弃"), "请不要选资金");
        refusedAtOnce(new Wanted(GrantChangeKind.MOVE, null, null, "年底前发不完"), "选择现在可用的资金");
        refusedAtOnce(move(fund(AidKind.EDUCATION)), "不能用于生活救助");
        refusedAtOnce(new Wanted(GrantChangeKind.AGAIN, null, other, "没有及时办"), "没有失效");
    }

    private void refusedAtOnce(Wanted wanted, String says) {
        assertThatThrownBy(() -> adjustments.put(adjustments.drafted(), grant, wanted))
                .hasMessageContaining(says);
    }

    /** Who sees both counties still changes no grant of another's. */
    @Test
    void anotherCountysPlanChangesNothingHere() {
        Plan theirs = families.as(Actor.OFFICE, () -> plans.draft("别处的调整", town.yijiang(Role.CENTRE_CLERK)));
        assertThatThrownBy(() -> families.as(Actor.OFFICE, () -> {
                    plans.change(theirs.id(), theirs.version(), List.of(grant), withdraw());
                    return true;
                }))
                .hasMessageContaining("不是本县区决定的");
    }

    /** A plan that was given up leaves the grant to others. */
    @Test
    void aPlanThatWasGivenUpHoldsNoGrant() {
        Plan plan = adjustments.drafted();
        adjustments.put(plan, grant, withdraw());
        adjustments.abandon(plan);
        assertThat(adjustments.changes(plan)).extracting(GrantChange::dropped).containsExactly("方案已作废");
        adjustments.put(adjustments.drafted(), grant, withdraw());
    }
}
