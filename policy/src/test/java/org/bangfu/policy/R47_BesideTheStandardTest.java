package org.bangfu.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bangfu.policy.Home.fen;
import static org.bangfu.policy.Home.yuan;
import static org.bangfu.terms.AidKind.ACCIDENT;
import static org.bangfu.terms.AidKind.EDUCATION;
import static org.bangfu.terms.AidKind.LIVING;
import static org.bangfu.terms.AidKind.MEDICAL;
import static org.bangfu.terms.AidKind.TRAINING;

import java.util.List;
import org.bangfu.policy.aid.Aid;
import org.bangfu.policy.aid.Approval;
import org.bangfu.policy.explain.Reason;
import org.bangfu.policy.explain.Rule;
import org.bangfu.policy.explain.Warning;
import org.bangfu.terms.AidKind;
import org.bangfu.terms.ExpenseKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** aid beside the standard of M9 is income under R-27 and part of R-30's total, and nothing else. */
class R47_BesideTheStandardTest {

    private static Aid aid(AidKind kind, String amount) {
        return new Aid(kind, yuan(amount));
    }

    private static List<Aid> plan(Home home) {
        return home.determined().plan();
    }

    /** Living 9,600, medical 9,000; before the limit of a deep family is reached it may be given so much. */
    private static Home withRoom(String room) {
        return Home.of(1)
                .illWith("10000.01")
                .spending(ExpenseKind.OTHER, "100000")
                .earning(yuan("119600.01").minus(yuan(room)).plain());
    }

    @ParameterizedTest
    @EnumSource
    @Tries({Rule.BESIDE, Rule.SEVERAL_KINDS})
    void ofEveryKindItIsIncomeBeforeEachGrantOfADeepFamily(AidKind kind) {
        assertThat(plan(withRoom("9000"))).containsExactly(aid(MEDICAL, "9000"), aid(LIVING, "9600"));
        assertThat(plan(withRoom("9000").grantedBeside(kind, "2026-01-05", "0.01")))
                .containsExactly(aid(LIVING, "9600"));
        assertThat(plan(withRoom("9000").grantedBeside(kind, "2026-01-05", "9000.01")))
                .isEmpty();
        assertThat(plan(withRoom("9000").grantedBeside(kind, "2025-12-31", "9000.01")))
                .hasSize(2);
    }

    @Test
    @Tries({Rule.BESIDE, Rule.SEVERAL_KINDS})
    void itTakesNothingFromAStandard() {
        var home =
                withRoom("30000").grantedBeside(MEDICAL, "2026-01-05", "100").grantedBeside(LIVING, "2026-01-05", "1");
        assertThat(plan(home)).containsExactly(aid(LIVING, "9600"), aid(MEDICAL, "9000"));
        assertThat(plan(home.granted(MEDICAL, "2026-01-06", "100")))
                .containsExactly(aid(LIVING, "9600"), aid(MEDICAL, "8900"));
    }

    @Test
    @Tries({Rule.BESIDE, Rule.SINGLE_KIND})
    void itIsNotTheOneKindOfARelativeFamily() {
        var home = Home.of(1).illWith("10000.01").earning("25000");
        assertThat(plan(home.grantedBeside(MEDICAL, "2026-01-05", "500").grantedBeside(TRAINING, "2026-01-06", "5")))
                .containsExactly(aid(LIVING, "7200"));
    }

    @Test
    @Tries({Rule.BESIDE, Rule.ACCIDENT_AID})
    void itIsNoPartOfTheYearsAccidentalAid() {
        var home =
                Home.of(1).earning("60000").spending(ExpenseKind.LOSS, "40000").livingHardNow();
        assertThat(plan(home.grantedBeside(ACCIDENT, "2026-01-05", "4000"))).containsExactly(aid(ACCIDENT, "6000"));
        assertThat(plan(home.granted(ACCIDENT, "2026-01-06", "4000"))).containsExactly(aid(ACCIDENT, "2000"));
    }

    @Test
    @Tries({Rule.BESIDE, Rule.APPROVALS})
    void itIsPartOfTheTotalThatGoesToTheProvinceAndTheNation() {
        assertThat(approvals("11000")).isEmpty();
        assertThat(approvals("11000.01")).containsExactly(new Approval(MEDICAL, Approval.Level.PROVINCE));
        assertThat(approvals("41000.01")).containsExactly(new Approval(MEDICAL, Approval.Level.NATIONAL));
    }

    private static List<Approval> approvals(String beside) {
        return withRoom("100000")
                .grantedBeside(MEDICAL, "2026-01-05", beside)
                .determined()
                .approvals();
    }

    @ParameterizedTest
    @EnumSource(names = {"LIVING", "EDUCATION", "ACCIDENT"})
    @Tries({Rule.BESIDE, Rule.APPROVALS})
    void ofEveryKindThatIsPlanned(AidKind kind) {
        var home = kind == ACCIDENT
                ? Home.of(1)
                        .earning("60000")
                        .spending(ExpenseKind.LOSS, "40000")
                        .livingHardNow()
                : Home.of(1).withStudent().spending(ExpenseKind.OTHER, "50000");
        assertThat(home.determined().approvals()).isEmpty();
        assertThat(home.grantedBeside(kind, "2026-01-05", "20000").determined().approvals())
                .containsExactly(new Approval(kind, Approval.Level.PROVINCE));
    }

    /** Where it ends a deep plan, the warning says so as of any earlier aid. */
    @Test
    @Tries({Rule.BESIDE, Rule.SEVERAL_KINDS})
    void itIsSaidWhatItWasAndWhatItCutsOff() {
        var determined =
                withRoom("9000").grantedBeside(MEDICAL, "2026-01-05", "300").determined();
        assertThat(determined.figures().grantedThisYear()).isEqualTo(fen("300"));
        assertThat(determined.warnings()).extracting(Warning::code).contains(Warning.Code.CUT_BY_R27);
        assertThat(determined.reasons())
                .filteredOn(reason -> reason.rule() == Rule.BESIDE)
                .singleElement()
                .satisfies(reason -> assertThat(reason.text()).startsWith("本年度另有标准外的救助300.00元"));
        assertThat(withRoom("9000")
                        .granted(EDUCATION, "2026-01-05", "1")
                        .determined()
                        .reasons())
                .extracting(Reason::rule)
                .doesNotContain(Rule.BESIDE);
    }
}
