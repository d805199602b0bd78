package org.bangfu.office.ground.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.bangfu.ledger.Source;
import org.bangfu.office.Browser;
import org.bangfu.office.Families;
import org.bangfu.office.OfficeTest;
import org.bangfu.office.Program;
import org.bangfu.office.Town;
import org.bangfu.office.aid.grant.Lapses;
import org.bangfu.office.ground.clock.OfficeClock;
import org.bangfu.office.ground.clock.TestClock;
import org.bangfu.office.ground.message.Messages;
import org.bangfu.office.ground.web.Page;
import org.bangfu.office.ground.web.Paging;
import org.bangfu.office.money.payment.Till;
import org.bangfu.terms.AidKind;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Nothing is cut in silence. Every list that pages, from the list of routes itself, is walked with more rows than a page holds; a list for
 * programs that does not page says here why it is whole.
 */
@OfficeTest
class EveryListTest {

    /** Lists that are whole, and what bounds them. */
    private static final Map<String, String> WHOLE = Map.ofEntries(
            Map.entry("/api/v1/cases/{number}/history", "one case's"),
            Map.entry("/api/v1/applications/{number}/proofs", "the papers of one application"),
            Map.entry("/api/v1/clashes", "what waits on one county's desk"),
            Map.entry("/api/v1/national/unions", "a line for each county"),
            Map.entry("/api/v1/standards", "figures of the city"),
            Map.entry("/api/v1/register-sources", "a line for each office that tells a county of a register"),
            Map.entry("/api/v1/calendars", "a line for each year"),
            Map.entry("/api/v1/year-ends", "years that are not closed"),
            Map.entry("/api/v1/funds", "the funds of one union: a few a year"),
            Map.entry("/api/v1/funds/{id}/own-shares", "what a city keeps of one fund"),
            Map.entry("/api/v1/funds/{id}/papers", "the papers on one fund's last day"),
            Map.entry("/api/v1/cases/{number}/grants", "one family's"));

    /** Lists whose rows only a whole procedure makes, and the tests that walk them to their end. */
    private static final Map<String, String> WALKED = Map.ofEntries(
            Map.entry("/api/v1/account-changes", "M12_AccountTest"),
            Map.entry("/account-changes", "M12_AccountTest"),
            Map.entry("/batches/new", "F9_BatchEndsTest: a page of it is a batch, of a size of its own"),
            Map.entry("/api/v1/allocations", "F10_WholeListsTest"),
            Map.entry("/funds/allocations", "F10_WholeListsTest"),
            Map.entry("/api/v1/standards/{id}/cases", "M9_NewFigureTest"),
            Map.entry("/api/v1/standards/{id}/cases/done", "M9_NewFigureTest"),
            Map.entry("/api/v1/rules/{version}/cases", "M1_ChangedRulesTest"),
            Map.entry("/api/v1/rules/{version}/cases/done", "M1_ChangedRulesTest"),
            Map.entry("/standards/{id}/cases", "M9_NewFigureTest"),
            Map.entry("/standards/{id}/cases/done", "M9_NewFigureTest"),
            Map.entry("/rules/{version}/cases", "M1_ChangedRulesTest"),
            Map.entry("/rules/{version}/cases/done", "M1_ChangedRulesTest"),
            Map.entry("/api/v1/plans/unvisited", "R42_RecheckTest"),
            Map.entry("/plans/unvisited", "R42_RecheckTest"));

    /** A list that begins a month before money ends. */
    private static final String ENDING = "/grants/ending";

    private static final Pattern NEXT = Pattern.compile("rel=\"next\" href=\"([^\"]+)\"");

    @LocalServerPort
    int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping;

    @Autowired
    Town town;

    @Autowired
    Tokens tokens;

    @Autowired
    Families families;

    @Autowired
    Messages messages;

    @Autowired
    Till till;

    @Autowired
    Lapses lapses;

    @Autowired
    TestClock hands;

    @Autowired
    OfficeClock clock;

    @Autowired
    JdbcClient jdbc;

    private final JsonMapper json = new JsonMapper();
    private final Map<Role, Actor> people = new EnumMap<>(Role.class);
    private final TreeSet<String> cut = new TreeSet<>();

    /** Where a list stands that is one of many: of a fund, of a plan, of an account. */
    private final Map<String, String> addresses = new HashMap<>();

    @Test
    void everyListIsReadToItsEnd() {
        hands.set(TestClock.FIRST);
        threeOfEverything();
        for (Route route : Route.all(mapping)) {
            if (route.method() == RequestMethod.GET && pages(route) && !WALKED.containsKey(route.pattern())) {
                hands.set(route.pattern().equals(ENDING) ? LocalDate.of(2026, 12, 2) : TestClock.FIRST);
                walk(route);
            }
        }
        hands.set(TestClock.FIRST);
        assertThat(cut).as("lists that end too early").isEmpty();
    }

    @Test
    void aListThatDoesNotPageSaysWhy() {
        for (Route route : Route.all(mapping)) {
            if (route.method() == RequestMethod.GET
                    && route.isApi()
                    && isList(route)
                    && !pages(route)
                    && !goesOn(route)
                    && !WHOLE.containsKey(route.pattern())) {
                cut.add(route.toString());
            }
        }
        assertThat(cut).as("lists that neither page nor say why they are whole").isEmpty();
    }

    private static boolean pages(Route route) {
        return Arrays.stream(route.handler().getMethodParameters())
                .anyMatch(parameter -> parameter.getParameterType() == Paging.class);
    }

    /** By a cursor of its own. */
    private static boolean goesOn(Route route) {
        return Arrays.stream(route.handler().getMethodParameters())
                .anyMatch(parameter -> List.of("after", "before", "cursor")
                        .contains(String.valueOf(parameter.getParameter().getName())));
    }

    private static boolean isList(Route route) {
        Type answer = route.handler().getMethod().getGenericReturnType();
        if (answer instanceof ParameterizedType generic && generic.getRawType() == ResponseEntity.class) {
            answer = generic.getActualTypeArguments()[0];
        }
        return answer instanceof ParameterizedType generic
                && generic.getRawType() instanceof Class<?> raw
                && (Collection.class.isAssignableFrom(raw) || raw == Page.class);
    }

    /** By one of those who may, to whom it has something to show. */
    private void walk(Route route) {
        String path = addresses.getOrDefault(route.pattern(), route.pattern().replace("{year}", "2026"));
        var faults = new ArrayList<String>();
        for (Role role : Role.values()) {
            if (route.allows(role)) {
                Actor person = person(role);
                String fault = route.isApi() ? walkProgram(path, person) : walkPages(path, person);
                if (fault.isEmpty()) {
                    return;
                }
                faults.add(role + " " + fault);
            }
        }
        cut.add(route + " " + faults);
    }

    private Actor person(Role role) {
        return people.computeIfAbsent(role, town::jinghu);
    }

    /** The first rows one at a time are the first rows; and by whole pages there is an end, no row twice. */
    private String walkProgram(String path, Actor person) {
        var program = Program.of(port, tokens, person);
        var whole = new ArrayList<String>();
        String next = asked(path) + "size=" + Paging.MOST;
        while (!next.isEmpty()) {
            HttpResponse<String> answer = program.get(next);
            if (answer.statusCode() != 200) {
                return "answers " + answer.statusCode() + " " + answer.body();
            }
            whole.addAll(rows(answer));
            next = next(path, answer);
        }
        if (whole.size() < 3 || new HashSet<>(whole).size() != whole.size()) {
            return "has " + whole.size() + " rows, of them different " + new HashSet<>(whole).size();
        }
        var single = new ArrayList<String>();
        next = asked(path) + "size=1";
        for (int i = 0; i < 3; i++) {
            HttpResponse<String> answer = program.get(next);
            single.addAll(rows(answer));
            next = next(path, answer);
            if (next.isEmpty() && whole.size() > i + 1) {
                return "ends after " + (i + 1) + " of " + whole.size();
            }
        }
        return single.equals(whole.subList(0, 3)) ? "" : "gives other rows one by one";
    }

    private List<String> rows(HttpResponse<String> answer) {
        JsonNode document = json.readTree(answer.body());
        JsonNode list =
                document.isArray() ? document : document.has("rows") ? document.get("rows") : document.get("files");
        var rows = new ArrayList<String>();
        list.forEach(row -> rows.add(row.toString()));
        return rows;
    }

    private String next(String path, HttpResponse<String> answer) {
        JsonNode document = json.readTree(answer.body());
        if (document.has("next") && !document.get("next").isNull()) {
            String size = answer.uri().getQuery().replaceFirst(".*size=(\\d+).*", "$1");
            return asked(path) + "size=" + size + "&after="
                    + document.get("next").asString();
        }
        return answer.headers()
                .firstValue("Link")
                .map(link -> link.replaceFirst("^<(.*)>; rel=\"next\"$", "$1"))
                .orElse("");
    }

    private static String asked(String path) {
        return path + (path.contains("?") ? "&" : "?");
    }

    private String walkPages(String path, Actor person) {
        var browser = Browser.as(port, person);
        var seen = new HashSet<String>();
        String next = asked(path) + "size=1";
        for (int i = 0; i < 3; i++) {
            HttpResponse<String> answer = browser.get(next);
            if (answer.statusCode() != 200) {
                return "answers " + answer.statusCode();
            }
            if (!seen.add(next)) {
                return "goes round";
            }
            var link = NEXT.matcher(answer.body());
            if (!link.find()) {
                return i < 2 ? "ends at its page " + (i + 1) : "";
            }
            next = link.group(1).replace("&amp;", "&");
            next = next.contains("size=") ? next : next + "&size=1";
        }
        return "";
    }

    /** Three rows for every list, two more than its page in this test holds. */
    private void threeOfEverything() {
        var fund = till.fund(Source.CENTRAL, AidKind.LIVING, clock.today().getYear(), "200000");
        lapsed();
        for (int i = 0; i < 3; i++) {
            till.paid(fund, "00");
            till.fund(Source.UNION, AidKind.LIVING, clock.today().getYear(), "100");
            till.granted(fund, "00");
            till.waitingForProvince(fund, "00");
            var poor = families.poor();
            meeting();
            for (Role role : Role.values()) {
                Actor person = person(role);
                till.as(Actor.OFFICE, () -> {
                    messages.tell(person.account(), null, "通知");
                    return true;
                });
            }
            fill("""
                    insert into register_import (county, register, as_of, file_name, sha256, lines, account, made_by, office_day, made_at)
                    values (:county, 'DIBAO', :on, '名单.xlsx', sha256(convert_to(gen_random_uuid()::text, 'UTF8')), 1, :by, '吴', :on, now())
                    """, poor.id());
            fill("""
                    insert into export (organisation, account, made_by, what, reason, lines, sha256, office_day, made_at)
                    values (:county, :by, '吴', '名册', '试', 1, sha256(convert_to(gen_random_uuid()::text, 'UTF8')), :on, now())
                    """, poor.id());
            fill("""
                    insert into recounted (year, case_id, organisation, what, was_on, was_provisional, now_on, now_provisional, at)
                    values (2026, :case, :county, '审核', :on, true, :on, false, now())
                    """, poor.id());
            fill("""
                    insert into deadline (case_id, organisation, due, desk, set_on, due_on, provisional)
                    values (:case, :county, 'REVIEW', 'CENTRE_REVIEWER', :on, :on, false)
                    on conflict do nothing
                    """, poor.id());
            fill("""
                    insert into notice (case_id, case_number, organisation, place, masked_name, category, ordered_by, ordered_on,
                                        posted_on, posted_at, poster, second, photo, ends_on, counted_from, days)
                    values (:case, '试', :county, '赭麓街道', '王*', 'DEEP', '吴', :on, :on, '公示栏', '甲', '乙', 1, cast(:on as date) + 9, :on, 5)
                    """, poor.id());
        }
        theirAddresses(fund.id());
    }

    private void theirAddresses(long fund) {
        addresses.put("/funds/{id}", "/funds/" + fund);
        addresses.put("/api/v1/funds/{id}/movements", "/api/v1/funds/" + fund + "/movements");
        addresses.put("/books/detail", "/books/detail?account=DEPOSIT");
        addresses.put("/api/v1/detail-ledger", "/api/v1/detail-ledger?account=DEPOSIT");
        long plan = till.as(
                Actor.OFFICE,
                () -> jdbc.sql("select max(id) from plan where organisation = :county and state = 'DRAFT'")
                        .param("county", Town.JINGHU.number())
                        .query(Long.class)
                        .single());
        addresses.put("/plans/{id}", "/plans/" + plan);
        addresses.put("/plans/{id}/changes", "/plans/" + plan + "/changes");
        addresses.put("/api/v1/plans/{id}/candidates", "/api/v1/plans/" + plan + "/candidates");
        addresses.put("/api/v1/plans/{id}/changeable", "/api/v1/plans/" + plan + "/changeable");
    }

    /** Nobody paid them before their money ended. */
    private void lapsed() {
        for (int i = 0; i < 3; i++) {
            till.payable(Source.CENTRAL, AidKind.LIVING);
        }
        hands.set(LocalDate.of(2027, 1, 2));
        Acting.as(Actor.OFFICE, lapses::lapseDue);
        hands.set(TestClock.FIRST);
    }

    private void meeting() {
        var answer = Program.of(port, tokens, person(Role.CHAIR))
                .post("/api/v1/meetings", "{\"place\":\"会议室\",\"expected\":7}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private void fill(String sql, long aCase) {
        till.as(
                Actor.OFFICE,
                () -> jdbc.sql(sql)
                        .param("county", Town.JINGHU.number())
                        .param("by", town.jinghu(Role.CENTRE_CLERK).account())
                        .param("on", clock.today())
                        .param("case", aCase)
                        .update());
    }
}
