package org.bangfu.office.casework.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bangfu.office.Browser;
import org.bangfu.office.Families;
import org.bangfu.office.OfficeTest;
import org.bangfu.office.Town;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.access.Role;
import org.bangfu.office.ground.clock.OfficeClock;
import org.bangfu.office.ground.refusal.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Waiting: on hold with a reason, until when, by whom; goes on by itself. People at work: a case has an owner. */
@OfficeTest
class HoldTest {

    @Autowired
    Town town;

    @Autowired
    Families families;

    @Autowired
    Cases cases;

    @Autowired
    Assignments assignments;

    @Autowired
    OfficeClock clock;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    Actor clerk;

    @BeforeEach
    void clerk() {
        clerk = town.jinghu(Role.GRASSROOTS_CLERK);
    }

    private Case hold(Case aCase, LocalDate until) {
        return families.as(
                clerk,
                () -> cases.hold(
                        cases.lock(aCase.number(), cases.byId(aCase.id()).version()), until, "等医院出具发票", clerk));
    }

    private Case ask(Case aCase) {
        return families.as(
                clerk,
                () -> cases.take(
                        cases.lock(aCase.number(), cases.byId(aCase.id()).version()),
                        Step.ASK_FOR_MISSING,
                        clerk,
                        Words.NONE));
    }

    @Test
    void onHoldNoStepIsTakenAndEveryoneSeesWhy() {
        Case held = hold(families.poor(), clock.today().plusDays(9));
        assertThat(held.heldBy()).isEqualTo(clerk.name());
        assertThatThrownBy(() -> ask(held)).isInstanceOf(Refusal.class).hasMessageContaining("等医院出具发票");
        assertThat(families.as(clerk, () -> cases.choices(held, clerk)))
                .filteredOn(choice -> choice.step() != Step.WITHDRAW)
                .noneMatch(Cases.Choice::open);
        assertThat(Browser.as(port, clerk).get(path(held)).body()).contains("等医院出具发票", "恢复办理", clerk.name());
        assertThat(Browser.as(port, clerk).get("/cases?only=held").body()).contains(held.number(), "暂停到");
    }

    @Test
    void theWorkerMayWithdrawAllTheSame() {
        Case held = hold(families.poor(), clock.today().plusDays(9));
        Actor worker = new Actor(
                held.applicant(), held.applicantName(), Set.of(Role.WORKER), clerk.organisation(), clerk.territory());
        assertThat(families.as(clerk, () -> cases.choices(held, worker)))
                .filteredOn(choice -> choice.step() == Step.WITHDRAW)
                .allMatch(Cases.Choice::open);
    }

    /** The day itself holds nothing any more; nobody has to remember. */
    @Test
    void onItsDayItGoesOnByItself() {
        Case held = hold(families.poor(), clock.today().plusDays(9));
        assertThat(held.held(clock.today().plusDays(8))).isTrue();
        assertThat(held.held(clock.today().plusDays(9))).isFalse();
        families.as(
                clerk,
                () -> jdbc.sql("update casework set held_until = :today where id = :id")
                        .param("today", clock.today())
                        .param("id", held.id())
                        .update());
        assertThat(ask(held).state()).isEqualTo(State.INCOMPLETE);
    }

    @Test
    void itIsTakenUpBeforeItsDayWithAReason() {
        Case held = hold(families.poor(), clock.today().plusDays(9));
        var browser = Browser.as(port, clerk);
        browser.get(path(held) + "/hold");
        browser.post(path(held) + "/resume", Map.of("version", Integer.toString(held.version()), "because", "发票到了"));
        assertThat(families.now(held, clerk).heldUntil()).isNull();
        assertThat(families.as(clerk, () -> cases.history(held.id())).getLast().finding())
                .isEqualTo("发票到了");
        assertThat(ask(held).state()).isEqualTo(State.INCOMPLETE);
    }

    @Test
    void aDayGoneByOrTooFarIsRefused() {
        Case family = families.poor();
        for (LocalDate day : List.of(clock.today(), clock.today().plusMonths(6).plusDays(1))) {
            assertThatThrownBy(() -> hold(family, day)).hasMessageContaining("6 个月以内");
        }
    }

    @Test
    void whoActsFirstAtTheGrassrootsIsTheOwner() {
        Case asked = ask(families.poor());
        assertThat(asked.owner()).isEqualTo(clerk.account());
        assertThat(Browser.as(port, clerk).get("/cases?only=mine").body()).contains(asked.number());
        assertThat(Browser.as(port, town.secondVisitor())
                        .get("/cases?only=mine")
                        .body())
                .doesNotContain(asked.number());
    }

    @Test
    void manyAreReassignedAtOnceAndTheOthersSayWhyNot() {
        Actor second = town.secondVisitor();
        Case one = families.poor();
        Case two = families.poor();
        Case his =
                families.as(clerk, () -> cases.assign(cases.lock(families.poor().number(), 0), second, clerk));
        var looked =
                families.as(clerk, () -> assignments.look(List.of(one.number(), two.number(), his.number()), second));
        assertThat(looked).extracting(Assignments.Chosen::whyNot).containsExactly(null, null, "已经由陈二芳经办");
        var browser = Browser.as(port, clerk);
        String choice = "/cases/assign?owner=%d&chosen=%s&chosen=%s"
                .formatted(second.account(), encoded(one.number()), encoded(his.number()));
        assertThat(browser.get(choice).body()).contains("能交给陈二芳的 1 件", "不能交的 1 件", "已经由陈二芳经办");
        browser.post(
                "/cases/assign",
                Map.of("owner", Long.toString(second.account()), "seen", one.number() + "@" + one.version()));
        assertThat(families.now(one, clerk).ownerName()).isEqualTo("陈二芳");
        assertThat(families.now(two, clerk).owner()).isNull();
    }

    @Test
    void nobodyOutsideTheTerritoryIsGivenACase() {
        Actor officer = town.jinghu(Role.UPPER_OFFICER);
        Actor elsewhere = town.yijiang(Role.GRASSROOTS_CLERK);
        Case family = families.poor();
        assertThat(families.as(officer, () -> assignments.look(List.of(family.number()), elsewhere)))
                .singleElement()
                .extracting(Assignments.Chosen::whyNot)
                .asString()
                .contains("不在", elsewhere.name());
    }

    /** The whole list leaves locked, and not without a reason. */
    @Test
    void theListOfCasesLeavesWithAReason() {
        hold(families.poor(), clock.today().plusDays(9));
        var browser = Browser.as(port, clerk);
        browser.get("/cases");
        var refused = browser.post("/cases/export", Map.of("only", "held"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("请填写导出的理由");
        var given = browser.post("/cases/export", Map.of("only", "held", "reason", "每月核对暂停的案件"));
        assertThat(given.statusCode()).isEqualTo(200);
        assertThat(given.headers().firstValue("Content-Disposition").orElse("")).contains("attachment");
        assertThat(Browser.as(port, town.jinghu(Role.AUDITOR)).get("/exports").body())
                .contains("每月核对暂停的案件", "案件名册");
    }

    private static String path(Case aCase) {
        return "/cases/" + encoded(aCase.number());
    }

    private static String encoded(String text) {
        return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
    }
}
