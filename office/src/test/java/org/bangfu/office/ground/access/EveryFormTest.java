package org.bangfu.office.ground.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.bangfu.office.Browser;
import org.bangfu.office.CallsWithin;
import org.bangfu.office.OfficeTest;
import org.bangfu.office.Town;
import org.bangfu.office.ground.clock.OfficeClock;
import org.bangfu.office.ground.web.Forms;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Never 10: a second click does nothing twice. Every form acts by its token and once, from the list of routes itself and what each comes to call. */
@OfficeTest
class EveryFormTest {

    /** What needs none, with the reason. */
    private static final Map<String, String> WITHOUT_TOKEN = withoutToken();

    private static Map<String, String> withoutToken() {
        Map<String, String> all = new LinkedHashMap<>();
        for (String asked : List.of("/ask", "/cases/{number}/what-if")) {
            all.put("POST " + asked, "answers and keeps nothing");
        }
        for (String given : List.of(
                "/files/export",
                "/cases/export",
                "/national/export",
                "/plans/{id}/export",
                "/standards/{id}/cases/export",
                "/rules/{version}/cases/export")) {
            all.put("POST " + given, "gives a file as often as it is asked for, and writes each time down");
        }
        for (String door : List.of(
                "/login",
                "/login/code",
                "/login/phone",
                "/login/second",
                "/login/enrol",
                "/login/password",
                "/logout",
                "/setup")) {
            all.put("POST " + door, "a door: whoever is through is through");
        }
        all.put("POST /account/password", "the second click no longer knows the old password");
        all.put("POST /account/second-factor", "enrolled once, the second click only leads back");
        return all;
    }

    private static final Pattern PASSWORD = Pattern.compile("class=\"secret\"[^>]*>([^<]+)<");

    @LocalServerPort
    int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping;

    @Autowired
    Town town;

    private List<Route> forms() {
        return Route.all(mapping).stream()
                .filter(route -> !route.isApi() && route.method() == RequestMethod.POST)
                .toList();
    }

    @Test
    void everyFormActsByItsTokenOnce() {
        var calls = new CallsWithin();
        assertThat(forms()).hasSizeGreaterThan(100);
        assertThat(forms().stream()
                        .filter(route -> !WITHOUT_TOKEN.containsKey(route.toString()))
                        .filter(route -> !calls.reach(route.handler().getMethod(), Forms.class, Set.of("act", "show")))
                        .map(Route::toString))
                .isEmpty();
    }

    @Test
    void eachExceptionIsStillARoute() {
        assertThat(forms().stream().map(Route::toString)).containsAll(WITHOUT_TOKEN.keySet());
    }

    @Test
    void aSecondClickMakesNoSecondAccount() {
        var administrator = administrator();
        String login = Town.login();
        var form =
                Map.of("name", "钱双击", "login", login, "organisation", Long.toString(Town.JINGHU.number()), "phone", "");
        var answers = twice(administrator, "/admin/people/new", form);
        assertThat(answers.getFirst().body()).contains("钱双击").containsPattern(PASSWORD);
        assertThat(answers.getLast().statusCode()).isEqualTo(302);
        String page = administrator.get(Browser.leadsTo(answers.getLast())).body();
        assertThat(page).contains("钱双击", "没有再办一次").doesNotContainPattern(PASSWORD);
        assertThat(kept(administrator.get("/admin/people?q=" + login), "/admin/people/\\d+"))
                .hasSize(1);
    }

    @Test
    void aSecondClickLeavesThePasswordThatWasShown() {
        var administrator = administrator();
        Actor colleague = town.colleagueWithPassword(Town.login(), Town.JINGHU, Role.CENTRE_CLERK);
        var answers = twice(administrator, "/admin/people/" + colleague.account() + "/password", Map.of());
        assertThat(answers.getFirst().body()).containsPattern(PASSWORD);
        assertThat(answers.getLast().statusCode()).isEqualTo(302);
        assertThat(answers.getLast().body()).doesNotContainPattern(PASSWORD);
    }

    @Test
    void aSecondClickMakesNoSecondToken() {
        var clerk = Browser.as(port, town.colleague(Town.JINGHU, "周令牌", Role.CENTRE_CLERK));
        clerk.get("/account");
        var answers = twice(clerk, "/account/tokens", Map.of("name", "月报程序", "expires", tomorrow()));
        assertThat(answers.getFirst().body()).containsPattern(PASSWORD);
        assertThat(answers.getLast().statusCode()).isEqualTo(302);
        assertThat(kept(clerk.get("/account"), "/account/tokens/\\d+/revoke")).hasSize(1);
    }

    /** Tokens go by the machine's day. */
    private static String tomorrow() {
        return LocalDate.ofInstant(Instant.now(), OfficeClock.ZONE).plusDays(1).toString();
    }

    private static Set<String> kept(HttpResponse<String> page, String address) {
        return Pattern.compile(address)
                .matcher(page.body())
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }

    private Browser administrator() {
        var administrator = Browser.as(port, town.jinghu(Role.ADMINISTRATOR));
        administrator.get("/admin/people/new");
        return administrator;
    }

    private static List<HttpResponse<String>> twice(Browser browser, String path, Map<String, String> form) {
        Map<String, String> sent = new LinkedHashMap<>(form);
        sent.put("once", UUID.randomUUID().toString());
        return List.of(browser.post(path, sent), browser.post(path, sent));
    }
}
