package org.bangfu.office.ground.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.bangfu.office.Browser;
import org.bangfu.office.OfficeTest;
import org.bangfu.office.Town;
import org.bangfu.office.casework.procedure.Case;
import org.bangfu.office.casework.procedure.Cases;
import org.bangfu.office.ground.web.FirstPage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** M15: every route of the office, from the list of routes itself, for every role and for nobody, in one's own territory and in another. */
@OfficeTest
class EveryRouteTest {

    @LocalServerPort
    int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping;

    @Autowired
    Town town;

    @Autowired
    Cases cases;

    @Autowired
    TransactionTemplate transaction;

    private final Map<Role, Browser> people = new EnumMap<>(Role.class);

    private List<Route> guarded() {
        return Route.all(mapping).stream()
                .filter(route -> route.rule() instanceof May)
                .toList();
    }

    @BeforeEach
    void everyoneLogsIn() {
        for (Role role : Role.values()) {
            var browser = Browser.as(port, town.jinghu(role));
            browser.get("/login");
            people.put(role, browser);
        }
    }

    private Browser person(Role role) {
        return Objects.requireNonNull(people.get(role));
    }

    private static boolean isOfACase(Route route) {
        return route.pattern().contains("/cases/{number}");
    }

    private static String path(Route route, String number) {
        return route.pattern()
                .replace("{number}", URLEncoder.encode(number, StandardCharsets.UTF_8))
                .replaceAll("\\{[^}]+}", "0");
    }

    private static HttpResponse<String> ask(Browser browser, Route route, String number) {
        if (route.method() == RequestMethod.GET) {
            return browser.get(path(route, number));
        }
        return route.pattern().startsWith("/api/")
                ? browser.json(route.method().name(), path(route, number), "{}")
                : browser.post(path(route, number), Map.of());
    }

    @Test
    void everyRouteSaysWhoMay() {
        assertThat(Route.all(mapping))
                .isNotEmpty()
                .allSatisfy(route -> assertThat(route.rule()).isNotNull());
    }

    @Test
    void everybodyMayOpenThePageHerDayBeginsOn() {
        for (Role role : Role.values()) {
            assertThat(person(role).get(FirstPage.of(town.jinghu(role))).statusCode())
                    .as(role.name())
                    .isEqualTo(200);
        }
    }

    @Test
    void nobodyPassesAGuardedRouteWithoutLoggingIn() {
        var stranger = Browser.at(port, "10.6.0.1");
        stranger.get("/login");
        every(guarded(), route -> {
            var answer = ask(stranger, route, "镜湖-1999-99999");
            if (route.pattern().startsWith("/api/")) {
                return answer.statusCode() == 401 ? "" : "answers a stranger " + answer.statusCode();
            }
            boolean led = answer.statusCode() == 302 && Browser.leadsTo(answer).startsWith("/login");
            boolean toldToLogIn = answer.statusCode() == 403 && answer.body().contains("登录已过期");
            return (route.method() == RequestMethod.GET ? led : toldToLogIn)
                    ? ""
                    : "answers a stranger " + answer.statusCode();
        });
    }

    @Test
    void aRoleNotNamedIsRefused() {
        for (Role role : Role.values()) {
            every(guarded(), route -> {
                if (route.allows(role)) {
                    return "";
                }
                int status = ask(person(role), route, "镜湖-1999-99999").statusCode();
                return status == 403 ? "" : "answers " + role + " " + status;
            });
        }
    }

    @Test
    void aRoleNamedIsNotRefusedAndNothingBreaks() {
        for (Role role : Role.values()) {
            every(guarded(), route -> {
                if (!route.allows(role)) {
                    return "";
                }
                int status = ask(person(role), route, "镜湖-1999-99999").statusCode();
                return status != 401 && status != 403 && status < 500 ? "" : "answers " + role + " " + status;
            });
        }
    }

    @Test
    void aCaseOfAnotherCountyIsNotThere() {
        Actor worker = town.worker();
        Case elsewhere = Acting.as(
                worker,
                () -> Objects.requireNonNull(transaction.execute(
                        status -> cases.open(worker.account(), worker.name(), Town.LIMIN.number()))));
        for (Role role : Role.values()) {
            every(guarded().stream().filter(EveryRouteTest::isOfACase).toList(), route -> {
                if (!route.allows(role) || town.jinghu(role).territory().contains(elsewhere.organisation())) {
                    return "";
                }
                var answer = ask(person(role), route, elsewhere.number());
                int status = answer.statusCode();
                boolean hidden = route.method() == RequestMethod.GET ? status == 404 : status >= 400 && status < 500;
                return hidden && !answer.body().contains(worker.name()) ? "" : "answers " + role + " " + status;
            });
        }
    }

    /** Asks of every route, and names all that fail at once. */
    private static void every(List<Route> routes, Function<Route, String> failing) {
        List<String> found = new ArrayList<>();
        for (Route route : routes) {
            String failure = failing.apply(route);
            if (!failure.isEmpty()) {
                found.add(route + " " + failure);
            }
        }
        assertThat(found).isEmpty();
    }
}
