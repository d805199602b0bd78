package org.bangfu.office.aid.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.bangfu.ledger.Source;
import org.bangfu.office.OfficeTest;
import org.bangfu.office.Program;
import org.bangfu.office.casework.procedure.Case;
import org.bangfu.office.ground.access.Tokens;
import org.bangfu.office.ground.clock.TestClock;
import org.bangfu.terms.AidKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** F7: plans and those who may be put into one are listed to their end, and only what was asked for is answered. */
@OfficeTest
class F7_PlanListsTest {

    private static final Pattern NEXT = Pattern.compile("<([^>]+)>; rel=\"next\"");
    private static final Pattern ID = Pattern.compile("\\{\"id\":(\\d+)");
    private static final Pattern CASE = Pattern.compile("\"caseId\":(\\d+)");

    @LocalServerPort
    int port;

    @Autowired
    PlanTown town;

    @Autowired
    Tokens tokens;

    @Autowired
    TestClock clock;

    private PlanTown.Place place;
    private Program clerk;

    @BeforeEach
    void aCounty() {
        clock.set(TestClock.FIRST);
        place = town.place();
        clerk = Program.of(port, tokens, place.clerk());
    }

    @AfterEach
    void back() {
        clock.set(TestClock.FIRST);
    }

    /** All rows of a list, page after page. */
    private List<String> walk(String path, Pattern row) {
        var rows = new ArrayList<String>();
        String next = path;
        while (next != null) {
            HttpResponse<String> page = clerk.get(next);
            assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
            var found = row.matcher(page.body());
            while (found.find()) {
                rows.add(found.group(1));
            }
            var link = NEXT.matcher(page.headers().firstValue("Link").orElse(""));
            next = link.find() ? link.group(1) : null;
        }
        return rows;
    }

    @Test
    void plansAreReadToTheirEnd() {
        List<String> drafted = List.of(town.draft(place), town.draft(place), town.draft(place)).stream()
                .map(plan -> String.valueOf(plan.id()))
                .toList();
        assertThat(walk("/api/v1/plans?size=2", ID)).containsExactlyElementsOf(drafted.reversed());
        assertThat(walk("/api/v1/plans?size=1&state=DRAFT&year=2026", ID)).hasSize(3);
        assertThat(walk("/api/v1/plans?state=DECIDED", ID)).isEmpty();
    }

    @Test
    void whatCannotBeAskedIsRefusedByName() {
        Plan plan = town.draft(place);
        for (String wrong : List.of(
                "/api/v1/plans?state=XYZ",
                "/api/v1/plans?year=1999",
                "/api/v1/plans?after=x",
                "/api/v1/plans/%d/candidates?after=x".formatted(plan.id()),
                "/api/v1/plans/%d/candidates?after=999999999".formatted(plan.id()),
                "/api/v1/plans/unvisited?after=2026-02-30_1",
                "/api/v1/plans/unvisited?after=1")) {
            HttpResponse<String> answer = clerk.get(wrong);
            assertThat(answer.statusCode()).as(wrong + " " + answer.body()).isBetween(400, 422);
        }
    }

    @Test
    void everyFileOfTheCountyIsOfferedOrSaysWhyNot() {
        town.general(place, "300000");
        List<String> filed = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            filed.add(String.valueOf(town.family(place).id()));
        }
        Plan plan = town.draft(place);
        String path = "/api/v1/plans/%d/candidates".formatted(plan.id());
        assertThat(walk(path + "?size=1", CASE)).containsExactlyElementsOf(filed);
        assertThat(walk(path + "?size=2", CASE)).containsExactlyElementsOf(filed);
    }

    @Test
    void F13_moneyThatIsFrozenIsOfferedToNobody() {
        town.general(place, "300000");
        town.fund(place, Source.PROVINCIAL, "困难职工帮扶", java.util.Set.of(AidKind.values()), "300000");
        Case family = town.family(place);
        Plan now = town.draft(place);
        String path = "/api/v1/plans/%d/candidates";
        assertThat(clerk.get(path.formatted(now.id())).body()).contains("\"fundName\":\"");
        clock.set(java.time.LocalDate.of(2027, 1, 4));
        Plan next = town.draft(place);
        assertThat(clerk.get(path.formatted(next.id())).body())
                .contains(String.valueOf(family.fileNumber()))
                .contains("没有一笔资金")
                .doesNotContain("\"fundName\":\"");
    }
}
