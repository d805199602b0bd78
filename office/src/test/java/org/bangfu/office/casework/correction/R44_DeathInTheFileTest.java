package org.bangfu.office.casework.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.bangfu.office.Browser;
import org.bangfu.office.OfficeTest;
import org.bangfu.office.Program;
import org.bangfu.office.Town;
import org.bangfu.office.casework.determination.Determinations;
import org.bangfu.office.casework.determination.Determinations.Determined;
import org.bangfu.office.casework.determination.Worksheets;
import org.bangfu.office.casework.household.Clashes;
import org.bangfu.office.casework.household.Families;
import org.bangfu.office.casework.household.Household;
import org.bangfu.office.casework.household.Household.Member;
import org.bangfu.office.casework.household.HouseholdDocument;
import org.bangfu.office.casework.household.Households;
import org.bangfu.office.casework.household.WangFamily;
import org.bangfu.office.casework.procedure.Case;
import org.bangfu.office.casework.procedure.CaseEvent;
import org.bangfu.office.casework.procedure.Cases;
import org.bangfu.office.casework.procedure.State;
import org.bangfu.office.casework.procedure.Words;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.access.Role;
import org.bangfu.office.ground.access.Tokens;
import org.bangfu.office.ground.proof.ProofKind;
import org.bangfu.office.ground.proof.Proofs;
import org.bangfu.office.ground.refusal.NotFound;
import org.bangfu.office.ground.refusal.Refusal;
import org.bangfu.office.ground.refusal.Refusals;
import org.bangfu.terms.IncomeKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** R-44 in the office: the county writes a member's month of death down with its paper, and the family is determined without the dead. */
@OfficeTest
class R44_DeathInTheFileTest {

    private static final LocalDate DECIDED = LocalDate.of(2026, 3, 18);
    private static final String HUSBAND = "2";

    @LocalServerPort
    int port;

    @Autowired
    Town town;

    @Autowired
    Families families;

    @Autowired
    DeathDesk deaths;

    @Autowired
    Households households;

    @Autowired
    Clashes clashes;

    @Autowired
    Determinations determinations;

    @Autowired
    Worksheets worksheets;

    @Autowired
    Cases cases;

    @Autowired
    Proofs proofs;

    @Autowired
    Tokens tokens;

    private long paper(Case aCase) {
        return families.as(
                        Actor.OFFICE,
                        () -> proofs.keep(
                                aCase.dossier(),
                                ProofKind.OTHER,
                                "死亡证明.pdf",
                                "%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.UTF_8)))
                .id();
    }

    private Case bereave(Case aCase, String member, String month, @Nullable String paper) {
        Actor clerk = town.jinghu(Role.CENTRE_CLERK);
        var form = new DeathForm(null, null, null, month, paper, "家属补交了死亡证明");
        return families.as(
                clerk, () -> deaths.bereave(aCase.number(), now(aCase).version(), member, form, clerk));
    }

    private Case now(Case aCase) {
        return families.as(Actor.OFFICE, () -> cases.byId(aCase.id()));
    }

    private Household household(Case aCase) {
        return families.as(Actor.OFFICE, () -> households.now(aCase));
    }

    private Determined determined(Case aCase) {
        return families.as(Actor.OFFICE, () -> determinations.preview(now(aCase), DECIDED));
    }

    /** The husband's hospital bill of October stays the family's; his unemployment benefit was no more than it was. */
    @Test
    void whoDiedIsNotCountedAndWhatWasBorneUntilThenIs() {
        Case aCase = families.in(State.REVIEWED);
        assertThat(determined(aCase).size()).isEqualTo(3);
        Case back = bereave(aCase, HUSBAND, "2025-11", Long.toString(paper(aCase)));
        assertThat(back.state()).isEqualTo(State.SUBMITTED);
        Member husband = household(aCase).member(HUSBAND).orElseThrow();
        assertThat(husband.deceased()).isEqualTo(YearMonth.of(2025, 11));
        assertThat(husband.counted()).isFalse();
        Determined after = determined(aCase);
        assertThat(after.size()).isEqualTo(2);
        assertThat(after.input()).contains("\"deceased\":\"2025-11\"");
        assertThat(after.hardshipTotal()).isEqualTo(WangFamily.yuan("32800"));
        assertThat(after.reasons()).anySatisfy(reason -> {
            assertThat(reason.reading()).isEqualTo("R-44");
            assertThat(reason.text()).contains("家中1人去世（2025-11）");
        });
        CaseEvent event = families.as(Actor.OFFICE, () -> cases.history(aCase.id())).stream()
                .filter(one -> one.act().startsWith("登记去世"))
                .findFirst()
                .orElseThrow();
        assertThat(event.act()).isEqualTo("登记去世：陈志强，2025年11月");
        assertThat(families.as(Actor.OFFICE, () -> worksheets.of(after, household(aCase), null)))
                .isPresent();
    }

    @Test
    void incomeThatReachedBeyondTheMonthEndsWithIt() {
        Case aCase = families.in(State.REVIEWED);
        bereave(aCase, HUSBAND, "2025-06", Long.toString(paper(aCase)));
        assertThat(household(aCase).income())
                .filteredOn(item -> item.member().equals(HUSBAND))
                .singleElement()
                .satisfies(item -> assertThat(item.to()).isEqualTo(YearMonth.of(2025, 6)));
        assertThat(determined(aCase).size()).isEqualTo(2);
    }

    @Test
    void incomeThatLiesWhollyBeyondItIsNamedWithItsMend() {
        Household family = WangFamily.alsoEarning(
                Families.nextFamily(),
                WangFamily.income(
                        "i9",
                        HUSBAND,
                        IncomeKind.TRANSFER_IN,
                        "抚恤金",
                        YearMonth.of(2026, 1),
                        YearMonth.of(2026, 1),
                        "20000"));
        Case aCase = families.in(State.REVIEWED, family);
        String paper = Long.toString(paper(aCase));
        assertThatThrownBy(() -> bereave(aCase, HUSBAND, "2025-12", paper))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("抚恤金")
                .hasMessageContaining("列在领取人名下");
        assertThat(household(aCase).member(HUSBAND).orElseThrow().death()).isNull();
    }

    @Test
    void itTakesAPaperOfThisFamilyAndAMonthThatHasCome() {
        Case aCase = families.in(State.REVIEWED);
        Case other = families.in(State.REVIEWED);
        String paper = Long.toString(paper(aCase));
        assertThatThrownBy(() -> bereave(aCase, HUSBAND, "2026-09", paper)).hasMessageContaining("还没有到");
        assertThatThrownBy(() -> bereave(aCase, HUSBAND, "2025-11", null)).hasMessageContaining("证明材料");
        assertThatThrownBy(() -> bereave(other, HUSBAND, "2025-11", paper)).hasMessageContaining("证明材料");
        assertThatThrownBy(() -> bereave(aCase, "77", "2025-11", paper)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> bereave(aCase, HUSBAND, "", null))
                .isInstanceOfSatisfying(
                        Refusals.class, refused -> assertThat(refused.all()).hasSize(2));
        Case filed = families.in(State.FILED);
        assertThatThrownBy(() -> bereave(filed, HUSBAND, "2025-11", paper))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("情况变化");
    }

    /** Between application and file a death takes the case back to the door, at whichever step it is told. */
    @Test
    void atEveryStepBeforeTheFileItGoesBackToTheVisit() {
        for (State state : List.of(
                State.SUBMITTED, State.VISITED, State.REVIEWED, State.MATCHED, State.ON_NOTICE, State.OBJECTED)) {
            Case aCase = families.in(state);
            assertThat(bereave(aCase, HUSBAND, "2025-11", Long.toString(paper(aCase)))
                            .state())
                    .as(state.label())
                    .isEqualTo(State.SUBMITTED);
        }
    }

    /** The applicant's own death ends her application; another of the family applies, and nobody's place is held against it. */
    @Test
    void theApplicantsDeathEndsTheApplicationAndFreesTheFamily() {
        Household family = Families.nextFamily();
        Case aCase = families.in(State.REVIEWED, family);
        Case ended = bereave(aCase, Household.WORKER, "2025-11", Long.toString(paper(aCase)));
        assertThat(ended.state()).isEqualTo(State.WITHDRAWN);
        assertThat(families.as(Actor.OFFICE, () -> cases.history(aCase.id()))
                        .getLast()
                        .act())
                .isEqualTo("申请人去世，终止办理");
        Case again = families.in(State.SUBMITTED, family);
        assertThat(families.as(Actor.OFFICE, () -> clashes.waiting(again))).isEmpty();
    }

    /** Written down in error it is taken back in the open: the application goes on with its own day, unless the family applied anew. */
    @Test
    void theApplicantWhoLivesLosesNothing() {
        Household family = Families.nextFamily();
        Case aCase = families.in(State.MATCHED, family);
        bereave(aCase, Household.WORKER, "2025-11", Long.toString(paper(aCase)));
        Actor clerk = town.jinghu(Role.CENTRE_CLERK);
        Actor reviewer = town.jinghu(Role.CENTRE_REVIEWER);
        var alive = new DeathForm(null, null, "true", null, null, "本人持身份证到窗口");
        assertThatThrownBy(() -> families.as(
                        clerk,
                        () -> deaths.bereave(aCase.number(), now(aCase).version(), Household.WORKER, alive, clerk)))
                .hasMessageContaining("帮扶中心审核");
        var browser = Browser.as(port, reviewer);
        assertThat(browser.get(aCase.path()).body()).contains("申请人健在，恢复办理");
        assertThat(browser.get(aCase.path() + "/death").body()).contains("按原来提交的日子接着办");
        assertThat(browser.post(
                                aCase.path() + "/death",
                                Map.of(
                                        "version",
                                        Integer.toString(now(aCase).version()),
                                        "member",
                                        Household.WORKER,
                                        "alive",
                                        "true",
                                        "reason",
                                        "本人持身份证到窗口"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(now(aCase).state()).isEqualTo(State.SUBMITTED);
        assertThat(now(aCase).submittedOn()).isEqualTo(aCase.submittedOn());
        assertThat(household(aCase).head().death()).isNull();
        assertThat(families.as(Actor.OFFICE, () -> cases.history(aCase.id())))
                .extracting(CaseEvent::act)
                .contains("申请人健在，恢复办理");
    }

    @Test
    void whoWithdrewHerselfIsNotPutBack() {
        Case aCase = families.in(State.WITHDRAWN);
        Actor reviewer = town.jinghu(Role.CENTRE_REVIEWER);
        families.as(Actor.OFFICE, () -> cases.note(cases.lock(aCase.number()), "撤回申请", Actor.OFFICE, Words.NONE));
        var alive = new DeathForm(null, null, "true", null, null, "本人持身份证到窗口");
        assertThatThrownBy(() -> families.as(
                        reviewer,
                        () -> deaths.bereave(aCase.number(), now(aCase).version(), Household.WORKER, alive, reviewer)))
                .hasMessageContaining("不用登记去世");
    }

    /** The visitors and the counter write it down too; what-if tries it and keeps nothing. */
    @Test
    void theDoorTellsItAndWhatIfTriesIt() {
        Case aCase = families.in(State.SUBMITTED);
        long paper = paper(aCase);
        var visitor = Browser.as(port, town.jinghu(Role.GRASSROOTS_CLERK));
        assertThat(visitor.get(aCase.path()).body()).contains(aCase.path() + "/death");
        var typed = Map.of(
                "version",
                Integer.toString(now(aCase).version()),
                "member",
                HUSBAND,
                "month",
                "2025-11",
                "paper",
                Long.toString(paper),
                "reason",
                "走访时家属说的，看了死亡证明");
        assertThat(visitor.post(aCase.path() + "/death", typed).statusCode()).isEqualTo(302);
        Case reviewed = families.in(State.REVIEWED);
        var clerk = Browser.as(port, town.jinghu(Role.CENTRE_CLERK));
        clerk.get(reviewed.path() + "/what-if");
        assertThat(clerk.post(reviewed.path() + "/what-if", Map.of("members.1.deceased", "2025-06"))
                        .body())
                .contains("家中1人去世（2025-06）");
        assertThat(household(reviewed).member(HUSBAND).orElseThrow().death()).isNull();
    }

    @Test
    void whatWasWrittenDownInErrorIsTakenBackInTheOpen() {
        Case aCase = families.in(State.VISITED);
        bereave(aCase, HUSBAND, "2025-11", Long.toString(paper(aCase)));
        families.moved(aCase, State.VISITED);
        Actor clerk = town.jinghu(Role.CENTRE_CLERK);
        var alive = new DeathForm(null, null, "true", null, null, "同名同姓的另一个人");
        families.as(clerk, () -> deaths.bereave(aCase.number(), now(aCase).version(), HUSBAND, alive, clerk));
        assertThat(household(aCase).member(HUSBAND).orElseThrow().death()).isNull();
        assertThat(families.as(Actor.OFFICE, () -> cases.history(aCase.id())))
                .extracting(CaseEvent::act)
                .contains("更正：陈志强健在");
    }

    /** A document of a family of before there were deaths reads as before, and what officials found stays through the family's own form. */
    @Test
    void aHouseholdWithADeathIsReadAsItWasWritten() {
        Case aCase = families.in(State.REVIEWED);
        bereave(aCase, HUSBAND, "2025-11", Long.toString(paper(aCase)));
        Household written = household(aCase);
        assertThat(HouseholdDocument.read(HouseholdDocument.write(written))).isEqualTo(written);
        String before = new String(HouseholdDocument.write(Families.nextFamily()), StandardCharsets.UTF_8)
                .replace(",\"death\":null", "");
        assertThat(before).doesNotContain("death");
        assertThat(HouseholdDocument.read(before.getBytes(StandardCharsets.UTF_8))
                        .members())
                .allSatisfy(member -> assertThat(member.death()).isNull());
    }

    @Test
    void thePageTakesItAndTheHouseholdShowsItWithItsPaper() {
        Case aCase = families.in(State.REVIEWED);
        long paper = paper(aCase);
        Actor clerk = town.jinghu(Role.CENTRE_CLERK);
        var browser = Browser.as(port, clerk);
        assertThat(browser.get(aCase.path()).body()).contains(aCase.path() + "/death");
        assertThat(browser.get(aCase.path() + "/death").body()).contains("登记成员去世", "陈志强（配偶）", "死亡证明.pdf");
        String version = Integer.toString(now(aCase).version());
        assertThat(browser.post(aCase.path() + "/death", Map.of("version", version, "member", HUSBAND))
                        .body())
                .contains("请选择这一家的证明材料");
        assertThat(browser.post(
                                aCase.path() + "/death",
                                Map.of(
                                        "version",
                                        version,
                                        "member",
                                        HUSBAND,
                                        "month",
                                        "2025-11",
                                        "paper",
                                        Long.toString(paper),
                                        "reason",
                                        "家属补交了死亡证明"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(browser.get(aCase.path()).body())
                .contains("2025年11月去世", "/proofs/" + paper, "家属补交了死亡证明", "M6(3)，R-44");
    }

    @Test
    void aProgramWritesItDown() {
        Case aCase = families.in(State.REVIEWED);
        long paper = paper(aCase);
        var program = Program.of(port, tokens, town.jinghu(Role.CENTRE_CLERK));
        String path = "/api/v1/cases/" + aCase.number() + "/members/" + HUSBAND + "/death";
        var read = program.get("/api/v1/cases/" + aCase.number() + "/household");
        assertThat(read.body()).contains("\"death\":null");
        var wrong = program.send("POST", path, now(aCase).version(), "{\"month\": \"2025-11\"}");
        assertThat(wrong.body()).contains("\"path\":\"paper\"", "\"path\":\"reason\"");
        var done = program.send(
                "POST",
                path,
                now(aCase).version(),
                "{\"month\": \"2025-11\", \"paper\": \"" + paper + "\", \"reason\": \"家属补交了死亡证明\"}");
        assertThat(done.statusCode()).isEqualTo(200);
        assertThat(program.get("/api/v1/cases/" + aCase.number() + "/household").body())
                .contains("\"month\":\"2025-11\"", "\"proof\":" + paper);
    }
}
