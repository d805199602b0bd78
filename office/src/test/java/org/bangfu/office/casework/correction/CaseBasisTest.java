package org.bangfu.office.casework.correction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.bangfu.office.casework.household.Household;
import org.bangfu.office.casework.household.Household.Findings;
import org.bangfu.office.casework.household.Household.Home;
import org.bangfu.office.casework.household.Household.Vehicles;
import org.bangfu.office.casework.household.WangFamily;
import org.bangfu.office.casework.procedure.State;
import org.bangfu.office.casework.procedure.Step;
import org.junit.jupiter.api.Test;

/** A change of facts sends a case back to the earliest step it touches. */
class CaseBasisTest {

    private static final Household FAMILY = WangFamily.of(1);

    @Test
    void whoLivesTogetherIsSeenAtTheDoor_M10_2() {
        var fewer = FAMILY.withMembers(FAMILY.members().subList(0, 2));
        assertThat(CaseBasis.changed(FAMILY, fewer)).containsExactly(CaseBasis.MEMBERS);
        assertThat(CaseBasis.back(State.REVIEWED, Set.of(CaseBasis.MEMBERS))).contains(Step.VISIT_AGAIN);
        assertThat(CaseBasis.back(State.VISITED, Set.of(CaseBasis.MEMBERS))).contains(Step.VISIT_AGAIN);
    }

    @Test
    void groundsAreJudgedByTheReview_M10_3() {
        var hard = FAMILY.withFindings(new Findings(false, false, true, true, null, null, List.of()));
        assertThat(CaseBasis.changed(FAMILY, hard)).containsExactly(CaseBasis.GROUNDS);
        assertThat(CaseBasis.back(State.REVIEWED, Set.of(CaseBasis.GROUNDS))).contains(Step.REVIEW_AGAIN);
        assertThat(CaseBasis.back(State.VISITED, Set.of(CaseBasis.GROUNDS))).isEmpty();
    }

    @Test
    void figuresAreMatched_M10_4() {
        var poorer = FAMILY.withIncome(List.of());
        var richer = FAMILY.withVehicles(new Vehicles(1, 0, "面包车"));
        var owner = FAMILY.withHome(new Home("自购", "80", true, 1));
        assertThat(CaseBasis.changed(FAMILY, poorer)).containsExactly(CaseBasis.INCOME);
        assertThat(CaseBasis.changed(FAMILY, richer)).containsExactly(CaseBasis.VEHICLES);
        assertThat(CaseBasis.changed(FAMILY, owner)).containsExactly(CaseBasis.HOME);
        assertThat(CaseBasis.back(State.REVIEWED, Set.of(CaseBasis.INCOME))).isEmpty();
        assertThat(CaseBasis.back(State.MATCHED, Set.of(CaseBasis.INCOME))).contains(Step.MATCH_AGAIN);
        assertThat(CaseBasis.back(State.OBJECTED, Set.of(CaseBasis.EXPENSES))).contains(Step.MATCH_AGAIN);
    }

    @Test
    void ofSeveralTheEarliestStepDecides() {
        assertThat(CaseBasis.back(State.MATCHED, Set.of(CaseBasis.INCOME, CaseBasis.EXCLUSIONS)))
                .contains(Step.REVIEW_AGAIN);
        assertThat(CaseBasis.back(State.MATCHED, Set.of(CaseBasis.INCOME, CaseBasis.EXCLUSIONS, CaseBasis.ADDRESS)))
                .contains(Step.VISIT_AGAIN);
    }

    @Test
    void aNewBankCardMovesNothing() {
        assertThat(CaseBasis.changed(FAMILY, FAMILY.withAccount(null))).isEmpty();
        assertThat(CaseBasis.back(State.MATCHED, Set.of())).isEmpty();
    }

    @Test
    void noStepThatFollowsIsOfferedAsAButton() {
        for (State state : State.values()) {
            assertThat(Step.leaving(state)).noneMatch(Step::follows);
        }
    }
}
