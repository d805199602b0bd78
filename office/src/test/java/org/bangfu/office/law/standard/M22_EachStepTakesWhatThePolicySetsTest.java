package org.bangfu.office.law.standard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bangfu.office.Browser;
import org.bangfu.office.Families;
import org.bangfu.office.OfficeTest;
import org.bangfu.office.Town;
import org.bangfu.office.casework.determination.Determinations;
import org.bangfu.office.casework.procedure.Case;
import org.bangfu.office.casework.procedure.Deadlines;
import org.bangfu.office.casework.procedure.Due;
import org.bangfu.office.casework.recheck.Recheck;
import org.bangfu.office.casework.recheck.Rechecks;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.access.Role;
import org.bangfu.office.ground.clock.OfficeClock;
import org.bangfu.office.ground.clock.TestClock;
import org.bangfu.policy.book.TimeLimit;
import org.bangfu.policy.book.TimeLimits;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Under a version that gives every step one day or month more, nothing that begins from its day on is due, or said to be due, as before (M22). */
@OfficeTest
class M22_EachStepTakesWhatThePolicySetsTest {

    private static final LocalDate DAY = LocalDate.of(2079, 3, 1);

    @LocalServerPort
    int port;

    @Autowired
    Town town;

    @Autowired
    Families families;

    @Autowired
    CityVersions versions;

    @Autowired
    Determinations determinations;

    @Autowired
    TimeLimitsInForce timeLimits;

    @Autowired
    Deadlines deadlines;

    @Autowired
    Rechecks rechecks;

    @Autowired
    TestClock clock;

    @Autowired
    OfficeClock office;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private long version;

    @BeforeEach
    void oneMoreOfEachFromADay() {
        town.build(); // today: who has a role in half a century has none now
        clock.set(DAY.minusDays(2));
        Actor reviewer = town.jinghu(Role.CENTRE_REVIEWER);
        Case tried = families.filed(clock.today());
        families.as(reviewer, () -> determinations.decide(tried, clock.today(), reviewer));
        String terms = Arrays.stream(TimeLimit.values())
                .map(limit -> "  %s: {value: %d, article: \"M22\"}\n"
                        .formatted(limit.key().replace("terms.", ""), more(limit)))
                .collect(Collectors.joining("", "terms:\n", "\nwindow:"));
        version = versions.confirmed(CityVersions.otherwise("window:", terms, DAY));
    }

    private static int more(TimeLimit limit) {
        return TimeLimits.BY_DEFAULT.of(limit) + 1;
    }

    @AfterEach
    void asIfItHadNotBeen() {
        versions.takenBack(version);
        clock.set(TestClock.FIRST);
    }

    /** What began the day before runs on as it began. */
    @Test
    void aStepGoesByTheVersionOfTheDayItBegins() {
        Case before = families.poor();
        begin(before);
        clock.set(DAY);
        Case after = families.poor();
        begin(after);

        limited().forEach(due -> {
            TimeLimit limit = limit(due);
            assertThat(workdays(before, due)).as(due + " begun before").isEqualTo(TimeLimits.BY_DEFAULT.of(limit));
            assertThat(workdays(after, due)).as(due + " begun on the day").isEqualTo(more(limit));
            assertThat(on(after, due))
                    .as(due + " is due")
                    .isEqualTo(office.workdays().plusWorkdays(DAY, more(limit)).date());
        });
    }

    private static Stream<Due> limited() {
        List<Due> limited = Arrays.stream(Due.values())
                .filter(due -> due.limit().isPresent())
                .toList();
        assertThat(limited).hasSizeGreaterThan(12);
        return limited.stream();
    }

    private static TimeLimit limit(Due due) {
        return due.limit().orElseThrow();
    }

    private void begin(Case aCase) {
        families.as(Actor.OFFICE, () -> {
            limited().forEach(due -> deadlines.begin(aCase, due));
            return aCase;
        });
    }

    private int workdays(Case aCase, Due due) {
        return families.as(
                Actor.OFFICE,
                () -> jdbc.sql("select workdays from deadline where case_id = :id and due = :due")
                        .param("id", aCase.id())
                        .param("due", due.name())
                        .query(Integer.class)
                        .single());
    }

    private LocalDate on(Case aCase, Due due) {
        return families.as(
                Actor.OFFICE,
                () -> jdbc.sql("select due_on from deadline where case_id = :id and due = :due")
                        .param("id", aCase.id())
                        .param("due", due.name())
                        .query((row, _) -> row.getObject("due_on", LocalDate.class))
                        .single());
    }

    /** M17: the year of a file that was opened before is the year it was opened under. */
    @Test
    void aRecheckIsDueByTheVersionOfTheDayItCountsFrom() {
        Case before = families.filed(DAY.minusDays(1));
        clock.set(DAY);
        Case after = families.filed(DAY);
        assertThat(due(before)).isEqualTo(DAY.minusDays(1).plusMonths(12));
        assertThat(due(after)).isEqualTo(DAY.plusMonths(13));
    }

    private LocalDate due(Case filed) {
        return families.<Recheck>as(Actor.OFFICE, () -> rechecks.of(filed)).due();
    }

    @Test
    void pagesPromiseWhatIsKept() {
        clock.set(DAY);
        Browser worker = Browser.as(port, town.worker());
        says(worker, "/my", TimeLimit.NOTICE);
        says(worker, "/notices", TimeLimit.NOTICE);
        says(worker, "/", TimeLimit.NOTICE);
        Browser grassroots = Browser.as(port, town.jinghu(Role.GRASSROOTS_CLERK));
        String filed = "/cases/" + families.filed(DAY).number();
        says(grassroots, filed + "/recheck", TimeLimit.RECHECK_DEEP);
        says(Browser.as(port, town.jinghu(Role.CENTRE_CLERK)), "/national", TimeLimit.NATIONAL);
    }

    private void says(Browser browser, String path, TimeLimit limit) {
        var page = browser.get(path);
        if (page.statusCode() == 302) {
            page = browser.get(Browser.leadsTo(page));
        }
        assertThat(page.body()).as(path).contains(timeLimits.words(limit));
        assertThat(Pattern.compile("(?<!\\d)" + Pattern.quote(limit.words(TimeLimits.BY_DEFAULT.of(limit))))
                        .matcher(page.body())
                        .results())
                .as(path + " says the days of before")
                .isEmpty();
    }
}
