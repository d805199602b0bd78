package org.bangfu.office.casework.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.bangfu.office.Browser;
import org.bangfu.office.Families;
import org.bangfu.office.OfficeTest;
import org.bangfu.office.Program;
import org.bangfu.office.Town;
import org.bangfu.office.casework.household.Household;
import org.bangfu.office.casework.household.Household.Member;
import org.bangfu.office.casework.household.Households;
import org.bangfu.office.casework.matching.Compared.Matter;
import org.bangfu.office.casework.procedure.Case;
import org.bangfu.office.casework.procedure.CaseEvent;
import org.bangfu.office.casework.procedure.Cases;
import org.bangfu.office.casework.procedure.Due;
import org.bangfu.office.casework.procedure.State;
import org.bangfu.office.casework.procedure.Step;
import org.bangfu.office.casework.procedure.Words;
import org.bangfu.office.casework.visit.Doorstep;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.access.Role;
import org.bangfu.office.ground.access.Tokens;
import org.bangfu.office.ground.clock.OfficeClock;
import org.bangfu.office.ground.proof.ProofKind;
import org.bangfu.office.ground.proof.Proofs;
import org.bangfu.office.ground.refusal.Refusal;
import org.bangfu.office.ground.web.UploadedFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * R-44 at every step, by whomever it is told, of whomever: what becomes of the case (docs/model.md, States of a case; docs/decisions/0023).
 * Each cell of the table is a test of its own.
 */
@OfficeTest
class R44_DeathAtEveryStepTest {

    /** Where a death is told: at the union's counter, at the centre, by a list, by two at the door, by the worker or for her. */
    enum Told {
        COUNTER,
        CENTRE,
        LIST,
        VISIT,
        REPORT
    }

    enum Who {
        MEMBER,
        APPLICANT
    }

    /**
     * Where the case stands afterwards, with the death written down. {@code -}: this door says which one it is told at, and nothing is
     * written.
     */
    private static final String TABLE = """
            state         who        COUNTER    CENTRE     LIST       VISIT      REPORT
            SUBMITTED     MEMBER     SUBMITTED  SUBMITTED  SUBMITTED  VISITED    SUBMITTED
            SUBMITTED     APPLICANT  WITHDRAWN  WITHDRAWN  WITHDRAWN  -          -
            INCOMPLETE    MEMBER     INCOMPLETE INCOMPLETE INCOMPLETE -          -
            INCOMPLETE    APPLICANT  WITHDRAWN  WITHDRAWN  WITHDRAWN  -          -
            VISITED       MEMBER     SUBMITTED  SUBMITTED  SUBMITTED  SUBMITTED  SUBMITTED
            VISITED       APPLICANT  WITHDRAWN  WITHDRAWN  WITHDRAWN  -          -
            REVIEWED      MEMBER     SUBMITTED  SUBMITTED  SUBMITTED  -          SUBMITTED
            REVIEWED      APPLICANT  WITHDRAWN  WITHDRAWN  WITHDRAWN  -          -
            MATCHED       MEMBER     SUBMITTED  SUBMITTED  SUBMITTED  -          SUBMITTED
            MATCHED       APPLICANT  WITHDRAWN  WITHDRAWN  WITHDRAWN  -          -
            ON_NOTICE     MEMBER     SUBMITTED  SUBMITTED  SUBMITTED  -          SUBMITTED
            ON_NOTICE     APPLICANT  WITHDRAWN  WITHDRAWN  WITHDRAWN  -          -
            OBJECTED      MEMBER     SUBMITTED  SUBMITTED  SUBMITTED  -          SUBMITTED
            OBJECTED      APPLICANT  WITHDRAWN  WITHDRAWN  WITHDRAWN  -          -
            FILED         MEMBER     -          -          FILED      FILED      FILED
            GRADUAL_EXIT  MEMBER     -          -          GRADUAL_EXIT GRADUAL_EXIT GRADUAL_EXIT
            """;

    private static final String HUSBAND = "2";
    private static final String REASON = "已向民政局电话核实，家属也已确认";

    @LocalServerPort
    int port;

    @Autowired
    Town town;

    @Autowired
    Families families;

    @Autowired
    Cases cases;

    @Autowired
    Households households;

    @Autowired
    Proofs proofs;

    @Autowired
    Doorstep doorstep;

    @Autowired
    Lists lists;

    @Autowired
    Registers registers;

    @Autowired
    MatchDesk desk;

    @Autowired
    Asides asides;

    @Autowired
    DeathWatch watch;

    @Autowired
    Tokens tokens;

    @Autowired
    OfficeClock clock;

    @Autowired
    JdbcClient jdbc;

    private Actor clerk;
    private Actor reviewer;
    private YearMonth month;

    @BeforeEach
    void people() {
        clerk = town.jinghu(Role.CENTRE_CLERK);
        reviewer = town.jinghu(Role.CENTRE_REVIEWER);
        month = YearMonth.from(clock.today()).minusMonths(1);
    }

    static Stream<Arguments> cells() {
        List<String> rows = TABLE.lines().toList();
        var cells = new ArrayList<Arguments>();
        for (String row : rows.subList(1, rows.size())) {
            String[] cell = row.split("\\s+", -1);
            List<Told> doors = List.of(Told.values());
            for (int door = 0; door < doors.size(); door++) {
                cells.add(Arguments.of(State.valueOf(cell[0]), Who.valueOf(cell[1]), doors.get(door), cell[2 + door]));
            }
        }
        return cells.stream();
    }

    @ParameterizedTest(name = "{0} {1} {2}: {3}")
    @MethodSource("cells")
    void cell(State state, Who who, Told told, String becomes) {
        Case aCase = in(state);
        String member = who == Who.MEMBER ? HUSBAND : Household.WORKER;
        if (becomes.equals("-")) {
            assertThatThrownBy(() -> tell(aCase, member, told))
                    .isInstanceOfAny(Refusal.class, org.bangfu.office.ground.refusal.Refusals.class);
            assertThat(now(aCase).state()).isEqualTo(state);
            assertThat(member(aCase, member).death()).isNull();
            return;
        }
        tell(aCase, member, told);
        assertThat(now(aCase).state()).isEqualTo(State.valueOf(becomes));
        assertThat(member(aCase, member).deceased()).isEqualTo(month);
        assertThat(member(aCase, member).counted()).isFalse();
        assertThat(deadlinesOf(aCase)).doesNotContain(Due.DEATH);
        if (who == Who.MEMBER) {
            assertThat(said(aCase)).anySatisfy(act -> assertThat(act).containsAnyOf("登记去世：王强", "采用报告的变化：家里少了人"));
        } else {
            assertThat(said(aCase)).endsWith("申请人去世，终止办理");
        }
    }

    /** By whichever door, through its own page or address. */
    private void tell(Case aCase, String member, Told told) {
        switch (told) {
            case COUNTER -> written(aCase, member, Long.toString(paper(aCase)), town.jinghu(Role.GRASSROOTS_CLERK));
            case CENTRE -> written(aCase, member, Long.toString(paper(aCase)), clerk);
            case LIST -> listed(aCase, member);
            case VISIT -> doorstep.told(aCase, aCase.state() == State.VISITED, member, month);
            case REPORT -> reported(aCase, member);
        }
    }

    private void written(Case aCase, String member, String paper, Actor by) {
        accepted(Program.of(port, tokens, by)
                .send(
                        "POST",
                        "/api/v1/cases/" + aCase.number() + "/members/" + member + "/death",
                        now(aCase).version(),
                        """
                        {"month": "%s", "paper": "%s", "reason": "家属来说的，看了死亡证明"}
                        """.formatted(month, paper)));
    }

    /** A list that names the dead opens a task and holds the case; who reads it takes its word where the case stands. */
    private void listed(Case aCase, String member) {
        lists.take(
                lists.full(
                        Register.DEATHS,
                        Lists.office("民政局"),
                        "姓名,身份证号,死亡日期\n%s,%s,%s-09\n"
                                .formatted(
                                        member(aCase, member).name(),
                                        member(aCase, member).identity(),
                                        month)),
                clerk);
        assertThat(now(aCase).state()).isEqualTo(aCase.state());
        assertThat(member(aCase, member).death()).isNull();
        assertThat(deadlinesOf(aCase)).contains(Due.DEATH);
        assertThat(said(aCase)).endsWith("死亡登记里有这一家的人");
        held(aCase);
        if (aCase.state() == State.REVIEWED) {
            families.as(
                    clerk,
                    () -> desk.match(
                            aCase.number(),
                            now(aCase).version(),
                            List.of(new Matchings.Decision(Matter.DEATHS, true, REASON)),
                            null,
                            clerk));
        } else if (aCase.filedOn() == null) {
            written(aCase, member, "register-" + member, clerk);
        } else {
            reported(aCase, member);
        }
    }

    /** What would bring the family nearer to its file waits. */
    private void held(Case aCase) {
        Step onward = switch (aCase.state()) {
            case VISITED -> Step.REVIEW;
            case MATCHED -> Step.ORDER_NOTICE;
            case ON_NOTICE -> Step.FILE;
            case OBJECTED -> Step.ANSWER_OBJECTION;
            default -> null;
        };
        if (onward != null) {
            Actor by = onward == Step.ORDER_NOTICE ? clerk : reviewer;
            assertThatThrownBy(() ->
                            families.as(by, () -> cases.take(cases.lock(aCase.number()), onward, by, Words.NONE)))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("死亡登记里有");
        }
        assertThat(families.as(clerk, () -> watch.of(now(aCase)))).hasSize(1);
    }

    private void reported(Case aCase, String member) {
        Actor worker = families.worker(aCase);
        String path = "/api/v1/cases/" + aCase.number() + "/changes";
        accepted(Program.of(port, tokens, worker)
                .send("POST", path, now(aCase).version(), """
                {"leftMember": "%s", "leftWhy": "去世", "leftOn": "%s-09", "words": "家里人走了"}
                """.formatted(member, month)));
        accepted(Program.of(port, tokens, reviewer)
                .send("POST", path + "/1", now(aCase).version(), """
                {"verdict": "APPROVED"}
                """));
    }

    private static void accepted(HttpResponse<String> answer) {
        if (answer.statusCode() >= 400) {
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
            throw Refusal.at("$", answer.body());
        }
    }

    // The table's rest

    /** Who reads a list beside its line says so with a proof, and another agrees: only then the case goes on. */
    @Test
    void whoIsAliveIsSetAsideByTwo() {
        Case aCase = in(State.MATCHED);
        lists.take(
                lists.full(
                        Register.DEATHS,
                        Lists.office("民政局"),
                        Lists.DEATHS + member(aCase, HUSBAND).identity() + "," + month + "-09\n"),
                clerk);
        var paper =
                new UploadedFile("户籍证明.pdf", "%PDF-1.7\n%%EOF".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        families.as(
                clerk,
                () -> asides.enter(
                        aCase.number(), now(aCase).version(), Matter.DEATHS, null, "本人到场，核对身份证和户口本原件", paper, clerk));
        assertThat(deadlinesOf(aCase)).contains(Due.DEATH);
        long aside = families.as(clerk, () -> asides.of(now(aCase))).getFirst().id();
        families.as(reviewer, () -> asides.agree(aside, now(aCase).version(), reviewer));
        assertThat(families.as(clerk, () -> watch.of(now(aCase)))).isEmpty();
        assertThat(deadlinesOf(aCase)).doesNotContain(Due.DEATH);
        assertThat(member(aCase, HUSBAND).death()).isNull();
    }

    /** At matching one person alone does not say that the list is wrong, whatever the figures. */
    @Test
    void atMatchingNobodyAloneCallsTheListedAlive() {
        Case aCase = in(State.REVIEWED);
        lists.take(
                lists.full(
                        Register.DEATHS,
                        Lists.office("民政局"),
                        Lists.DEATHS + member(aCase, HUSBAND).identity() + "," + month + "-09\n"),
                clerk);
        var declared = new Matchings.Decision(Matter.DEATHS, false, "本人到场，核对身份证和户口本原件");
        assertThatThrownBy(() -> families.as(
                        clerk,
                        () -> desk.match(aCase.number(), now(aCase).version(), List.of(declared), "已电话核实", clerk)))
                .hasMessageContaining("由第二人核对同意");
    }

    /** Taken back, a wrong list holds nobody up any more. */
    @Test
    void aListTakenBackLeavesNoTask() {
        Case aCase = in(State.VISITED);
        Imported list = lists.take(
                lists.full(
                        Register.DEATHS,
                        Lists.office("民政局"),
                        Lists.DEATHS + member(aCase, HUSBAND).identity() + "," + month + "-09\n"),
                clerk);
        assertThat(deadlinesOf(aCase)).contains(Due.DEATH);
        Actor colleague = town.colleague(Town.JINGHU, "同事", Role.CENTRE_CLERK);
        families.as(colleague, () -> registers.takeBack(list.id(), "民政局发来更正，名单有误", colleague));
        assertThat(deadlinesOf(aCase)).doesNotContain(Due.DEATH);
    }

    /** A line with her number and another's name is asked about first; the page names both, and today's list leads there. */
    @Test
    void thePageShowsTheLineAndAQuestionIsNoEvidence() {
        Case aCase = in(State.SUBMITTED);
        String identity = member(aCase, HUSBAND).identity();
        lists.take(
                lists.full(
                        Register.DEATHS,
                        Lists.office("民政局"),
                        "姓名,身份证号,死亡日期\n李大民,%s,%s-09\n".formatted(identity, month)),
                clerk);
        var browser = Browser.as(port, clerk);
        assertThat(browser.get(aCase.path() + "/death").body())
                .contains("死亡登记里有这一家的人，请核实", "李大民", "是不是同一个人")
                .doesNotContain("value=\"register-2\"");
        assertThat(browser.get(aCase.path()).body()).contains("死亡登记里有这一家的人，还没有核实", "李大民", aCase.path() + "/death");
        assertThat(browser.get(aCase.path() + "/match").body())
                .contains("审核通过以后才能比对")
                .doesNotContain("比对完成，按规定认定");
        assertThat(browser.get("/today").body()).contains("核实死亡登记", aCase.path() + "/death");
        assertThatThrownBy(() -> written(aCase, HUSBAND, "register-2", clerk)).hasMessageContaining("请选择这一家的证明材料");
        lists.take(
                lists.full(
                        Register.DEATHS, Lists.office("公安局"), "姓名,身份证号,死亡日期\n王强,%s,%s-09\n".formatted(identity, month)),
                clerk);
        assertThat(browser.get(aCase.path() + "/death").body()).contains("value=\"register-2\"");
        assertThat(browser.get(aCase.path() + "/match").body()).contains("附证明，提交第二人核对");
    }

    // The family

    /** A worker and her husband, put into a state by hand, past the guards of the steps on the way. */
    private Case in(State state) {
        Case submitted =
                state == State.FILED || state == State.GRADUAL_EXIT ? families.filed(clock.today()) : families.poor();
        return families.as(Actor.OFFICE, () -> {
            Household family = households.now(submitted);
            households.write(submitted, family.withMembers(List.of(family.head(), husband())), "申请", Actor.OFFICE);
            jdbc.sql("update casework set state = :state, category = 'DEEP' where id = :id")
                    .param("state", state.name())
                    .param("id", submitted.id())
                    .update();
            return cases.byId(submitted.id());
        });
    }

    private static Member husband() {
        return new Member(
                HUSBAND,
                "王强",
                "配偶",
                Families.identity().value(),
                "汉族",
                "良好",
                "职工基本医疗保险",
                "已婚",
                "非农业",
                "失业",
                null,
                null,
                null,
                null,
                true,
                true,
                false,
                false,
                false);
    }

    private Case now(Case aCase) {
        return families.as(Actor.OFFICE, () -> cases.byId(aCase.id()));
    }

    private Member member(Case aCase, String id) {
        return families.as(Actor.OFFICE, () -> households.now(aCase)).member(id).orElseThrow();
    }

    private List<String> said(Case aCase) {
        return families.as(Actor.OFFICE, () -> cases.history(aCase.id())).stream()
                .map(CaseEvent::act)
                .toList();
    }

    private List<Due> deadlinesOf(Case aCase) {
        return families.as(
                Actor.OFFICE,
                () -> jdbc
                        .sql("select due from deadline where case_id = :id and met_on is null and not ended")
                        .param("id", aCase.id())
                        .query((row, index) -> Due.valueOf(row.getString("due")))
                        .list()
                        .stream()
                        .filter(Objects::nonNull)
                        .toList());
    }

    private long paper(Case aCase) {
        return families.as(
                        Actor.OFFICE,
                        () -> proofs.keep(
                                aCase.dossier(),
                                ProofKind.OTHER,
                                "死亡证明.pdf",
                                "%PDF-1.4\n%%EOF\n".getBytes(java.nio.charset.StandardCharsets.US_ASCII)))
                .id();
    }
}
