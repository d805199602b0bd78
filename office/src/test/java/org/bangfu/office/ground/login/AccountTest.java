package org.bangfu.office.ground.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bangfu.office.Browser.leadsTo;
import static org.bangfu.office.Town.JINGHU;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.bangfu.office.Browser;
import org.bangfu.office.OfficeTest;
import org.bangfu.office.Town;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.access.Role;
import org.bangfu.office.ground.access.Staffing;
import org.bangfu.office.ground.access.Tokens;
import org.bangfu.office.ground.clock.OfficeClock;
import org.bangfu.office.ground.refusal.Refusal;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** One's own account: what a token opens and for how long, and what a new password ends. */
@OfficeTest
class AccountTest {

    private static final String ANYTHING = "/api/v1/cases/none";

    @LocalServerPort
    int port;

    @Autowired
    Town town;

    @Autowired
    Tokens tokens;

    @Autowired
    Staffing staffing;

    private final LocalDate today = LocalDate.ofInstant(Instant.now(), OfficeClock.ZONE);

    private int ask(String token) {
        return Browser.at(port, "10.5.0.1")
                .send("GET", ANYTHING, "Authorization", "Bearer " + token)
                .statusCode();
    }

    @Test
    void aProgramWithATokenActsAsThePersonWhoMadeIt() {
        Actor clerk = town.colleague(JINGHU, "李令牌", Role.CENTRE_CLERK);
        assertThat(ask(tokens.make(clerk.account(), "报表", today))).isEqualTo(404);
        Actor administrator = town.jinghu(Role.ADMINISTRATOR);
        assertThat(ask(tokens.make(administrator.account(), "备份", today))).isEqualTo(403);
    }

    @Test
    void aWrongTokenGetsAProblemDocument() {
        var answer = Browser.at(port, "10.5.0.2").send("GET", ANYTHING, "Authorization", "Bearer bf_wrong");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(answer.body()).contains("\"status\":401").contains("访问令牌不对");
    }

    @Test
    void aTokenShownOnAPageOpensNothing() {
        String token =
                tokens.make(town.colleague(JINGHU, "周网页", Role.CENTRE_CLERK).account(), "网页", today);
        assertThat(Browser.at(port, "10.5.0.3")
                        .send("GET", "/cases", "Authorization", "Bearer " + token)
                        .statusCode())
                .isEqualTo(302);
    }

    @Test
    void aSessionWithoutTheFormsTokenChangesNothingThroughTheApi() {
        var browser = Browser.as(port, town.jinghu(Role.CENTRE_CLERK));
        assertThat(browser.send("POST", ANYTHING).statusCode()).isEqualTo(403);
    }

    @Test
    void aTokenRevokedOrOfALeaverOpensNothing() {
        Actor clerk = town.colleague(JINGHU, "李撤销", Role.CENTRE_CLERK);
        String revoked = tokens.make(clerk.account(), "旧程序", today);
        tokens.revoke(clerk.account(), tokens.madeBy(clerk.account()).getFirst().id());
        assertThat(ask(revoked)).isEqualTo(401);
        String leavers = tokens.make(clerk.account(), "新程序", today);
        staffing.close(clerk.account(), town.jinghu(Role.ADMINISTRATOR));
        assertThat(ask(leavers)).isEqualTo(401);
    }

    @Test
    void aTokenLastsAYearAtMost() {
        long account = town.jinghu(Role.CENTRE_CLERK).account();
        assertThatThrownBy(() -> tokens.make(account, "太久", today.plusYears(1).plusDays(1)))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> tokens.make(account, "过去", today.minusDays(1))).isInstanceOf(Refusal.class);
        assertThat(tokens.make(account, "正好", today.plusYears(1))).startsWith("bf_");
    }

    @Test
    void thePageShowsATokenOnceAndLetsItGo() {
        var browser = Browser.as(port, town.colleague(JINGHU, "李页面", Role.CENTRE_CLERK));
        browser.get("/account");
        var made = browser.post("/account/tokens", Map.of("name", "月报", "expires", today.toString()));
        String token = made.body().replaceAll("(?s).*(bf_[A-Za-z0-9_-]{43}).*", "$1");
        assertThat(ask(token)).isEqualTo(404);
        String page = browser.get("/account").body();
        assertThat(page).contains("月报").doesNotContain(token);
        String revoke = page.replaceAll("(?s).*action=\"(/account/tokens/\\d+/revoke)\".*", "$1");
        assertThat(leadsTo(browser.post(revoke, Map.of()))).isEqualTo("/account");
        assertThat(ask(token)).isEqualTo(401);
    }

    @Test
    void aNewPasswordEndsEveryOtherSession() {
        String login = Town.login();
        Actor clerk = town.colleagueWithPassword(login, JINGHU, Role.CENTRE_CLERK);
        var here = Browser.as(port, clerk);
        var there = Browser.as(port, clerk);
        here.get("/account");
        String own = "changjiang dongliu bufan";
        var wrong = here.post("/account/password", Map.of("current", "x", "password", own, "repeated", own));
        assertThat(wrong.body()).contains("现在的口令不对");
        var changed =
                here.post("/account/password", Map.of("current", Town.PASSWORD, "password", own, "repeated", own));
        assertThat(leadsTo(changed)).isEqualTo("/account");
        assertThat(here.get("/cases").statusCode()).isEqualTo(200);
        assertThat(there.get("/cases").statusCode()).isEqualTo(302);
    }
}
