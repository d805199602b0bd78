package org.bangfu.office.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bangfu.office.Browser;
import org.bangfu.office.casework.household.Household;
import org.bangfu.office.casework.household.Households;
import org.bangfu.office.casework.procedure.Case;
import org.bangfu.office.casework.procedure.Cases;
import org.bangfu.office.ground.access.Acting;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.access.DemoPeople.Person;
import org.bangfu.office.ground.organisation.Organisations;
import org.bangfu.office.ground.organisation.Territory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * M16, F9: whoever prints a paper of the demonstration again after everything about its family, its people and its unions has changed
 * holds the same paper. The papers are those of every route that prints.
 */
@Component
class PrintedPapers {

    private static final int OF_A_KIND = 3;

    private static final Pattern LINK = Pattern.compile("href=\"(/[^\"#]*)");
    private static final Pattern SHEET = Pattern.compile("(?s)<article class=\"a4\".*?</article>");

    /** What prints otherwise later, and why that is right. */
    private static final Map<String, String> NOT_SIGNED = Map.of(
            "/cases/{number}/cover", "封面和目录说现在：档案还在长，到关档才装订",
            "/my/application/authorisation/print", "还没有签的授权书，给现在的家人签",
            "/cases/{number}/application/authorisation/print", "还没有签的授权书，给现在的家人签");

    /** What nobody has decided, and what the bank has not paid, is no paper yet, and says so on top. */
    private static final Pattern NOT_YET = Pattern.compile("<h1>[^<]*（(未认定|银行没有付款)）</h1>");

    /** Papers that the demonstration has not got to. */
    private static final Set<String> ELSEWHERE =
            Set.of("/cases/{number}/appeal/print", "/cases/{number}/objections/{id}/print" /* M16_PapersStayTest */);

    private final RequestMappingHandlerMapping routes;
    private final Cases cases;
    private final Households households;
    private final Organisations organisations;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    PrintedPapers(
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping routes,
            Cases cases,
            Households households,
            Organisations organisations,
            JdbcClient jdbc,
            TransactionTemplate transaction) {
        this.routes = routes;
        this.cases = cases;
        this.households = households;
        this.organisations = organisations;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    private record Printed(Person reader, String path) {}

    /** Each paper that somebody of the demonstration can print, printed before and after. */
    void stay(int port, List<Person> people) throws Exception {
        Set<String> printing = PrintRoutes.of(routes);
        assertThat(printing).hasSizeGreaterThan(12);
        Map<Printed, String> papers = new LinkedHashMap<>();
        for (Person person : people) {
            walk(browser(port, person), person, printing, papers);
        }
        var unseen = new TreeSet<>(printing);
        unseen.removeAll(ELSEWHERE);
        for (Printed printed : papers.keySet()) {
            unseen.remove(route(printed.path()));
        }
        assertThat(unseen)
                .as("routes that print and of which the demonstration has no paper")
                .isEmpty();

        everythingChanges();

        Map<String, String> changed = new TreeMap<>();
        Map<Person, Browser> browsers = new HashMap<>();
        for (var paper : papers.entrySet()) {
            Printed printed = paper.getKey();
            String route = route(printed.path());
            String now = sheet(browsers.computeIfAbsent(printed.reader(), reader -> browser(port, reader))
                    .get(printed.path()));
            boolean signed = !NOT_SIGNED.containsKey(route)
                    && !NOT_YET.matcher(paper.getValue()).find();
            if (signed && !now.equals(paper.getValue())) {
                changed.putIfAbsent(route, printed.path() + difference(paper.getValue(), now));
            }
        }
        assertThat(changed).isEmpty();
    }

    private static String difference(String before, String now) {
        int at = 0;
        while (at < Math.min(before.length(), now.length()) && before.charAt(at) == now.charAt(at)) {
            at++;
        }
        return " “%s” became “%s”"
                .formatted(
                        before.substring(Math.max(0, at - 30), Math.min(before.length(), at + 60)),
                        now.substring(Math.max(0, at - 30), Math.min(now.length(), at + 60)));
    }

    private static Browser browser(int port, Person person) {
        Browser browser = Browser.at(port, "10.21.0.1");
        browser.get("/login");
        browser.post("/demo/login/" + person.account(), Map.of());
        return browser;
    }

    /** Wherever this person is led, and what prints of each case she is led to, whether a link says so or not. */
    private void walk(Browser browser, Person person, Set<String> printing, Map<Printed, String> papers)
            throws Exception {
        var waiting = new ArrayDeque<>(List.of("/", "/my", "/notices"));
        printing.stream().filter(route -> !route.contains("{")).forEach(waiting::add);
        Set<String> opened = new HashSet<>();
        Map<String, Integer> ofAKind = new HashMap<>();
        while (!waiting.isEmpty()) {
            String path = waiting.remove();
            String route = opened.add(path) ? route(path) : "";
            if (route.isEmpty() || ofAKind.merge(route, 1, Integer::sum) > OF_A_KIND) {
                continue;
            }
            HttpResponse<String> page = browser.get(path);
            if (page.statusCode() == 302) {
                waiting.add(Browser.leadsTo(page));
            } else if (page.statusCode() == 200
                    && page.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) {
                if (route.equals("/cases/{number}")) {
                    printing.stream()
                            .filter(print -> print.indexOf('{') == print.lastIndexOf('{'))
                            .map(print -> print.replace("/cases/{number}", path.replaceFirst("\\?.*", "")))
                            .filter(print -> !print.contains("{"))
                            .forEach(waiting::add);
                }
                if (printing.contains(route)) {
                    papers.put(new Printed(person, path), sheet(page));
                }
                LINK.matcher(page.body())
                        .results()
                        .map(link -> link.group(1).replace("&amp;", "&"))
                        .filter(link -> !link.startsWith("/large"))
                        .forEach(waiting::add);
            }
        }
    }

    /** The pattern of the route that serves an address; empty where none does. */
    private String route(String path) throws Exception {
        var request = new MockHttpServletRequest("GET", path.replaceFirst("\\?.*", ""));
        ServletRequestPathUtils.parseAndCache(request);
        return routes.getHandler(request) == null
                ? ""
                : Objects.toString(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE), "");
    }

    private static String sheet(HttpResponse<String> page) {
        Matcher sheet = SHEET.matcher(page.body());
        return sheet.find() ? sheet.group() : page.statusCode() + "：没有纸";
    }

    /** Another family under each number, another name for everybody and every union, another category, other codes. */
    private void everythingChanges() {
        Acting.as(Actor.OFFICE, () -> {
            for (Case one : inOne(this::all)) {
                inOne(() -> change(one));
            }
            return inOne(() -> {
                jdbc.sql("update account set name = '改' || name where length(name) < 28")
                        .update();
                organisations
                        .within(Territory.EVERYWHERE)
                        .forEach(union ->
                                organisations.rename(union.number(), "改名的" + union.name(), "改" + union.shortName()));
                return true;
            });
        });
    }

    private List<Case> all() {
        return jdbc
                .sql("select number from casework where state <> 'DRAFT' and state <> 'DESTROYED'")
                .query(String.class)
                .list()
                .stream()
                .map(number -> cases.byNumber(Objects.requireNonNull(number)))
                .toList();
    }

    private boolean change(Case one) {
        var another = Household.of("王改名");
        households.write(one, another, "情况变化", Actor.OFFICE);
        return jdbc.sql(
                                "update casework set applicant_name = '王改名', category = case category when 'DEEP' then 'RELATIVE' else 'DEEP' end where id = :id")
                        .param("id", one.id())
                        .update()
                == 1;
    }

    private <T> T inOne(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(status -> work.get()));
    }
}
