package org.bangfu.office.law.standard;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.bangfu.contract.Determiner;
import org.bangfu.office.Families;
import org.bangfu.office.OfficeTest;
import org.bangfu.office.Program;
import org.bangfu.office.Town;
import org.bangfu.office.casework.determination.Determinations;
import org.bangfu.office.casework.determination.Determinations.Determined;
import org.bangfu.office.casework.procedure.Case;
import org.bangfu.office.ground.access.Acting;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.access.Role;
import org.bangfu.office.ground.access.Tokens;
import org.bangfu.office.ground.clock.TestClock;
import org.bangfu.office.ground.upkeep.Check;
import org.bangfu.policy.book.PolicyBook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** M21, M22, F19: what was applied for before a version's day is decided by the one before it, whenever that is; {@code verify} replays each by its own. */
@OfficeTest
class M22_VersionsTest {

    private static final LocalDate DAY = LocalDate.of(2073, 1, 1);

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
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private Actor reviewer = Actor.OFFICE;
    private Case appliedBefore;
    private Case appliedOnTheDay;
    private Determined before;
    private Determined onTheDay;

    @BeforeEach
    void twoFamiliesAreDecidedOnOneDayByTwoVersions() {
        town.build();
        reviewer = town.jinghu(Role.CENTRE_REVIEWER);
        clock.set(DAY.minusDays(2));
        decided(families.filed(clock.today()));
        if (!policies.versions().on(DAY).from().equals(DAY)) {
            versions.confirmed(CityVersions.months(6, DAY)); // stays, for what is decided by it stays
        }
        clock.set(DAY.minusDays(1));
        appliedBefore = families.poor();
        clock.set(DAY);
        appliedOnTheDay = families.poor();
        clock.set(DAY.plusDays(10));
        before = decided(appliedBefore);
        onTheDay = decided(appliedOnTheDay);
    }

    @AfterEach
    void back() {
        clock.set(TestClock.FIRST);
    }

    private Determined decided(Case aCase) {
        return families.as(reviewer, () -> determinations.decide(aCase, clock.today(), reviewer));
    }

    private List<String> verified() {
        return families.as(
                Actor.OFFICE,
                () -> checks.stream()
                        .filter(check -> check.name().equals("重算全部认定"))
                        .findFirst()
                        .orElseThrow()
                        .problems());
    }

    @Test
    void theDayOfTheApplicationDecidesNotTheDayOfTheDecision() {
        assertThat(before.decisionDate()).isEqualTo(onTheDay.decisionDate());
        assertThat(policy(before).inForceFrom()).isBefore(DAY);
        assertThat(policy(onTheDay).inForceFrom()).isEqualTo(DAY);
        assertThat(onTheDay.planTotal()).isLessThan(before.planTotal());
    }

    private PolicyBook policy(Determined determined) {
        return policies.of(determined.policy()).orElseThrow().policy();
    }

    @Test
    void verifyReplaysBoth() {
        assertThat(verified())
                .noneMatch(problem ->
                        problem.contains(appliedBefore.number()) || problem.contains(appliedOnTheDay.number()));
    }

    @Test
    void verifyNamesAnAmountThatItsVersionDoesNotGive() {
        assertThat(verifiedWith(appliedBefore, before, onTheDay.output(), before.policy()))
                .anySatisfy(problem -> assertThat(problem).contains(appliedBefore.number(), "重算的结果与存下的不同"));
    }

    /** To the fen what the earlier version gives, and yet wrong: it was not in force on that day. */
    @Test
    void verifyNamesADeterminationByAnotherVersionThanItsDayHas() {
        Determiner earlier = policies.of(before.policy()).orElseThrow();
        String output = new String(Determiner.document(earlier.determine(onTheDay.input())), StandardCharsets.UTF_8);
        assertThat(verifiedWith(appliedOnTheDay, onTheDay, output, before.policy()))
                .anySatisfy(problem -> assertThat(problem)
                        .contains(
                                appliedOnTheDay.number(),
                                "2073-01-01 申请的",
                                policy(before).version()));
    }

    /** Verifies with one row more, which is gone afterwards. */
    private List<String> verifiedWith(Case aCase, Determined kept, String output, String policy) {
        return Acting.as(
                Actor.OFFICE,
                () -> transaction.execute(status -> {
                    jdbc.sql("""
                            insert into determination (case_id, family_version, decision_date, category, input, output, policy, engine,
                                                       account, made_by, made_at)
                            select case_id, family_version, decision_date, category, input, :output, :policy, engine, account, made_by,
                                   made_at
                              from determination where id = :id and case_id = :case
                            """)
                            .param("output", output)
                            .param("policy", policy)
                            .param("id", kept.id())
                            .param("case", aCase.id())
                            .update();
                    List<String> problems = verified();
                    status.setRollbackOnly();
                    return problems;
                }));
    }

    @Test
    void programsGetTheAnswerOfEachDocumentsDay() {
        String list = "[" + before.input() + "," + onTheDay.input() + "]";
        String answers = Program.of(port, tokens, reviewer)
                .post("/api/v1/determinations?brief=true", list)
                .body();
        assertThat(answers.lines())
                .satisfiesExactly(
                        first -> assertThat(first).contains(before.policy()),
                        second -> assertThat(second).contains(onTheDay.policy()));
    }
}
