package org.bangfu.office.ground.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Type;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.bangfu.office.CallsWithin;
import org.bangfu.office.OfficeTest;
import org.bangfu.office.Program;
import org.bangfu.office.Town;
import org.bangfu.office.ground.web.Api;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Whatever changes something by program carries {@code Idempotency-Key} and, where the thing has versions, {@code If-Match}: every
 * route, from the list of routes itself. One without is refused before anything is done, and told which header and how it is written.
 */
@OfficeTest
class EveryChangeTest {

    /** Keeps nothing: it answers for the families it is sent. */
    private static final Set<String> CHANGE_NOTHING = Set.of("POST /api/v1/determinations");

    /** What has no versions, with the reason. All others must name the version they saw. */
    private static final Map<String, String> WITHOUT_VERSION = withoutVersion();

    private static Map<String, String> withoutVersion() {
        Map<String, String> all = new LinkedHashMap<>();
        for (String made : List.of(
                "/applications",
                "/applications/help",
                "/my/help",
                "/receipts",
                "/allocations",
                "/plans",
                "/meetings",
                "/batches",
                "/policies",
                "/calendars",
                "/standards",
                "/registers/{register}",
                "/registers/{register}/preview",
                "/funds/{id}/papers",
                "/policies/{id}/trials",
                "/policies/{id}/withdrawals")) {
            all.put("POST /api/v1" + made, "makes something new");
        }
        for (String laid : List.of(
                "/receipts/{id}/papers",
                "/fund-papers/{id}/file",
                "/own-shares/{id}/papers",
                "/applications/{number}/proofs",
                "/applications/{number}/authorisation",
                "/cases/{number}/visit-photos",
                "/payments/{reference}/slip")) {
            all.put("POST /api/v1" + laid, "lays a paper beside what is there");
        }
        for (String answered : List.of(
                "/policies/{id}/confirm",
                "/policies/{id}/send-back",
                "/policies/{id}/withdrawals/{withdrawal}/confirm",
                "/policies/{id}/withdrawals/{withdrawal}/send-back",
                "/calendars/{id}/confirm",
                "/calendars/{id}/send-back",
                "/fund-papers/{id}/confirm",
                "/fund-papers/{id}/drop",
                "/standards/{id}/confirm",
                "/standards/{id}/send-back")) {
            all.put("POST /api/v1" + answered, "what was entered never changes and is answered once");
        }
        all.put("DELETE /api/v1/applications/{number}/proofs/{proof}", "a paper is set aside once and stays");
        all.put(
                "POST /api/v1/batches/{number}/answer",
                "the bank speaks of payments, whatever has become of the batch");
        all.put("POST /api/v1/payments/{reference}/late", "what the bank did late stays and is answered once");
        all.put("POST /api/v1/county-visits/draw", "drawn once a day");
        all.put("POST /api/v1/register-imports/{id}/take-back", "a list is taken back once");
        all.put("POST /api/v1/register-imports/{id}/as-of", "each correction is kept beside the others");
        all.put("POST /api/v1/national", "a payment is ticked off once");
        all.put("POST /api/v1/national/file", "payments are ticked off once");
        all.put("POST /api/v1/national/{payment}/untick", "a tick is there or it is not");
        all.put("POST /api/v1/rules/{version}/cases", "each case is determined again as it stands");
        all.put("POST /api/v1/standards/{id}/cases", "each case is determined again as it stands");
        all.put("POST /api/v1/own-shares/{id}/reverse", "never changes and is taken back once");
        all.put("POST /api/v1/year-ends", "a year is closed once, and again only for what came after");
        all.put("POST /api/v1/vouchers/{id}/reverse", "a voucher never changes and is reversed once");
        return all;
    }

    @LocalServerPort
    int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping;

    @Autowired
    Town town;

    @Autowired
    Tokens tokens;

    private final Map<Role, Program> programs = new EnumMap<>(Role.class);
    private final TreeSet<String> wrong = new TreeSet<>();

    private List<Route> changes() {
        return Route.all(mapping).stream()
                .filter(route -> route.isApi() && route.method() != RequestMethod.GET)
                .filter(route -> !CHANGE_NOTHING.contains(route.toString()))
                .toList();
    }

    @Test
    void everyChangeGoesThroughTheDoorThatActsOnce() {
        var calls = new CallsWithin();
        assertThat(changes())
                .isNotEmpty()
                .allMatch(route -> calls.reach(route.handler().getMethod(), Api.class, Set.of("act", "create")));
    }

    @Test
    void withoutAKeyNothingIsDone() {
        for (Route route : changes()) {
            names(route, ask(route), 400, "Idempotency-Key");
            names(route, ask(route, "Idempotency-Key", "short"), 400, "Idempotency-Key");
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void whatHasVersionsIsNotChangedUnseen() {
        for (Route route : changes()) {
            if (WITHOUT_VERSION.containsKey(route.toString())) {
                continue;
            }
            names(route, ask(route, "Idempotency-Key", key()), 428, "If-Match");
            for (String unreadable : List.of("abc", "-1", "*", "W/\"3\"", "\"3", "1, 2", "99999999999")) {
                names(route, ask(route, "Idempotency-Key", key(), "If-Match", unreadable), 400, "If-Match");
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void eachExceptionIsStillARoute() {
        assertThat(changes().stream().map(Route::toString)).containsAll(WITHOUT_VERSION.keySet());
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private void names(Route route, HttpResponse<String> answer, int status, String header) {
        if (answer.statusCode() != status || !answer.body().contains("\"path\":\"" + header + "\"")) {
            wrong.add(route + " → " + answer.statusCode() + " " + answer.body());
        }
    }

    private HttpResponse<String> ask(Route route, String... headers) {
        var program = programs.computeIfAbsent(somebody(route), who -> Program.of(port, tokens, town.jinghu(who)));
        String address = EveryInputTest.whole(route, "镜湖-1999-99999");
        var types = EveryInputTest.body(route).toList();
        if (types.isEmpty()) {
            Map<String, String> fields = new LinkedHashMap<>();
            EveryInputTest.fields(route).forEach(field -> fields.put(field, "1"));
            return program.handBare(route.method().name(), address, fields, headers);
        }
        return program.sendBare(route.method().name(), address, plain(types.getFirst()), headers);
    }

    private static String plain(Type type) {
        return EveryInputTest.document("", type, "none", "");
    }

    private static Role somebody(Route route) {
        return new ArrayList<>(Arrays.asList(Role.values()))
                .reversed().stream().filter(route::allows).findFirst().orElseThrow();
    }
}
