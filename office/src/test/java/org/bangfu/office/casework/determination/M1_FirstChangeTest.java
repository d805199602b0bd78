package org.bangfu.office.casework.determination;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.bangfu.contract.Engine;
import org.bangfu.office.OfficeTest;
import org.bangfu.office.casework.determination.Determinations.Determined;
import org.bangfu.office.casework.determination.DeterminationsCheck.Kept;
import org.bangfu.office.casework.household.Families;
import org.bangfu.office.casework.household.Household;
import org.bangfu.office.casework.household.Household.Expense;
import org.bangfu.office.casework.household.Households;
import org.bangfu.office.casework.household.WangFamily;
import org.bangfu.office.casework.procedure.Case;
import org.bangfu.office.casework.procedure.State;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.law.standard.Policies;
import org.bangfu.terms.ExpenseKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The rules changed their meaning for the first time: an applicant's own schooling no longer counts. What the first engine decided
 * about such a family stays right for ever, and the kept engine proves it (M1).
 */
@OfficeTest
class M1_FirstChangeTest {

    private static final LocalDate DECIDED = LocalDate.of(2026, 3, 18);

    @Autowired
    Families families;

    @Autowired
    FirstRules firstRules;

    @Autowired
    Determinations determinations;

    @Autowired
    Households households;

    @Autowired
    Worksheets worksheets;

    @Autowired
    Policies policies;

    @Autowired
    DeterminationsCheck check;

    @Autowired
    JdbcClient jdbc;

    private Case file;
    private Determined then;

    @BeforeEach
    void aWorkerWhoGoesToSchoolDecidedThen() {
        Household family = WangFamily.alsoSpending(
                Families.nextFamily(),
                new Expense(
                        "e3",
                        Household.WORKER,
                        ExpenseKind.EDUCATION,
                        "夜校学费",
                        YearMonth.of(2025, 9),
                        YearMonth.of(2025, 9),
                        WangFamily.yuan("5000"),
                        WangFamily.yuan("0"),
                        null,
                        false,
                        null,
                        null,
                        null,
                        null,
                        List.of()));
        file = families.in(State.REVIEWED, family);
        then = families.as(Actor.OFFICE, () -> firstRules.decide(file, DECIDED));
    }

    @Test
    void theTwoDoNotSayTheSame() {
        assertThat(then.hardshipTotal()).isEqualTo(WangFamily.yuan("37800"));
        Determined now = families.as(Actor.OFFICE, () -> determinations.preview(file, DECIDED));
        assertThat(now.hardshipTotal()).isEqualTo(WangFamily.yuan("32800"));
        assertThat(now.warnings())
                .anySatisfy(warning -> assertThat(warning.text()).contains("申请人本人的上学费用"));
    }

    @Test
    void whatTheFirstDecidedIsRightByTheFirstAndWouldBeWrongByTodays() {
        assertThat(problems(kept(then.id()), check)).isEmpty();
        Kept row = kept(then.id());
        assertThat(row.engine()).isEqualTo("1");
        assertThat(problems(
                        new Kept(row.id(), row.number(), row.input(), row.output(), row.policy(), Engine.VERSION),
                        check))
                .singleElement()
                .asString()
                .contains("重算的结果与存下的不同");
        assertThat(problems(row, new DeterminationsCheck(jdbc, policies, new Engines(Path.of("nowhere")))))
                .singleElement()
                .asString()
                .contains("第 1 版计算程序", "engines 目录里没有那一版");
    }

    /** Versions were not counted yet: the first engine answers for that time too. */
    @Test
    void theFirstAlsoAnswersForTheTimeBeforeVersionsWereCounted() {
        Kept row = kept(then.id());
        for (String before : List.of("0.1.0-SNAPSHOT", "未打包")) {
            assertThat(problems(
                            new Kept(row.id(), row.number(), row.input(), row.output(), row.policy(), before), check))
                    .isEmpty();
        }
    }

    @Test
    void aFenMoreInWhatTheFirstDecidedIsFound() {
        Kept row = kept(then.id());
        String tampered = row.output().replace("\"37800.00\"", "\"37800.01\"");
        assertThat(problems(new Kept(row.id(), row.number(), row.input(), tampered, row.policy(), row.engine()), check))
                .singleElement()
                .asString()
                .contains("不同");
    }

    /** A row that says the first engine decided by a policy of today was forged, and is named instead of ending the check. */
    @Test
    void aPolicyThatTheFirstCannotReadIsNamed() {
        Kept row = kept(then.id());
        String today = policies.own().policy().sha256();
        families.as(Actor.OFFICE, () -> {
            policies.keep(policies.own());
            return true;
        });
        assertThat(problems(new Kept(row.id(), row.number(), row.input(), row.output(), today, "1"), check))
                .singleElement()
                .asString()
                .contains("两者不可能相配");
    }

    @Test
    void whatTheFirstDecidedIsShownInItsWordsAndNotDrawnByTodays() {
        Household household = families.as(Actor.OFFICE, () -> households.now(file));
        assertThat(worksheets.of(then, household, "当时的审核人")).isEmpty();
    }

    private Kept kept(long id) {
        return families.as(
                Actor.OFFICE,
                () -> jdbc.sql("""
                                select d.id, c.number, d.input, d.output, d.policy, d.engine
                                  from determination d
                                  join casework c on c.id = d.case_id
                                 where d.id = :id
                                """).param("id", id).query(Kept.class).single());
    }

    private List<String> problems(Kept row, DeterminationsCheck by) {
        return families.as(
                Actor.OFFICE,
                () -> by.problem(row, policies.versions()).stream().toList());
    }
}
