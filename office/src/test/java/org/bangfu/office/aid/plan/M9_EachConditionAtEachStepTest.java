package org.bangfu.office.aid.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bangfu.ledger.Source;
import org.bangfu.money.Money;
import org.bangfu.office.OfficeTest;
import org.bangfu.office.aid.grant.Grants;
import org.bangfu.office.casework.household.Household.Bill;
import org.bangfu.office.casework.household.Households;
import org.bangfu.office.casework.matching.Lists;
import org.bangfu.office.casework.procedure.Case;
import org.bangfu.office.casework.procedure.Cases;
import org.bangfu.office.casework.procedure.Words;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.access.Role;
import org.bangfu.office.ground.clock.TestClock;
import org.bangfu.office.money.fund.EndingFunds;
import org.bangfu.terms.AidKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * M9, R-42: each condition is asked at each step. All is well until the step before; then one thing about the family or its money turns, and
 * the step names it. A condition that is new has to say here what breaks it.
 */
@OfficeTest
@TestInstance(Lifecycle.PER_CLASS)
class M9_EachConditionAtEachStepTest {

    @Autowired
    PlanTown town;

    @Autowired
    PlanBook plans;

    @Autowired
    Examination examination;

    @Autowired
    Cases cases;

    @Autowired
    Grants grants;

    @Autowired
    Households households;

    @Autowired
    Lists lists;

    @Autowired
    EndingFunds endingFunds;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    private static final AtomicInteger NEXT = new AtomicInteger(1);

    private PlanTown.Place place;
    private PlanTown.Place elsewhere;

    @BeforeAll
    void twoCounties() {
        clock.set(TestClock.FIRST);
        place = town.place();
        elsewhere = town.place();
        town.general(elsewhere, "1000000");
    }

    @BeforeEach
    void theFirstDay() {
        clock.set(TestClock.FIRST);
    }

    /** Money that no other test has. */
    private long money(PlanTown.Place at, Source source, Set<AidKind> uses) {
        return town.fund(at, source, "专项" + NEXT.getAndIncrement(), uses, "300000");
    }

    @AfterEach
    void back() {
        clock.set(TestClock.FIRST);
    }

    enum Step {
        PUT,
        SUBMIT,
        CONFIRM,
        DECIDE
    }

    /** What a fund may pay never turns, and the database holds each line to it: those two are tried below. */
    static Stream<Arguments> eachConditionAtEachStep() {
        return EnumSet.complementOf(EnumSet.of(LineCondition.PURPOSE, LineCondition.SOURCE)).stream()
                .flatMap(condition -> Stream.of(Step.values()).map(step -> Arguments.of(condition, step)));
    }

    @ParameterizedTest(name = "{0} at {1}")
    @MethodSource
    void eachConditionAtEachStep(LineCondition condition, Step step) {
        long fund = money(place, Source.LOCAL, Set.of(AidKind.values()));
        Case family = condition == LineCondition.RECHECK ? town.family(place) : town.ill(place, "45000");
        Plan plan = town.draft(place);
        // the other county's family is out of the county's sight: only who sees both could plan it
        Optional<Actor> seesAll = condition == LineCondition.COUNTY ? Optional.of(Actor.OFFICE) : Optional.empty();

        if (step == Step.PUT) {
            if (onTop(condition)) {
                putOrdinary(plan, family, fund, seesAll);
            }
            List<PlanLine> before = town.lines(plan);
            turns(condition, family, fund);
            refused(condition, () -> {
                if (onTop(condition) || condition == LineCondition.SPECIAL) {
                    town.special(place, plan, family, "25000", fund);
                } else {
                    putOrdinary(plan, family, fund, seesAll);
                }
            });
            assertThat(town.lines(plan)).isEqualTo(before);
            return;
        }
        if (condition != LineCondition.SPECIAL) {
            putOrdinary(plan, family, fund, seesAll);
        }
        if (condition == LineCondition.SPECIAL || condition == LineCondition.BORNE) {
            town.special(place, plan, family, "25000", fund);
        }
        assertThat(town.lines(plan)).isNotEmpty();
        if (step != Step.SUBMIT) {
            town.submit(place, plan);
        }
        if (step == Step.DECIDE) {
            town.confirm(place, plan);
        }

        turns(condition, family, fund);

        switch (step) {
            case PUT -> throw new IllegalStateException();
            case SUBMIT -> refused(condition, () -> submit(plan, seesAll.orElse(place.clerk())));
            case CONFIRM -> refused(condition, () -> confirm(plan, seesAll.orElse(place.bookkeeper())));
            case DECIDE -> decidedWithout(condition, plan, family, seesAll.orElse(place.chair()));
        }
    }

    /** What is about the family takes it off by name, what is about the money stops the meeting. */
    private void decidedWithout(LineCondition condition, Plan plan, Case family, Actor chair) {
        long meeting = town.meeting(place);
        Runnable pass = () -> town.does(chair, () -> plans.pass(plan.id(), meeting, clock.today(), "方案区总工会 第1次会议"));
        if (condition.ofMoney()) {
            refused(condition, pass::run);
            assertThat(town.now(plan).state()).isEqualTo(PlanState.PROPOSED);
        } else {
            pass.run();
            assertThat(town.takenOff(plan))
                    .isNotEmpty()
                    .extracting(TakenOff::condition)
                    .containsOnly(condition);
            assertThat(town.lines(plan)).isEmpty();
        }
        assertThat(town.as(Actor.OFFICE, () -> grants.of(family.id()))).isEmpty();
    }

    /** An ordinary line is always put in as it is due today; what stands beside it is asked again when a request comes on top. */
    private static boolean onTop(LineCondition condition) {
        return condition == LineCondition.AMOUNT || condition == LineCondition.BORNE;
    }

    private void putOrdinary(Plan plan, Case family, long fund, Optional<Actor> seesAll) {
        Actor clerk = place.clerk();
        town.does(
                seesAll.orElse(clerk),
                () -> plans.put(plan.id(), town.now(plan).version(), List.of(family.id()), Optional.of(fund), clerk));
    }

    private void submit(Plan plan, Actor by) {
        town.does(by, () -> plans.submit(plan.id(), town.now(plan).version()));
    }

    private void confirm(Plan plan, Actor by) {
        town.does(by, () -> plans.confirm(plan.id(), town.now(plan).version(), place.bookkeeper()));
    }

    private void refused(LineCondition condition, ThrowingCallable step) {
        assertThatThrownBy(step).hasMessageContaining(says(condition));
    }

    /** From here on the condition does not hold, and nothing else is wrong. */
    private void turns(LineCondition condition, Case family, long fund) {
        LocalDate today = clock.today();
        switch (condition) {
            case FILED -> casework(family, "state = 'GRADUAL_EXIT'");
            case COUNTY ->
                casework(family, "organisation = " + elsewhere.street().number());
            case HOLD ->
                town.does(Actor.OFFICE, () -> cases.hold(locked(family), today.plusDays(10), "等法院的调解书", Actor.OFFICE));
            case DEATH -> lists.died(identity(family), place.clerk());
            case DRAFTER -> town.does(Actor.OFFICE, () -> judgedByTheDrafter(family));
            case PLACE -> holds(town.draft(place), family);
            case RECHECK -> town.filedOn(family, today.minusMonths(13));
            case QUALIFIES -> town.earns(family, "98000");
            case CATEGORY -> casework(family, "category = 'RELATIVE'");
            case BILL -> {
                var paper = new Bill("芜湖市第一人民医院", "0340-" + family.id(), LocalDate.of(2026, 2, 9));
                aidedElsewhere(paper);
                town.illness(family, Money.ofYuan(50_000), Money.ofYuan(45_000), paper);
            }
            case AMOUNT -> town.illness(family, Money.ofYuan(35_000), Money.ofYuan(18_000));
            case SPECIAL -> town.illness(family, Money.ofYuan(50_000), Money.ofYuan(29_000));
            case BORNE -> town.illness(family, Money.ofYuan(50_000), Money.ofYuan(40_000));
            case FUND -> endingFunds.ends(fund, today.minusDays(1), place.bookkeeper());
            case PURPOSE, SOURCE -> throw new IllegalArgumentException("never turns");
        }
    }

    private static String says(LineCondition condition) {
        return switch (condition) {
            case FILED -> "已进入渐退期";
            case COUNTY -> "不是本县区的家庭";
            case HOLD -> "等法院的调解书";
            case DEATH -> "死亡登记里有";
            case DRAFTER -> "方案起草人审核或批准过这一户";
            case PLACE -> "：已列入方";
            case RECHECK -> "工会还没有走访";
            case QUALIFIES -> "不再符合任何一类";
            case CATEGORY -> "要先重新比对、公示";
            case BILL -> "决定救助另一份档案";
            case AMOUNT -> "只能给";
            case SPECIAL -> "没有到最高一档";
            case BORNE -> "超过个人承担的 40,000.00";
            case FUND -> "不是本工会的，或者年度已过、已冻结";
            case PURPOSE -> "不能用于生活救助";
            case SOURCE -> "只能按规定的标准使用";
        };
    }

    private void casework(Case family, String change) {
        town.does(
                Actor.OFFICE,
                () -> jdbc.sql("update casework set %s where id = %d".formatted(change, family.id()))
                        .update());
    }

    private String identity(Case family) {
        return Objects.requireNonNull(
                town.as(Actor.OFFICE, () -> households.now(family).head().identity()));
    }

    private Case locked(Case family) {
        return cases.lock(family.number(), cases.byId(family.id()).version());
    }

    /** F15: another hat of the same person. */
    private void judgedByTheDrafter(Case family) {
        Actor clerk = place.clerk();
        var reviewer = new Actor(
                clerk.account(), clerk.name(), Set.of(Role.CENTRE_REVIEWER), clerk.organisation(), clerk.territory());
        cases.note(locked(family), "审核", reviewer, Words.forStaff("审核通过"));
    }

    private void holds(Plan other, Case family) {
        town.does(
                Actor.OFFICE,
                () -> jdbc.sql("""
                                insert into plan_place (case_id, year, plan_id) values (:case, :year, :plan)
                                on conflict (case_id, year) do update set plan_id = :plan
                                """)
                        .param("case", family.id())
                        .param("year", other.year())
                        .param("plan", other.id())
                        .update());
    }

    private void aidedElsewhere(Bill paper) {
        Case theirs = town.ill(elsewhere, "45000");
        town.illness(theirs, Money.ofYuan(50_000), Money.ofYuan(45_000), paper);
        town.pass(elsewhere, town.proposed(elsewhere, theirs));
    }

    /** F15(1): nor with another hat on. */
    @Test
    void whoDraftedThePlanDoesNotConfirmItsMoney() {
        Plan plan = town.draft(place);
        putOrdinary(
                plan, town.ill(place, "45000"), money(place, Source.LOCAL, Set.of(AidKind.values())), Optional.empty());
        town.submit(place, plan);
        Actor clerk = place.clerk();
        var bookkeeper = new Actor(
                clerk.account(), clerk.name(), Set.of(Role.BOOKKEEPER), clerk.organisation(), clerk.territory());
        assertThatThrownBy(() -> town.does(
                        bookkeeper,
                        () -> plans.confirm(plan.id(), town.now(plan).version(), bookkeeper)))
                .hasMessageContaining("须由另一人核对资金");
        assertThat(town.now(plan).state()).isEqualTo(PlanState.CHECKING);
    }

    // The money of a line

    enum Way {
        FAMILIES,
        SPECIAL,
        OUTSIDE,
        PAY_FROM
    }

    /** F13: whichever way a line comes to its fund, the fund is for its kind, of this union, and for what lies outside the standard local. */
    @ParameterizedTest
    @EnumSource
    void whicheverWayALineComesToItsFund(Way way) {
        money(place, Source.LOCAL, Set.of(AidKind.values()));
        long central = money(place, Source.CENTRAL, Set.of(AidKind.values()));
        long schooling = money(place, Source.LOCAL, Set.of(AidKind.EDUCATION));
        long theirs = money(elsewhere, Source.LOCAL, Set.of(AidKind.values()));
        Case family = town.ill(place, "45000");
        Plan plan = town.draft(place);

        assertThatThrownBy(() -> from(way, plan, family, schooling)).hasMessageContaining("不能用于");
        assertThatThrownBy(() -> from(way, plan, family, theirs)).hasMessageContaining("不是本工会的");
        if (way == Way.OUTSIDE || way == Way.PAY_FROM) {
            assertThatThrownBy(() -> from(way, plan, family, central)).hasMessageContaining("只能按规定的标准使用");
        }
        assertThat(town.lines(plan))
                .noneMatch(line -> Set.of(central, schooling, theirs).contains(line.fund()));
    }

    private void from(Way way, Plan plan, Case family, long fund) {
        switch (way) {
            case FAMILIES -> town.put(place, plan, fund, family);
            case SPECIAL -> town.special(place, plan, family, "25000", fund);
            case OUTSIDE -> outside(plan, family, Optional.of(fund));
            case PAY_FROM -> {
                if (town.lines(plan).isEmpty()) {
                    outside(plan, family, Optional.empty());
                }
                long line = town.lines(plan).getFirst().id();
                town.does(
                        place.clerk(),
                        () -> plans.payFrom(plan.id(), town.now(plan).version(), line, fund));
            }
        }
    }

    private void outside(Plan plan, Case family, Optional<Long> fund) {
        town.does(
                place.clerk(),
                () -> plans.outside(
                        plan.id(),
                        town.now(plan).version(),
                        String.valueOf(family.fileNumber()),
                        AidKind.LIVING,
                        Money.ofYuan(2_000),
                        "捐赠人指定给这一家",
                        fund,
                        place.clerk()));
    }

    /** The list that every step asks holds these two as well, were a fund ever to change. */
    @Test
    void theListOfEveryStepAsksForPurposeAndSource() {
        long fund = money(place, Source.CENTRAL, Set.of(AidKind.values()));
        Case family = town.family(place);
        Plan plan = town.draft(place);
        var living = new LineAsked(
                family.id(), Basis.STANDARD, AidKind.LIVING, Money.ofYuan(1), Money.ofYuan(1), fund, null);
        var beside =
                new LineAsked(family.id(), Basis.OUTSIDE, AidKind.LIVING, Money.ZERO, Money.ofYuan(1), fund, "捐赠人指定");
        town.does(place.clerk(), () -> {
            Terms terms = examination.terms(plan, clock.today());
            FamilyAsked asked = examination.family(town.caseNow(family), List.of(living, beside), terms);
            assertThat(Examination.objections(asked, terms))
                    .extracting(Examination.Objection::condition)
                    .containsExactly(LineCondition.SOURCE);
            assertThat(Examination.objections(asked, paying(terms, fund, AidKind.EDUCATION)))
                    .extracting(Examination.Objection::condition)
                    .containsOnly(LineCondition.PURPOSE);
        });
    }

    private static Terms paying(Terms terms, long fund, AidKind only) {
        Map<Long, Funds.Fund> funds = new HashMap<>(terms.funds());
        funds.computeIfPresent(
                fund,
                (id, was) -> new Funds.Fund(
                        id,
                        was.name(),
                        was.year(),
                        was.available(),
                        Set.of(only),
                        was.onlyByStandard(),
                        was.lastDay()));
        return new Terms(terms.plan(), terms.day(), funds);
    }
}
