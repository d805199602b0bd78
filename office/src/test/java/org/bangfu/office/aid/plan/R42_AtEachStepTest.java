package org.bangfu.office.aid.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.bangfu.money.Money;
import org.bangfu.office.OfficeTest;
import org.bangfu.office.Program;
import org.bangfu.office.casework.procedure.Case;
import org.bangfu.office.casework.procedure.CaseEvent;
import org.bangfu.office.casework.procedure.Cases;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.access.Tokens;
import org.bangfu.office.ground.clock.TestClock;
import org.bangfu.office.ground.refusal.Refusal;
import org.bangfu.office.ground.refusal.Refusals;
import org.bangfu.terms.AidKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** what a plan rests on is asked again when it is submitted, confirmed and decided. */
@OfficeTest
class R42_AtEachStepTest {

    @LocalServerPort
    int port;

    @Autowired
    PlanTown town;

    @Autowired
    PlanBook plans;

    @Autowired
    PlanMoney money;

    @Autowired
    Cases cases;

    @Autowired
    Tokens tokens;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    private PlanTown.Place place;

    @BeforeEach
    void aCounty() {
        clock.set(TestClock.FIRST);
        place = town.place();
        town.general(place, "300000");
    }

    @AfterEach
    void back() {
        clock.set(TestClock.FIRST);
    }

    @Test
    void aNewerAnswerStopsSubmittingAndNamesTheFamily() {
        Case good = town.family(place);
        Case turned = town.family(place);
        Plan plan = town.draft(place);
        town.put(place, plan, good, turned);
        town.earns(turned, "98000");
        assertThatThrownBy(() -> town.submit(place, plan))
                .isInstanceOfSatisfying(
                        Refusals.class,
                        refusals -> assertThat(refusals.all())
                                .singleElement()
                                .satisfies(refusal -> assertThat(refusal.sentence())
                                        .contains(String.valueOf(turned.fileNumber()), "移出方案", "（M17）")));
        takeOut(plan, turned);
        town.submit(place, plan);
        assertThat(town.now(plan).state()).isEqualTo(PlanState.CHECKING);
    }

    private void takeOut(Plan plan, Case aCase) {
        town.does(
                place.clerk(),
                () -> plans.takeOut(
                        plan.id(), town.now(plan).version(), java.util.Set.of(aCase.id()), java.util.Set.of()));
    }

    @Test
    void aNewerAnswerStopsConfirming() {
        Case turned = town.family(place);
        Plan plan = town.draft(place);
        town.put(place, plan, turned);
        town.submit(place, plan);
        town.earns(turned, "98000");
        assertThatThrownBy(() -> town.confirm(place, plan)).hasMessageContaining("不再符合");
        assertThat(town.now(plan).state()).isEqualTo(PlanState.CHECKING);
    }

    @Test
    void atTheMeetingAFamilyIsTakenOffByNameAndTheOthersPass() {
        Case good = town.family(place);
        Case turned = town.ill(place, "45000");
        Plan plan = town.proposed(place, good, turned);
        Money before = left();
        town.earns(turned, "98000");
        town.pass(place, plan);
        assertThat(town.now(plan).state()).isEqualTo(PlanState.DECIDED);
        assertThat(town.lines(plan)).extracting(PlanLine::caseId).containsOnly(good.id());
        List<TakenOff> off = town.takenOff(plan);
        assertThat(off).hasSize(2).allSatisfy(one -> {
            assertThat(one.line().caseId()).isEqualTo(turned.id());
            assertThat(one.condition()).isEqualTo(LineCondition.QUALIFIES);
            assertThat(one.reason()).contains("不再符合");
            assertThat(one.on()).isEqualTo(clock.today());
        });
        Money free = off.stream().map(one -> one.line().amount()).reduce(Money.ZERO, Money::plus);
        assertThat(left()).isEqualTo(before.plus(free));
        assertThat(granted(turned)).isZero();
        assertThat(granted(good)).isPositive();
        assertThat(town.as(Actor.OFFICE, () -> cases.history(turned.id())))
                .extracting(CaseEvent::act)
                .contains("会议上移出" + plan.number());
    }

    private Money left() {
        return town.as(
                place.bookkeeper(),
                () -> money.left(town.draft(place), clock.today()).values().stream()
                        .reduce(Money.ZERO, Money::plus));
    }

    private int granted(Case aCase) {
        return town.as(
                Actor.OFFICE,
                () -> jdbc.sql("select count(*) from aid_grant where case_id = :case")
                        .param("case", aCase.id())
                        .query(Integer.class)
                        .single());
    }

    @Test
    void anAmountThatFellIsTakenOffOneThatRoseIsDecidedAsPlanned() {
        Case fell = town.ill(place, "45000");
        Case rose = town.ill(place, "30000");
        Plan plan = town.proposed(place, fell, rose);
        Money planned = medical(plan, rose);
        town.illness(fell, Money.ofYuan(35_000), Money.ofYuan(18_000));
        town.illness(rose, Money.ofYuan(50_000), Money.ofYuan(45_000));
        town.pass(place, plan);
        assertThat(town.takenOff(plan)).isNotEmpty().allSatisfy(off -> {
            assertThat(off.line().caseId()).isEqualTo(fell.id());
            assertThat(off.condition()).isEqualTo(LineCondition.AMOUNT);
        });
        assertThat(medical(plan, rose)).isEqualTo(planned);
    }

    private Money medical(Plan plan, Case aCase) {
        return town.lines(plan).stream()
                .filter(line -> line.caseId() == aCase.id() && line.kind() == AidKind.MEDICAL)
                .map(PlanLine::amount)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aFamilyOnHoldSinceIsTakenOff() {
        Case held = town.family(place);
        Plan plan = town.proposed(place, held);
        town.does(
                Actor.OFFICE,
                () -> cases.hold(
                        cases.lock(held.number(), cases.byId(held.id()).version()),
                        clock.today().plusDays(5),
                        "等核实",
                        Actor.OFFICE));
        town.pass(place, plan);
        assertThat(town.takenOff(plan)).extracting(TakenOff::condition).containsOnly(LineCondition.HOLD);
        assertThat(town.lines(plan)).isEmpty();
    }

    @Test
    void whatWasTakenOffStaysAndNothingIsGrantedOnIt() {
        Case turned = town.family(place);
        Plan plan = town.proposed(place, turned);
        town.earns(turned, "98000");
        town.pass(place, plan);
        long line = town.takenOff(plan).getFirst().line().id();
        assertThatThrownBy(() -> town.does(
                        Actor.OFFICE,
                        () -> jdbc.sql("delete from plan_taken_off where line = :line")
                                .param("line", line)
                                .update()))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> town.does(
                        Actor.OFFICE,
                        () -> jdbc.sql("""
                        insert into aid_grant (case_id, organisation, county, kind, amount_fen, fund, year, plan_line, meeting, minute, decided_on)
                        select l.case_id, :street, :county, l.kind, l.amount_fen, l.fund, 2026, l.id, t.meeting, '第1次会议', :on
                          from plan_taken_off t join plan_line l on l.id = t.line where t.line = :line
                        """)
                                .param("street", place.street().number())
                                .param("county", place.county().number())
                                .param("on", clock.today())
                                .param("line", line)
                                .update()))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("taken off");
    }

    @Test
    void linesMoveOnlyWhileTheirPlanIsOpen() {
        Plan plan = town.proposed(place, town.family(place));
        assertThatThrownBy(() -> town.does(
                        Actor.OFFICE,
                        () -> jdbc.sql("delete from plan_line where plan_id = :plan")
                                .param("plan", plan.id())
                                .update()))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void F7_theMeetingSendsAPlanBackToTheDesk() {
        Plan plan = town.proposed(place, town.family(place));
        town.sendBack(place, plan);
        Plan back = town.now(plan);
        assertThat(back.state()).isEqualTo(PlanState.RETURNED);
        assertThat(back.checker()).isNull();
        assertThat(back.returned()).isEqualTo("请再核对一户");
        town.submit(place, plan);
        town.confirm(place, plan);
        town.pass(place, plan);
        assertThat(town.now(plan).state()).isEqualTo(PlanState.DECIDED);
    }

    // R-46, F13: the year

    @Test
    void R46_aPlanOfTheOldYearIsNeitherSubmittedNorConfirmedNorDecided() {
        clock.set(LocalDate.of(2026, 12, 28));
        Plan drafted = town.draft(place);
        town.put(place, drafted, town.family(place));
        Plan checking = town.draft(place);
        town.put(place, checking, town.family(place));
        town.submit(place, checking);
        Plan proposed = town.proposed(place, town.family(place));
        clock.set(LocalDate.of(2027, 1, 4));
        for (Map.Entry<Plan, Runnable> step : Map.<Plan, Runnable>of(
                        drafted, () -> town.submit(place, drafted),
                        checking, () -> town.confirm(place, checking),
                        proposed, () -> town.pass(place, proposed))
                .entrySet()) {
            assertThatThrownBy(step.getValue()::run)
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining(step.getKey().number())
                    .hasMessageContaining("2026年");
        }
        assertThat(town.as(place.chair(), () -> plans.proposed(place.county().number())))
                .isEmpty();
    }

    @Test
    void R46_aPlanOfTheOldYearHoldsNobodyAndIsGivenUp() {
        clock.set(LocalDate.of(2026, 12, 28));
        Case poor = town.family(place);
        Plan old = town.proposed(place, poor);
        clock.set(LocalDate.of(2027, 1, 4));
        town.fund(
                place,
                org.bangfu.ledger.Source.LOCAL,
                "困难职工帮扶",
                java.util.Set.of(org.bangfu.terms.AidKind.values()),
                "50000");
        Plan now = town.draft(place);
        town.put(place, now, poor);
        town.does(place.clerk(), () -> plans.abandon(old.id(), town.now(old).version(), "去年没有开会"));
        assertThat(town.now(old).state()).isEqualTo(PlanState.ABANDONED);
        assertThat(town.lines(now)).isNotEmpty();
    }

    @Test
    void F13_moneyThatDiedWithItsYearIsNotThereToPlan() {
        Plan plan = town.draft(place);
        assertThat(town.as(place.clerk(), () -> money.open(plan, clock.today())))
                .isNotEmpty();
        assertThat(town.as(place.clerk(), () -> money.open(plan, LocalDate.of(2027, 1, 1))))
                .isEmpty();
    }

    // Two at once

    @Test
    void twoPlansTogetherNeverPromiseMoreThanThereIs() throws Exception {
        PlanTown.Place small = town.place();
        town.general(small, "15000");
        Case one = town.family(small);
        Case two = town.family(small);
        Plan first = town.draft(small);
        Plan second = town.draft(small);
        List<Throwable> refused = atOnce(() -> town.put(small, first, one), () -> town.put(small, second, two));
        assertThat(refused).singleElement().isInstanceOfAny(Refusal.class, Refusals.class);
        assertThat(town.lines(first).size() + town.lines(second).size()).isEqualTo(1);
    }

    @Test
    void oneFamilyIsNeverPutIntoTwoPlansAtOnce() throws Exception {
        Case poor = town.family(place);
        Plan first = town.draft(place);
        Plan second = town.draft(place);
        List<Throwable> refused = atOnce(() -> town.put(place, first, poor), () -> town.put(place, second, poor));
        assertThat(refused).hasSize(1);
        assertThat(town.lines(first).size() + town.lines(second).size()).isEqualTo(1);
    }

    private static List<Throwable> atOnce(Runnable one, Runnable other) throws InterruptedException {
        List<Throwable> refused = java.util.Collections.synchronizedList(new java.util.ArrayList<>());
        var threads = List.of(one, other).stream()
                .map(work -> Thread.ofPlatform().start(() -> {
                    try {
                        work.run();
                    } catch (RuntimeException e) {
                        refused.add(e);
                    }
                }))
                .toList();
        for (Thread thread : threads) {
            thread.join();
        }
        return refused;
    }

    // By program

    @Test
    void byProgramASecondWriterOfAPlanLearnsThatSomeoneWasFaster() {
        Case poor = town.family(place);
        Plan plan = town.draft(place);
        Program clerk = Program.of(port, tokens, place.clerk());
        String body = "{\"families\":[%d]}".formatted(poor.id());
        var first = clerk.send("POST", "/api/v1/plans/%d/families".formatted(plan.id()), plan.version(), body);
        assertThat(first.statusCode()).as(first.body()).isEqualTo(200);
        assertThat(first.body()).contains("\"basis\":\"STANDARD\"", "\"fundName\":\"中央财政");
        var second = clerk.send("POST", "/api/v1/plans/%d/take-out".formatted(plan.id()), plan.version(), body);
        assertThat(second.statusCode()).isEqualTo(409);
        var third = clerk.send(
                "POST",
                "/api/v1/plans/%d/take-out".formatted(plan.id()),
                town.now(plan).version(),
                body);
        assertThat(third.statusCode()).isEqualTo(200);
        assertThat(town.lines(plan)).isEmpty();
    }

    @Test
    void byProgramARequestThatIsNotLegalIsRefusedWithItsArticle() {
        Case poor = town.ill(place, "18000");
        Plan plan = town.draft(place);
        Program clerk = Program.of(port, tokens, place.clerk());
        var answer = clerk.send(
                "POST",
                "/api/v1/plans/%d/special".formatted(plan.id()),
                plan.version(),
                "{\"number\":\"%s\",\"amount\":\"200000\",\"reason\":\"手术\"}".formatted(poor.fileNumber()));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("M9(1)5", "最高一档");
        var zero = clerk.send(
                "POST",
                "/api/v1/plans/%d/special".formatted(plan.id()),
                plan.version(),
                "{\"number\":\"%s\",\"amount\":\"0\",\"reason\":\"手术\"}".formatted(poor.fileNumber()));
        assertThat(zero.statusCode()).isEqualTo(422);
    }
}
