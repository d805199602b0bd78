package org.bangfu.office.aid.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import org.bangfu.money.Money;
import org.bangfu.office.OfficeTest;
import org.bangfu.office.Program;
import org.bangfu.office.Town;
import org.bangfu.office.casework.procedure.Case;
import org.bangfu.office.casework.procedure.Due;
import org.bangfu.office.casework.procedure.State;
import org.bangfu.office.casework.recheck.Recheck;
import org.bangfu.office.casework.recheck.Recheck.Outcome;
import org.bangfu.office.casework.recheck.Rechecking;
import org.bangfu.office.casework.visit.Doorstep;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.access.Role;
import org.bangfu.office.ground.access.Tokens;
import org.bangfu.office.ground.clock.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** R-42, M17: a family whose re-check is overdue is planned only by the way for the union's delay, once. */
@OfficeTest
class R42_RecheckTest {

    @LocalServerPort
    int port;

    @Autowired
    PlanTown town;

    @Autowired
    PlanBook plans;

    @Autowired
    Rechecking rechecking;

    @Autowired
    Tokens tokens;

    @Autowired
    Doorstep doorstep;

    @Autowired
    Town townPeople;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    private PlanTown.Place place;
    private Case family;
    private LocalDate today;

    @BeforeEach
    void aDeepFamilyFiledThirteenMonthsAgo() {
        clock.set(TestClock.FIRST);
        today = clock.today();
        place = town.place();
        town.general(place, "300000");
        family = town.family(place);
        town.filedOn(family, today.minusMonths(13));
    }

    @AfterEach
    void back() {
        clock.set(TestClock.FIRST);
    }

    private Recheck recheck() {
        return town.as(Actor.OFFICE, () -> rechecking.of(family));
    }

    private void registers(LocalDate asOf) {
        town.does(place.clerk(), () -> rechecking.registersOf(place.county().number(), asOf, place.clerk()));
    }

    private void signed(LocalDate on) {
        town.does(place.clerk(), () -> rechecking.signed(family, on, place.clerk()));
    }

    private void failed(LocalDate on, Outcome outcome) {
        town.does(place.clerk(), () -> rechecking.failed(family, on, outcome, place.clerk()));
    }

    @Test
    void M17_dueTwelveMonthsAfterFilingForDeepSixForOthersThenFromTheLastVisitByTwo() {
        assertThat(recheck().due()).isEqualTo(today.minusMonths(1));
        town.does(
                Actor.OFFICE,
                () -> jdbc.sql("update casework set category = 'RELATIVE' where id = :id")
                        .param("id", family.id())
                        .update());
        assertThat(recheck().due()).isEqualTo(today.minusMonths(7));
        town.does(
                Actor.OFFICE,
                () -> rechecking.visited(family, today.minusMonths(2), place.clerk(), place.bookkeeper()));
        assertThat(recheck().due()).isEqualTo(today.minusMonths(2).plusMonths(6));
        assertThat(recheck().overdue(recheck().due())).isFalse();
        assertThat(recheck().overdue(recheck().due().plusDays(1))).isTrue();
    }

    @Test
    void overdueThroughTheUnionItSaysWhatIsLackingAndIsThenPlannedMarkedOnce() {
        Plan plan = town.draft(place);
        assertThatThrownBy(() -> town.put(place, plan, family))
                .hasMessageContaining("工会还没有走访")
                .hasMessageContaining("机动车登记")
                .hasMessageContaining("签字的情况无变化说明");
        registers(today.minusDays(30));
        signed(today.minusDays(30));
        assertThatThrownBy(() -> town.put(place, plan, family))
                .hasMessageContaining("登记数据")
                .hasMessageContaining("无变化说明");
        registers(today.minusDays(29));
        signed(today.minusDays(29));
        town.put(place, plan, family);
        assertThat(town.lines(plan)).isNotEmpty().allMatch(PlanLine::unvisited);
        assertThat(deadline()).isEqualTo(today.plusDays(30));
        town.submit(place, plan);
        town.confirm(place, plan);
        town.pass(place, plan);
        assertThat(town.lines(plan)).isNotEmpty();

        Plan next = town.draft(place);
        town.illness(family, org.bangfu.money.Money.ofYuan(60_000), org.bangfu.money.Money.ofYuan(45_000));
        assertThatThrownBy(() -> town.put(place, next, family)).hasMessageContaining("列入过一次（" + plan.number());
        assertThatThrownBy(() -> town.does(
                        Actor.OFFICE,
                        () -> jdbc.sql("delete from plan_unvisited where case_id = :case")
                                .param("case", family.id())
                                .update()))
                .isInstanceOf(DataAccessException.class);
    }

    /** The visit that was owed: by two, recorded and confirmed; from its day the next re-check counts, and it may be planned again. */
    @Test
    void theVisitByTwoMeetsWhatWasOwed() {
        registers(today);
        signed(today);
        Plan plan = town.proposed(place, family);
        town.pass(place, plan);
        assertThat(deadline()).isEqualTo(today.plusDays(30));
        Actor first = colleague("刘同访");
        Actor second = colleague("马同访");
        clock.set(today.plusDays(9));

        assertThat(doorstep.visitedOnFile(family, first, second).state()).isEqualTo(State.FILED);

        assertThat(owed()).isZero();
        assertThat(recheck().due()).isEqualTo(clock.today().plusMonths(12));
        assertThat(due(Due.RECHECK)).isEqualTo(clock.today().plusMonths(12));
        assertThat(Program.of(port, tokens, place.auditor())
                        .get("/api/v1/plans/unvisited")
                        .body())
                .contains("\"visitedOn\":\"" + clock.today());
        town.illness(family, Money.ofYuan(60_000), Money.ofYuan(45_000));
        town.put(place, town.draft(place), family);
    }

    /** M10(2): alone she records nothing, and nobody of another union does. */
    @Test
    void theVisitOfAFileIsByTwoOfItsUnion() {
        Actor first = colleague("刘同访");
        assertThatThrownBy(() -> doorstep.visitedOnFile(family, first, first)).hasMessageContaining("两名不同的工作人员");
        Actor stranger = townPeople.colleague(town.place().street(), "外来人", Role.GRASSROOTS_CLERK);
        assertThatThrownBy(() -> doorstep.visitedOnFile(family, first, stranger))
                .hasMessageContaining("本工会");
        assertThatThrownBy(() -> doorstep.visitedOnFile(family, place.bookkeeper(), first))
                .hasMessageContaining("核查走访由");
    }

    /** Taken out, it was not planned: no visit within 30 days is owed for a plan it is not in. */
    @Test
    void takenOutNoVisitIsOwedForThePlan() {
        registers(today);
        signed(today);
        Plan plan = town.draft(place);
        town.put(place, plan, family);
        assertThat(owed()).isOne();
        town.does(
                place.clerk(), () -> plans.takeOut(plan.id(), town.now(plan).version(), Set.of(family.id()), Set.of()));
        assertThat(owed()).isZero();
    }

    /** One row more than a page: the list goes on to its end, on screen and for programs. */
    @Test
    void F16_theListOfDelaysIsReadToItsEnd() {
        registers(today);
        Plan plan = town.draft(place);
        var files = new TreeSet<String>();
        for (int i = 0; i < 3; i++) {
            family = town.family(place);
            town.filedOn(family, today.minusMonths(13));
            signed(today);
            town.put(place, plan, family);
            files.add(String.valueOf(family.fileNumber()));
        }
        var program = Program.of(port, tokens, place.auditor());
        var seen = new TreeSet<String>();
        String next = "/api/v1/plans/unvisited?size=1";
        while (!next.isEmpty()) {
            var answer = program.get(next);
            files.stream().filter(answer.body()::contains).forEach(seen::add);
            next = answer.headers()
                    .firstValue("Link")
                    .map(link -> link.replaceFirst("^<(.*)>; rel=\"next\"$", "$1"))
                    .orElse("");
        }
        assertThat(seen).isEqualTo(files);
        assertThat(program.get("/api/v1/plans/unvisited?nobodyknows=1").statusCode())
                .isEqualTo(400);
    }

    private Actor colleague(String name) {
        return townPeople.colleague(place.street(), name, Role.GRASSROOTS_CLERK);
    }

    private long owed() {
        return town.as(
                Actor.OFFICE,
                () -> jdbc.sql(
                                "select count(*) from deadline where case_id = :case and due = 'UNVISITED' and met_on is null")
                        .param("case", family.id())
                        .query(Long.class)
                        .single());
    }

    private LocalDate due(Due due) {
        return town.as(
                Actor.OFFICE,
                () -> jdbc.sql("select due_on from deadline where case_id = :case and due = :due and met_on is null")
                        .param("case", family.id())
                        .param("due", due.name())
                        .query(LocalDate.class)
                        .single());
    }

    private LocalDate deadline() {
        return town.as(
                Actor.OFFICE,
                () -> jdbc.sql(
                                "select due_on from deadline where case_id = :case and due = 'UNVISITED' and met_on is null")
                        .param("case", family.id())
                        .query(LocalDate.class)
                        .single());
    }

    @Test
    void F16_theAuditorSeesTheDelayWithTheDeskThatOwesTheVisit() {
        registers(today);
        signed(today);
        Plan plan = town.draft(place);
        town.put(place, plan, family);
        var list = Program.of(port, tokens, place.auditor()).get("/api/v1/plans/unvisited");
        assertThat(list.statusCode()).as(list.body()).isEqualTo(200);
        assertThat(list.body())
                .contains(
                        String.valueOf(family.fileNumber()),
                        place.street().name(),
                        "\"dueOn\":\"" + today.minusMonths(1),
                        "\"visitedOn\":null");
        PlanTown.Place other = town.place();
        assertThat(Program.of(port, tokens, other.auditor())
                        .get("/api/v1/plans/unvisited")
                        .body())
                .doesNotContain(String.valueOf(family.fileNumber()));
    }

    @Test
    void takenOutAgainItWasNotPlanned() {
        registers(today);
        signed(today);
        Plan plan = town.draft(place);
        town.put(place, plan, family);
        town.does(
                place.clerk(), () -> plans.takeOut(plan.id(), town.now(plan).version(), Set.of(family.id()), Set.of()));
        Plan other = town.draft(place);
        town.put(place, other, family);
        assertThat(town.lines(other)).isNotEmpty().allMatch(PlanLine::unvisited);
    }

    @Test
    void whatARegisterSaysDifferentlyIsClearedFirst() {
        registers(today);
        signed(today);
        Plan plan = town.draft(place);
        town.onDibao(family);
        assertThatThrownBy(() -> town.put(place, plan, family)).hasMessageContaining("不一致的先核实（最低生活保障）");
    }

    @Test
    void overdueThroughTheFamilyItIsNotPlanned() {
        registers(today);
        signed(today);
        failed(today.minusDays(20), Outcome.NOBODY);
        failed(today.minusDays(20), Outcome.NOBODY);
        assertThat(recheck().throughFamily()).isFalse();
        failed(today.minusDays(3), Outcome.NOBODY);
        assertThat(recheck().throughFamily()).isTrue();
        Plan plan = town.draft(place);
        assertThatThrownBy(() -> town.put(place, plan, family)).hasMessageContaining("因家庭原因");
    }

    @Test
    void aRefusalAloneIsEnoughAndAnAttemptBeforeItsTimeIsNone() {
        assertThatThrownBy(() -> failed(recheck().due().minusDays(61), Outcome.NOBODY))
                .hasMessageContaining("起才能做");
        failed(recheck().due().minusDays(60), Outcome.REFUSED);
        assertThat(recheck().throughFamily()).isTrue();
    }

    @Test
    void aFamilyThatFallsDueBetweenDraftAndMeetingIsTakenOffByName() {
        town.filedOn(family, today.minusMonths(12));
        Plan plan = town.proposed(place, family);
        clock.set(today.plusDays(1));
        town.pass(place, plan);
        assertThat(town.takenOff(plan)).extracting(TakenOff::condition).containsOnly(LineCondition.RECHECK);
        assertThat(town.lines(plan)).isEmpty();
    }

    @Test
    void byProgramAnAttemptIsWrittenDownAndShown() {
        Actor reviewer = town.reviewer(place);
        Program program = Program.of(port, tokens, reviewer);
        String path = "/api/v1/cases/%s/recheck".formatted(family.number().replace("镜湖", "%E9%95%9C%E6%B9%96"));
        int version = town.as(Actor.OFFICE, () -> town.caseNow(family)).version();
        var wrong = program.send("POST", path + "/attempts", version, """
                {"on":"%s","outcome":"AWAY","words":"敲门没有人应"}""".formatted(today));
        assertThat(wrong.statusCode()).isEqualTo(422);
        var done = program.send("POST", path + "/attempts", version, """
                {"on":"%s","outcome":"REFUSED","words":"家里人不同意进门"}""".formatted(today));
        assertThat(done.statusCode()).as(done.body()).isEqualTo(200);
        assertThat(program.get(path).body()).contains("\"throughFamily\":true", "\"outcome\":\"REFUSED\"");
    }
}
