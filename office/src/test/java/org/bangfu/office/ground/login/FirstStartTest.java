package org.bangfu.office.ground.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bangfu.office.Browser.leadsTo;

import java.util.HashMap;
import java.util.Map;
import org.bangfu.office.Browser;
import org.bangfu.office.start.EmptyInstallation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;

/** From an empty database to a clerk who takes in an application; and nobody but who reads the console can begin it. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = EmptyInstallation.class)
@DirtiesContext
class FirstStartTest {

    private static final String PASSWORD = "mantou he xiaolongbao";

    @LocalServerPort
    int port;

    @Autowired
    SetupGreeting greeting;

    @Autowired
    JdbcClient jdbc;

    private Browser machineRoom;

    @BeforeEach
    void openTheBrowser() {
        machineRoom = Browser.at(port, "10.10.0.1");
    }

    @Test
    void fromNothingToAClerkAtTheCounter() {
        String code = code();
        assertThat(code()).as("a new code at each start").isNotEqualTo(code);
        code = code();
        assertThat(machineRoom.get("/login").body()).contains("还没有管理员");
        machineRoom.get("/setup");

        wrongCodesAreCountedAndNothingTypedIsLost();
        assertThat(machineRoom
                        .post(
                                "/setup",
                                with(Map.of("code", code, "password", "123456789012", "repeated", "123456789012")))
                        .body())
                .contains("太常见");
        assertThat(machineRoom
                        .post("/setup", with(Map.of("code", code, "number", "340202")))
                        .body())
                .contains("请填 4 位数字");

        assertThat(leadsTo(machineRoom.post("/setup", with(Map.of("code", code.toUpperCase(java.util.Locale.ROOT))))))
                .isEqualTo("/login/enrol?to=/admin/organisations");
        assertThat(leadsTo(enrol(machineRoom, "/admin/organisations"))).isEqualTo("/admin/organisations");
        assertThat(machineRoom.get("/admin/organisations").body()).contains("合肥工会", "合肥市总工会", "下一步");
        afterwardsThereIsNoSuchPage(code);

        aRenamedUnionIsCalledSoOnTheNextPage();
        found("COUNTY", "340102", "瑶海区总工会", "瑶海", "地方");
        found("GRASSROOTS", "3401020001", "明光路街道总工会", "明光路", "街道");
        Browser clerk = hire("liu.fang", "刘芳", 34_01_02_0001_0000L, "GRASSROOTS_CLERK");
        assertThat(clerk.get("/today").statusCode()).isEqualTo(200);
        clerk.get("/intake");
        var taken = clerk.post(
                "/intake",
                Map.of(
                        "name", "王小梅",
                        "identity", "340102197503150026",
                        "phone", "13800000001",
                        "organisation", "34010200010000"));
        assertThat(taken.statusCode()).as(taken.body()).isEqualTo(302);
    }

    /** The name on every page is kept by heart, but not longer than it is true. */
    private void aRenamedUnionIsCalledSoOnTheNextPage() {
        for (String name : new String[] {"庐州", "合肥"}) {
            machineRoom.get("/admin/organisations");
            machineRoom.post(
                    "/admin/organisations/34010000000000/name", Map.of("name", name + "市总工会", "shortName", name));
            assertThat(machineRoom.get("/admin/organisations").body()).contains(name + "工会帮扶</title>");
        }
    }

    private void wrongCodesAreCountedAndNothingTypedIsLost() {
        var stranger = Browser.at(port, "10.10.0.66");
        stranger.get("/setup");
        for (int i = 0; i < 10; i++) {
            var again = stranger.post("/setup", with(Map.of("code", "aaaa-bbbb-cccc-dddd")));
            assertThat(again.statusCode()).isEqualTo(422);
            assertThat(again.body())
                    .contains("安装码不对")
                    .contains("value=\"合肥市总工会\"")
                    .doesNotContain(PASSWORD);
        }
        assertThat(stranger.post("/setup", with(Map.of("code", "aaaa-bbbb-cccc-dddd")))
                        .body())
                .contains("次数太多");
    }

    private void afterwardsThereIsNoSuchPage(String code) {
        var late = Browser.at(port, "10.10.0.2");
        assertThat(late.get("/login").body()).doesNotContain("还没有管理员").doesNotContain("/demo/login");
        assertThat(late.get("/setup").statusCode()).isEqualTo(404);
        assertThat(late.post("/setup", with(Map.of("code", code, "login", "second")))
                        .statusCode())
                .isEqualTo(404);
        assertThat(late.post("/demo/login/1", Map.of()).statusCode()).isEqualTo(404);
        assertThat(greeting.words("http://localhost")).isEmpty();
        assertThat(jdbc.sql("select count(*) from account").query(Long.class).single())
                .isOne();
    }

    private String code() {
        return greeting.words("http://localhost:8080")
                .orElseThrow()
                .replaceAll("(?s).*安装码\\s+([a-z0-9-]{19})\\s.*", "$1");
    }

    private static Map<String, String> with(Map<String, String> fields) {
        Map<String, String> all = new HashMap<>(Map.of(
                "level", "CITY",
                "number", "3401",
                "union", "合肥市总工会",
                "shortName", "合肥",
                "name", "夏明",
                "login", "xia.ming",
                "password", PASSWORD,
                "repeated", PASSWORD));
        all.putAll(fields);
        return all;
    }

    private static java.net.http.HttpResponse<String> enrol(Browser browser, String to) {
        String page = browser.get("/login/enrol").body();
        String secret = page.replaceAll("(?s).*<b class=\"secret\">([A-Z2-7 ]+)</b>.*", "$1")
                .replace(" ", "");
        return browser.post("/login/enrol", Map.of("code", Authenticator.now(secret), "to", to));
    }

    private void found(String level, String number, String name, String shortName, String kind) {
        machineRoom.get("/admin/organisations");
        var founded = machineRoom.post(
                "/admin/organisations",
                Map.of("level", level, "number", number, "name", name, "shortName", shortName, "kind", kind));
        assertThat(founded.statusCode()).as(founded.body()).isEqualTo(302);
    }

    /** Opens an account, gives the role, and follows her first login. */
    private Browser hire(String login, String name, long union, String role) {
        machineRoom.get("/admin/people/new");
        String opened = machineRoom
                .post(
                        "/admin/people/new",
                        Map.of("name", name, "login", login, "organisation", Long.toString(union), "phone", ""))
                .body();
        String once = opened.replaceAll("(?s).*class=\"secret\">([a-z0-9-]{19})<.*", "$1");
        String account = opened.replaceAll("(?s).*action=\"/admin/people/(\\d+)/roles\".*", "$1");
        machineRoom.post("/admin/people/" + account + "/roles", Map.of("role", role));
        var her = Browser.at(port, "10.10.0.3");
        her.get("/login");
        assertThat(leadsTo(her.post("/login", Map.of("login", login, "password", once))))
                .isEqualTo("/login/password");
        her.get("/login/password");
        assertThat(leadsTo(her.post("/login/password", Map.of("password", PASSWORD, "repeated", PASSWORD))))
                .isEqualTo("/today");
        return her;
    }
}
