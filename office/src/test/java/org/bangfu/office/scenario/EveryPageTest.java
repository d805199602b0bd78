package org.bangfu.office.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.bangfu.office.Browser;
import org.bangfu.office.ground.access.Accounts;
import org.bangfu.office.ground.access.Acting;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.access.DemoPeople;
import org.bangfu.office.ground.access.DemoPeople.Person;
import org.bangfu.office.ground.upkeep.Check;
import org.bangfu.office.start.DemoInstallation;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Whoever the demonstration offers, following its links from the page her day begins on, finds every door open that she is shown, no
 * page wider than a phone and none that talks like a program. A form that was seen in another version than stands gives back what was typed; one that is refused comes back with it.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = DemoInstallation.class)
@DirtiesContext
@ExtendWith(OneChromium.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EveryPageTest {

    /** Of addresses that differ in a number alone, as many as one person opens: cases in several states. */
    private static final int OF_A_KIND = 3;

    private static final Pattern LINK = Pattern.compile("href=\"(/[^\"#]*)");

    @LocalServerPort
    int port;

    @Autowired
    DemoPeople demo;

    @Autowired
    Accounts accounts;

    /** A version that nothing has had. */
    private static final String UNSEEN = "2000000";

    /** Never given back. */
    private static final Set<String> SECRET = Set.of("password", "repeated", "current", "code");

    private final Set<String> kinds = new HashSet<>();
    private final Set<String> overtaken = new TreeSet<>();
    private final Set<String> refused = new TreeSet<>();

    @Autowired
    PrintedPapers papers;

    @Autowired
    List<Check> checks;

    @Autowired
    TransactionTemplate transaction;

    /** What {@code bangfu verify} asks of a feature, asked of a year in which everything happened once. */
    @Test
    @Order(0)
    void F17_noCheckFindsAnythingInWhatTheOfficeItselfWroteDown() {
        assertThat(checks).as("checks").hasSizeGreaterThan(10);
        for (Check check : checks) {
            List<String> found = Acting.as(
                    Actor.OFFICE,
                    () -> Objects.requireNonNull(transaction.execute(status -> {
                        status.setRollbackOnly();
                        return check.problems();
                    })));
            assertThat(found).as(check.name()).isEmpty();
        }
    }

    @Test
    @Order(1)
    void everyLinkLeadsToAPageThatFitsAPhone(Chromium chromium) {
        var problems = new ArrayList<String>();
        var screens = new Screens(chromium, port);
        for (Person person : demo.people()) {
            List<String> firstSeen = walk(person, problems);
            try (Screen phone = screens.phone(accounts.get(person.account()))) {
                firstSeen.forEach(path ->
                        phone.open(path).unfit().forEach(why -> problems.add(person.name() + " " + path + ": " + why)));
            }
        }
        assertThat(kinds).as("kinds of pages").hasSizeGreaterThan(100);
        assertThat(overtaken).as("kinds of forms that were overtaken").hasSizeGreaterThan(15);
        assertThat(refused).as("kinds of forms that came back").hasSizeGreaterThan(30);
        assertThat(problems).isEmpty();
    }

    /** Last, since afterwards nobody is called what she was. */
    @Test
    @Order(2)
    void M16_whatWasPrintedPrintsTheSameWhateverChangedSince() throws Exception {
        papers.stay(port, demo.people());
    }

    /** Opens whatever this person is led to; gives a page of each kind that nobody before her has seen. */
    private List<String> walk(Person person, List<String> problems) {
        var firstSeen = new ArrayList<String>();
        Browser browser = Browser.at(port, "10.20.0.1");
        browser.get("/login");
        var waiting = new ArrayDeque<String>();
        waiting.add(Browser.leadsTo(browser.post("/demo/login/" + person.account(), Map.of())));
        waiting.add("/");
        Set<String> opened = new HashSet<>();
        Map<String, Integer> ofAKind = new HashMap<>();
        while (!waiting.isEmpty()) {
            String path = waiting.remove();
            if (!opened.add(path) || ofAKind.merge(kind(path), 1, Integer::sum) > OF_A_KIND) {
                continue;
            }
            HttpResponse<String> page = browser.get(path);
            if (page.statusCode() == 302) {
                waiting.add(Browser.leadsTo(page));
            } else if (page.statusCode() != 200) {
                problems.add(person.name() + " " + path + ": " + page.statusCode());
            } else if (page.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) {
                if (kinds.add(kind(path))) {
                    firstSeen.add(path);
                    sendTooLate(browser, path, page.body(), problems);
                    sendIncomplete(browser, path, page.body(), problems);
                }
                LINK.matcher(page.body())
                        .results()
                        .map(link -> link.group(1).replace("&amp;", "&"))
                        .filter(link -> !link.startsWith("/large"))
                        .forEach(waiting::add);
            }
        }
        return firstSeen;
    }

    /** Somebody else was faster with each form of this page that has a version. */
    private void sendTooLate(Browser browser, String path, String page, List<String> problems) {
        for (PostForm form : PostForm.on(path, page)) {
            Map<String, String> fields = new HashMap<>(form.fields());
            if (fields.replace("version", UNSEEN) == null) {
                continue;
            }
            var answer = browser.post(form.action(), fields);
            String kind = kind(form.action());
            if (answer.statusCode() == 409) {
                overtaken.add(kind);
                if (fields.containsValue(PostForm.WORDS) && !answer.body().contains(PostForm.WORDS)) {
                    problems.add(kind + " on " + path + " loses what was typed");
                }
                if (answer.body().contains("value=\"" + UNSEEN + "\"")) {
                    problems.add(kind + " on " + path + " can never be sent again");
                }
            } else if (answer.statusCode() != 422) {
                problems.add(kind + " on " + path + " of a version nobody saw: " + answer.statusCode());
            }
        }
    }

    /** Each form of this page comes back without having acted, since it lacks its token: what was written is still in it. */
    private void sendIncomplete(Browser browser, String path, String page, List<String> problems) {
        for (PostForm form : PostForm.on(path, page)) {
            Map<String, String> fields = new HashMap<>(form.fields());
            fields.keySet().removeAll(SECRET);
            if (fields.replace("once", "") == null || !fields.containsValue(PostForm.WORDS)) {
                continue;
            }
            var answer = browser.post(form.action(), fields);
            if (answer.statusCode() != 422) {
                continue;
            }
            refused.add(kind(form.action()));
            if (!answer.body().contains(PostForm.WORDS)) {
                problems.add(kind(form.action()) + " on " + path + " comes back empty");
            }
        }
    }

    /** {@code /cases/镜湖-2026-00031/visit?of=2} is a page like {@code /cases/N/visit?of=}. */
    private static String kind(String path) {
        return URLDecoder.decode(path, StandardCharsets.UTF_8)
                .replaceAll("/[^/?]*\\d[^/?]*", "/N")
                .replaceAll("=[^&]*", "=");
    }
}
