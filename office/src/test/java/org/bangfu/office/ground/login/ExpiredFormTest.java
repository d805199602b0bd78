package org.bangfu.office.ground.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.bangfu.office.Browser;
import org.bangfu.office.OfficeTest;
import org.bangfu.office.Town;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.access.Role;
import org.bangfu.office.ground.access.Sessions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whoever was called away over a long form loses nothing of it when she comes back too late. */
@OfficeTest
class ExpiredFormTest {

    @LocalServerPort
    int port;

    @Autowired
    Town town;

    @Autowired
    Sessions sessions;

    private Actor clerk;
    private Browser browser;
    private Map<String, String> form;

    @BeforeEach
    void openTheFormAndGoAway() {
        clerk = town.jinghu(Role.GRASSROOTS_CLERK);
        browser = Browser.as(port, clerk);
        browser.get("/intake");
        form = Map.of(
                "once", UUID.randomUUID().toString(),
                "name", "王过期",
                "identity", "340202197503150021",
                "phone", Town.phone().value(),
                "organisation", Long.toString(Town.ZHELU.number()));
        sessions.endAll(clerk.account(), null);
    }

    @Test
    void whatWasTypedIsSentAgainAfterLoggingInInAnotherWindow() {
        var late = browser.post("/intake", form);
        assertThat(late.statusCode()).isEqualTo(403);
        assertThat(late.body())
                .contains("登录已过期", "action=\"/intake\"", "name=\"name\" value=\"王过期\"")
                .contains("href=\"/login\" target=\"_blank\"");

        browser.get("/test/enter/" + clerk.account());
        var again = browser.post("/intake", form);
        assertThat(again.statusCode()).isEqualTo(403);
        assertThat(again.body()).contains("请再提交一次", clerk.name(), "name=\"name\" value=\"王过期\"");

        assertThat(Browser.leadsTo(browser.post("/intake", form))).startsWith("/cases/");
    }

    @Test
    void aPasswordIsNotSentBack() {
        var late = browser.post("/account/password", Map.of("current", "geheim 1", "password", "geheim 2"));
        assertThat(late.body()).contains("登录已过期").doesNotContain("geheim");
    }

    @Test
    void aLoginPageLeftOpenIsOpenedAnew() {
        assertThat(Browser.leadsTo(browser.post("/login", Map.of("login", "x", "password", "y"))))
                .isEqualTo("/login");
    }

    @Test
    void whatAnotherSiteMadeUpIsNotOfferedAgain() {
        var forged = browser.withoutToken().post("/intake", form);
        assertThat(forged.statusCode()).isEqualTo(403);
        assertThat(forged.body()).doesNotContain("王过期");
    }
}
