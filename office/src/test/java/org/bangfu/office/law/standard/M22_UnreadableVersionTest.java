package org.bangfu.office.law.standard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.bangfu.office.Browser;
import org.bangfu.office.Families;
import org.bangfu.office.OfficeTest;
import org.bangfu.office.Program;
import org.bangfu.office.Town;
import org.bangfu.office.casework.determination.Determinations;
import org.bangfu.office.casework.procedure.Case;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.access.Role;
import org.bangfu.office.ground.access.Tokens;
import org.bangfu.office.ground.clock.TestClock;
import org.bangfu.office.ground.refusal.Refusal;
import org.bangfu.office.ground.refusal.Refusals;
import org.bangfu.office.ground.upkeep.Check;
import org.bangfu.office.ground.upkeep.Greeting;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * M21, M22: a confirmed version that this program cannot read decides nothing, and no other decides in its place; whoever needs it is told
 * which version, from which day, and what mends it. Earlier versions go on deciding their own days.
 */
@OfficeTest
class M22_UnreadableVersionTest {

    private static final LocalDate FROM = LocalDate.of(2071, 1, 1);
    private static final String SAID = "二〇七一 版政策（2071-01-01 起）读不出来";

    @LocalServerPort
    int port;

    @Autowired
    Town town;

    @Autowired
    Families families;

    @Autowired
    CityVersions versions;

    @Autowired
    Policies policies;

    @Autowired
    Determinations determinations;

    @Autowired
    Tokens tokens;

    @Autowired
    List<Check> checks;

    @Autowired
    List<Greeting> greetings;

    @Autowired
    TestClock clock;

    private long unreadable;

    @BeforeEach
    void aVersionOfALaterProgramIsInForce() {
        town.build();
        clock.set(FROM.minusDays(30));
        unreadable = versions.ofALaterProgram("二〇七一", FROM);
        clock.set(FROM.plusDays(11));
    }

    @AfterEach
    void back() {
        versions.takenBack(unreadable);
        clock.set(TestClock.FIRST);
    }

    private Case appliedOn(LocalDate day) {
        LocalDate today = clock.today();
        clock.set(day);
        Case aCase = families.poor();
        clock.set(today);
        return aCase;
    }

    @Test
    void nothingIsDecidedOfItsDaysAndEarlierDaysAreDecidedAsEver() {
        Actor reviewer = town.jinghu(Role.CENTRE_REVIEWER);
        Case before = appliedOn(FROM.minusDays(1));
        Case fresh = appliedOn(FROM);
        families.as(reviewer, () -> determinations.decide(before, clock.today(), reviewer));
        assertThatThrownBy(() -> families.as(reviewer, () -> determinations.decide(fresh, clock.today(), reviewer)))
                .isInstanceOfSatisfying(
                        Refusals.class,
                        refused -> assertThat(refused.all().getFirst().sentence())
                                .contains(SAID, "也不按别的版本认定", "请联系市总工会，或恢复能读它的程序版本"));
        assertThatThrownBy(() -> policies.now()).isInstanceOf(Refusal.class).hasMessageContaining(SAID);
        assertThat(policies.on(FROM.minusDays(1)).policy().inForceFrom()).isBefore(FROM);
    }

    @Test
    void theNextVersionDecidesFromItsOwnDay() {
        clock.set(FROM.minusDays(1));
        Case onFile = families.filed(clock.today());
        Actor reviewer = town.jinghu(Role.CENTRE_REVIEWER);
        families.as(reviewer, () -> determinations.decide(onFile, clock.today(), reviewer));
        clock.set(FROM);
        LocalDate next = FROM.plusYears(1);
        long mended = versions.confirmed(CityVersions.months(7, next));
        assertThat(policies.on(next).policy().limits().deepLivingMonths()).isEqualTo(7);
        assertThatThrownBy(() -> policies.on(next.minusDays(1))).isInstanceOf(Refusal.class);
        versions.takenBack(mended);
    }

    @Test
    void whereADeterminationWouldBeMadeThePagesSayWhy() {
        Case fresh = appliedOn(FROM);
        Browser reviewer = Browser.as(port, town.jinghu(Role.CENTRE_REVIEWER));
        for (String page : List.of("", "/review", "/refuse", "/what-if")) {
            HttpResponse<String> shown = reviewer.get("/cases/" + fresh.number() + page);
            assertThat(shown.statusCode()).as(page).isEqualTo(200);
            assertThat(shown.body()).as(page).contains(SAID);
        }
    }

    @Test
    void programsAreTold() {
        Case fresh = appliedOn(FROM);
        Actor reviewer = town.jinghu(Role.CENTRE_REVIEWER);
        Program program = Program.of(port, tokens, reviewer);
        String document = "{\"id\":\"%1$s\",\"applicationDate\":\"%1$s\",\"locality\":\"340202\","
                + "\"applicant\":{\"status\":\"EMPLOYEE\"},\"members\":[{\"id\":\"1\"}]}";
        HttpResponse<String> one = program.post("/api/v1/determinations", document.formatted(FROM));
        assertThat(one.statusCode()).isEqualTo(422);
        assertThat(one.body()).contains(SAID, "applicationDate").doesNotContain("category");
        HttpResponse<String> list = program.post(
                "/api/v1/determinations",
                "[" + document.formatted(FROM) + "," + document.formatted("2026-03-18") + "]");
        assertThat(list.body()).contains(SAID, "category");

        HttpResponse<String> act = program.post(
                "/api/v1/cases/" + fresh.number() + "/refuse",
                "{\"version\":%d,\"words\":\"不符合条件\"}".formatted(fresh.version()));
        assertThat(act.headers().firstValue("Content-Type")).contains("application/problem+json");
    }

    @Test
    void theCityAndTheAdministratorSeeIt() {
        Browser officer = Browser.as(port, versions.officer("宋雅琴"));
        assertThat(officer.get("/policies").body()).contains(SAID, "没有规则用到这个键");
        assertThat(officer.get("/policies/" + unreadable).body()).contains(SAID).doesNotContain("改了什么");
        assertThat(officer.get("/today").body()).contains("政策读不出来", "二〇七一");
        assertThat(officer.get("/standards").body()).contains("读不出来");
        Browser administrator = Browser.as(port, town.colleague(Town.WUHU, "管理员", Role.ADMINISTRATOR));
        assertThat(administrator.get("/admin/people").body()).contains(SAID);
        assertThat(Browser.as(port, town.jinghu(Role.CENTRE_CLERK))
                        .get("/today")
                        .body())
                .doesNotContain("政策读不出来");
    }

    @Test
    void thePublicPagesReckonNothing() {
        Browser anybody = Browser.at(port, "/ask");
        clock.set(FROM.minusDays(1));
        assertThat(anybody.get("/policy").body()).contains("三种情况");
        assertThat(anybody.get("/ask").body()).contains("镜湖");
        clock.set(FROM);
        assertThat(anybody.post("/ask", Map.of("asked", "PLACE", "place", "340202"))
                        .body())
                .contains("暂时读不出来");
        assertThat(anybody.get("/policy").body()).contains("暂时读不出来").doesNotContain("三种情况");
        assertThat(anybody.get("/ask").body()).contains("也不按以前的政策算");
        assertThat(anybody.get("/law").statusCode()).isEqualTo(200);
    }

    @Test
    void itIsSaidAtTheStartAndByVerify() {
        assertThat(greetings)
                .filteredOn(VersionsGreeting.class::isInstance)
                .singleElement()
                .satisfies(greeting -> assertThat(
                                greeting.words("http://localhost").orElse(""))
                        .contains(SAID, "later.setting"));
        assertThat(checks)
                .filteredOn(VersionsCheck.class::isInstance)
                .singleElement()
                .satisfies(check -> assertThat(check.problems())
                        .anySatisfy(problem -> assertThat(problem).contains(SAID)));
    }

    /** So that the mend can be entered while nothing can be read. */
    @Test
    void aMendedTextIsStillTakenIn() {
        long mended = versions.proposed(CityVersions.months(8, FROM.plusMonths(6)), versions.officer("汪建华"));
        assertThat(mended).isGreaterThan(unreadable);
    }
}
