package org.bangfu.office.ground.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bangfu.office.Browser.leadsTo;
import static org.bangfu.office.Town.JINGHU;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.bangfu.office.Browser;
import org.bangfu.office.OfficeTest;
import org.bangfu.office.Town;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.access.Logins;
import org.bangfu.office.ground.access.Role;
import org.bangfu.office.ground.access.Sessions;
import org.bangfu.office.ground.access.Staffing;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Nobody gets in who is not meant to, nobody learns who could, and whoever may gets in without a word of explanation. */
@OfficeTest
class LoginTest {

    private static final AtomicInteger HOST = new AtomicInteger(1);

    @LocalServerPort
    int port;

    @Autowired
    Town town;

    @Autowired
    Logins entry;

    @Autowired
    Staffing staffing;

    @Autowired
    Sessions sessions;

    private Browser stranger() {
        var browser = Browser.at(port, "10.9.0." + HOST.getAndIncrement());
        browser.get("/login");
        return browser;
    }

    private static Map<String, String> typed(String login, String password) {
        return Map.of("login", login, "password", password);
    }

    @Test
    void aClerkComesInByPasswordToHerDaysWork() {
        String login = Town.login();
        town.colleagueWithPassword(login, JINGHU, Role.CENTRE_CLERK);
        var browser = stranger();
        assertThat(leadsTo(browser.post("/login", typed(login, Town.PASSWORD)))).isEqualTo("/today");
        assertThat(browser.get("/cases").statusCode()).isEqualTo(200);
    }

    @Test
    void sheIsLedToThePageSheWantedAndNowhereElse() {
        String login = Town.login();
        town.colleagueWithPassword(login, JINGHU, Role.CENTRE_CLERK);
        var browser = stranger();
        assertThat(leadsTo(browser.get("/cases?state=filed"))).isEqualTo("/login?to=%2Fcases%3Fstate%3Dfiled");
        var fields = Map.of("login", login, "password", Town.PASSWORD, "to", "/cases?state=filed");
        browser.get("/login");
        assertThat(leadsTo(browser.post("/login", fields))).isEqualTo("/cases?state=filed");
        for (String elsewhere : new String[] {"//evil.example", "https://evil.example", "/\\evil.example"}) {
            var again = stranger();
            var form = Map.of("login", login, "password", Town.PASSWORD, "to", elsewhere);
            assertThat(leadsTo(again.post("/login", form))).isEqualTo("/today");
        }
    }

    @Test
    void aSessionKnownBeforeIsWorthNothingAfterwards() {
        String login = Town.login();
        town.colleagueWithPassword(login, JINGHU, Role.CENTRE_CLERK);
        var browser = stranger();
        String before = browser.session();
        assertThat(before).isNotEmpty();
        browser.post("/login", typed(login, Town.PASSWORD));
        assertThat(browser.session()).isNotEmpty().isNotEqualTo(before);
        var planted = Browser.at(port, "10.9.1.1").send("GET", "/cases", "Cookie", "bangfu=" + before);
        assertThat(planted.statusCode()).isEqualTo(302);
    }

    @Test
    void wrongPasswordAndUnknownNameSoundAlike() {
        String login = Town.login();
        town.colleagueWithPassword(login, JINGHU, Role.CENTRE_CLERK);
        var wrong = stranger().post("/login", typed(login, "something else altogether"));
        var unknown = stranger().post("/login", typed("nobody-at-all", "something else altogether"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(unknown.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("登录名或口令不对");
        assertThat(unknown.body()).contains("登录名或口令不对");
    }

    @Test
    void guessingLocksAndSaysForHowLongAndTheRightPasswordWaitsToo() {
        String login = Town.login();
        town.colleagueWithPassword(login, JINGHU, Role.CENTRE_CLERK);
        for (String name : new String[] {login, "not-" + login}) {
            for (int i = 0; i < 5; i++) {
                assertThat(stranger()
                                .post("/login", typed(name, "guess number " + i))
                                .body())
                        .contains("登录名或口令不对");
            }
            assertThat(stranger().post("/login", typed(name, Town.PASSWORD)).body())
                    .contains("请 15 分钟后再试");
        }
    }

    @Test
    void oneAddressCannotTryEveryName() {
        var browser = stranger();
        for (int i = 0; i < 60; i++) {
            entry.byPassword("name" + i, "password12345", "10.8.0.1");
        }
        assertThat(entry.byPassword("another-name", "password12345", "10.8.0.1"))
                .isInstanceOfSatisfying(
                        Logins.Answer.Denied.class,
                        denied -> assertThat(denied.sentence()).contains("15 分钟"));
        assertThat(browser.get("/login").statusCode()).isEqualTo(200);
    }

    @Test
    void aFormOfAnotherSiteIsTurnedAway() {
        String login = Town.login();
        town.colleagueWithPassword(login, JINGHU, Role.CENTRE_CLERK);
        assertThat(stranger()
                        .withoutToken()
                        .post("/login", typed(login, Town.PASSWORD))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void loggingOutEndsIt() {
        var browser = Browser.as(port, town.jinghu(Role.CENTRE_CLERK));
        browser.get("/cases");
        assertThat(leadsTo(browser.post("/logout", Map.of()))).isEqualTo("/login");
        assertThat(browser.get("/cases").statusCode()).isEqualTo(302);
    }

    @Test
    void aLeaverIsOutAtOnce() {
        Actor leaver = town.colleague(JINGHU, "李离开", Role.CENTRE_CLERK);
        var browser = Browser.as(port, leaver);
        assertThat(browser.get("/cases").statusCode()).isEqualTo(200);
        var role = staffing.roles(leaver.account(), town.jinghu(Role.ADMINISTRATOR))
                .getFirst();
        staffing.end(leaver.account(), role.id(), town.jinghu(Role.ADMINISTRATOR));
        assertThat(browser.get("/cases").statusCode()).isEqualTo(403);
        staffing.close(leaver.account(), town.jinghu(Role.ADMINISTRATOR));
        assertThat(browser.get("/cases").statusCode()).isEqualTo(302);
    }

    @Test
    void answersCarryTheHeadersThatKeepStrangersScriptsOut() {
        var headers = stranger().get("/login").headers();
        assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
                .contains("script-src 'self'", "style-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(headers.firstValue("X-Frame-Options")).contains("DENY");
        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(headers.firstValue("Cache-Control").orElseThrow()).contains("no-store");
        var cookie = Browser.at(port, "10.9.1.2").get("/login").headers().firstValue("Set-Cookie");
        assertThat(cookie.orElseThrow()).contains("HttpOnly").contains("SameSite=Lax");
        var overHttps = Browser.at(port, "10.9.1.3").send("GET", "/login", "X-Forwarded-Proto", "https");
        assertThat(overHttps.headers().firstValue("Set-Cookie").orElseThrow()).contains("Secure");
    }

    @Test
    void whoMovesMoneyEnrolsASecondFactorAndShowsItEachTime() {
        String login = Town.login();
        town.colleagueWithPassword(login, JINGHU, Role.PAYER);
        var browser = stranger();
        assertThat(leadsTo(browser.post("/login", typed(login, Town.PASSWORD)))).isEqualTo("/login/enrol");
        assertThat(browser.get("/cases").statusCode()).isEqualTo(302);
        String page = browser.get("/login/enrol").body();
        String secret =
                page.replaceAll("(?s).*class=\"secret\">([A-Z2-7 ]+)<.*", "$1").replace(" ", "");
        String code = Authenticator.now(secret);
        String following = Authenticator.next(secret);
        assertThat(browser.post("/login/enrol", Map.of("code", "000000x")).statusCode())
                .isEqualTo(422);
        assertThat(leadsTo(browser.post("/login/enrol", Map.of("code", code)))).isEqualTo("/today");

        var next = stranger();
        var wanted = Map.of("login", login, "password", Town.PASSWORD, "to", "/cases?state=filed");
        assertThat(leadsTo(next.post("/login", wanted))).isEqualTo("/login/second?to=%2Fcases%3Fstate%3Dfiled");
        assertThat(next.get("/cases").statusCode()).isEqualTo(302);
        assertThat(next.get("/login/second?to=%2Fcases%3Fstate%3Dfiled").body())
                .as("the page she wanted is kept")
                .contains("value=\"/cases?state=filed\"");
        assertThat(next.post("/login/second", Map.of("code", code)).body())
                .as("the code just used opens nothing again")
                .contains("已经用过");
        assertThat(leadsTo(next.post("/login/second", Map.of("code", following))))
                .isEqualTo("/today");
    }

    @Test
    void aPasswordGivenByTheAdministratorIsReplacedAtTheFirstLogin() {
        String login = Town.login();
        Actor clerk = town.colleagueWithPassword(login, JINGHU, Role.CENTRE_CLERK);
        String once = staffing.resetPassword(clerk.account(), town.jinghu(Role.ADMINISTRATOR));
        var browser = stranger();
        assertThat(leadsTo(browser.post("/login", typed(login, once)))).isEqualTo("/login/password");
        browser.get("/login/password");
        assertThat(browser.post("/login/password", Map.of("password", "short", "repeated", "short"))
                        .body())
                .contains("至少 12 个字符");
        String own = "changjiang dongliu bufan";
        assertThat(leadsTo(browser.post("/login/password", Map.of("password", own, "repeated", own))))
                .isEqualTo("/today");
        assertThat(leadsTo(stranger().post("/login", typed(login, own)))).isEqualTo("/today");
    }

    @Test
    void aWorkerComesInByTheCodeOnHerTelephoneAndItOpensOnce() {
        var phone = Town.phone();
        var code = (Logins.Ticket.Code) entry.newCode(phone, "10.7.0.1");
        var browser = stranger();
        var wrong = browser.post("/login/phone", Map.of("phone", phone.value(), "code", "12345x"));
        assertThat(wrong.body()).contains("验证码不对或已过期");
        var right = Map.of("phone", phone.value(), "code", code.digits());
        assertThat(leadsTo(browser.post("/login/phone", right))).isEqualTo("/my");
        assertThat(stranger().post("/login/phone", right).body()).contains("验证码不对或已过期");
    }

    @Test
    void askingForACodeNeverTellsWhetherTheNumberIsKnown() {
        var known = Town.phone();
        town.worker();
        String one =
                stranger().post("/login/code", Map.of("phone", known.value())).body();
        String other = stranger()
                .post("/login/code", Map.of("phone", Town.phone().value()))
                .body();
        assertThat(one).contains("验证码已发送");
        assertThat(other).contains("验证码已发送");
        assertThat(stranger().post("/login/code", Map.of("phone", "12345")).body())
                .contains("手机号码应为 11 位数字");
    }

    @Test
    void codesAreGuessedFiveTimesAndNotMore() {
        var phone = Town.phone();
        var code = (Logins.Ticket.Code) entry.newCode(phone, "10.7.0.2");
        for (int i = 0; i < 5; i++) {
            entry.byCode(phone, "x" + i, "10.7.0.3");
        }
        assertThat(entry.byCode(phone, code.digits(), "10.7.0.3"))
                .isInstanceOfSatisfying(
                        Logins.Answer.Denied.class,
                        denied -> assertThat(denied.sentence()).contains("15 分钟"));
    }

    @Test
    void oneTelephoneIsNotFloodedWithCodes() {
        var phone = Town.phone();
        for (int i = 0; i < 5; i++) {
            assertThat(entry.newCode(phone, "10.7.1." + i)).isInstanceOf(Logins.Ticket.Code.class);
        }
        assertThat(entry.newCode(phone, "10.7.1.9")).isInstanceOf(Logins.Ticket.Refused.class);
    }

    @Test
    void theDemonstrationsOneClickDoesNotExistWithRealData() {
        var browser = stranger();
        Actor chair = town.jinghu(Role.CHAIR);
        assertThat(browser.post("/demo/login/" + chair.account(), Map.of()).statusCode())
                .isEqualTo(404);
        assertThat(browser.get("/login").body()).doesNotContain("/demo/login");
    }
}
