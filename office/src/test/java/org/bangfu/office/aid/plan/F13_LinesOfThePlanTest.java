package org.bangfu.office.aid.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.bangfu.ledger.Source;
import org.bangfu.office.OfficeTest;
import org.bangfu.office.casework.procedure.Case;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.clock.TestClock;
import org.bangfu.terms.AidKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** F13, F18, M9: whatever the program forgets, the database itself holds each line of a plan to its fund, its standard and its one place. */
@OfficeTest
@TestInstance(Lifecycle.PER_CLASS)
class F13_LinesOfThePlanTest {

    @Autowired
    PlanTown town;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    private PlanTown.Place place;
    private Case family;
    private Plan plan;
    private long local;
    private long central;
    private long schooling;
    private long theirs;

    @BeforeAll
    void aCountyWithItsMoney() {
        clock.set(TestClock.FIRST);
        place = town.place();
        central = town.general(place, "300000");
        local = town.fund(place, Source.LOCAL, "困难职工帮扶", Set.of(AidKind.values()), "300000");
        schooling = town.fund(place, Source.LOCAL, "金秋助学", Set.of(AidKind.EDUCATION), "300000");
        theirs = town.fund(town.place(), Source.LOCAL, "困难职工帮扶", Set.of(AidKind.values()), "300000");
    }

    @BeforeEach
    void aPlanWithALineOfEachBasis() {
        clock.set(TestClock.FIRST);
        family = town.family(place);
        plan = town.draft(place);
        line("'STANDARD', 'LIVING', 100, 100, :central, null");
        line("'SPECIAL', 'MEDICAL', 0, 100, :central, '三次手术'");
        line("'OUTSIDE', 'LIVING', 0, 100, :local, '捐赠人指定'");
    }

    @AfterEach
    void back() {
        clock.set(TestClock.FIRST);
    }

    /** Beside each that is refused stands one that differs in this alone. */
    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '`', textBlock = """
                    'STANDARD', 'MEDICAL', 100, 100, :theirs, null => its own union => 'STANDARD', 'MEDICAL', 100, 100, :local, null
                    'STANDARD', 'MEDICAL', 100, 100, :schooling, null => may not pay this kind => 'STANDARD', 'EDUCATION', 100, 100, :schooling, null
                    'OUTSIDE', 'MEDICAL', 0, 100, :central, '捐赠人指定' => knows only the standard => 'OUTSIDE', 'MEDICAL', 0, 100, :local, '捐赠人指定'
                    'STANDARD', 'MEDICAL', 100, 101, :local, null => plan_line_standard => 'STANDARD', 'MEDICAL', 101, 101, :local, null
                    'STANDARD', 'MEDICAL', 100, 100, :local, '手术' => plan_line_standard => 'STANDARD', 'MEDICAL', 100, 100, :local, null
                    'SPECIAL', 'EDUCATION', 0, 100, :local, '手术' => plan_line_special => 'STANDARD', 'EDUCATION', 100, 100, :local, null
                    'OUTSIDE', 'EDUCATION', 0, 100, :local, '捐' => plan_line_outside => 'OUTSIDE', 'EDUCATION', 0, 100, :local, '捐助'
                    'STANDARD', 'LIVING', 100, 100, :local, null => plan_line_once => 'STANDARD', 'MEDICAL', 100, 100, :local, null
                    'SPECIAL', 'MEDICAL', 0, 100, :local, '手术' => plan_line_once => 'STANDARD', 'MEDICAL', 100, 100, :local, null
                    'OUTSIDE', 'LIVING', 0, 100, :local, '又一次' => plan_line_outside_once => 'OUTSIDE', 'EDUCATION', 0, 100, :local, '又一次'
                    'STANDARD', 'MEDICAL', 0, 0, :local, null => plan_line_amount_fen_check => 'STANDARD', 'MEDICAL', 1, 1, :local, null
                    """)
    void aLineThatDoesNotFitIsRefused(String wrong, String said, String right) {
        assertThatThrownBy(() -> line(wrong)).hasStackTraceContaining(said);
        line(right);
    }

    /** M9(1)5: a request above the standard says why. */
    @Test
    void aRequestSaysWhy() {
        sql("delete from plan_line where plan_id = :plan and basis = 'SPECIAL'");
        assertThatThrownBy(() -> line("'SPECIAL', 'MEDICAL', 0, 100, :local, '术'"))
                .hasStackTraceContaining("plan_line_special");
        line("'SPECIAL', 'MEDICAL', 0, 100, :local, '手术'");
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", textBlock = """
                    STANDARD => :theirs => its own union
                    STANDARD => :schooling => may not pay this kind
                    OUTSIDE => :central => knows only the standard
                    """)
    void aLineIsNotGivenAFundThatDoesNotFit(String basis, String fund, String said) {
        String pay = "update plan_line set fund = %s where plan_id = :plan and basis = '" + basis + "'";
        assertThatThrownBy(() -> sql(pay.formatted(fund))).hasStackTraceContaining(said);
        sql(pay.formatted(":local"));
    }

    /** Before a meeting and after it: no line comes, changes or goes. */
    @ParameterizedTest
    @CsvSource({"CHECKING", "PROPOSED", "DECIDED", "ABANDONED"})
    void linesMoveOnlyWhileTheirPlanIsOpen(String state) {
        sql("update plan set state = '%s', checked_by = %d, checked_on = drafted_on where id = :plan"
                .formatted(state, place.bookkeeper().account()));
        assertThatThrownBy(() -> line("'STANDARD', 'MEDICAL', 100, 100, :local, null"))
                .hasStackTraceContaining("lines of this plan stand");
        assertThatThrownBy(() -> sql("update plan_line set fund = :local where plan_id = :plan"))
                .hasStackTraceContaining("lines of this plan stand");
        assertThatThrownBy(() -> sql("delete from plan_line where plan_id = :plan"))
                .hasStackTraceContaining("lines of this plan stand");
        sql("update plan set state = 'RETURNED' where id = :plan");
        sql("delete from plan_line where plan_id = :plan");
        assertThat(town.lines(plan)).isEmpty();
    }

    /** Basis, kind, standard, amount, fund, reason. */
    private void line(String values) {
        sql("""
                insert into plan_line (plan_id, case_id, basis, kind, standard_fen, amount_fen, fund, reason)
                values (:plan, :case, %s)
                """.formatted(values));
    }

    private void sql(String sql) {
        town.does(
                Actor.OFFICE,
                () -> jdbc.sql(sql.replace(":plan", Long.toString(plan.id()))
                                .replace(":case", Long.toString(family.id()))
                                .replace(":local", Long.toString(local))
                                .replace(":central", Long.toString(central))
                                .replace(":schooling", Long.toString(schooling))
                                .replace(":theirs", Long.toString(theirs)))
                        .update());
    }
}
