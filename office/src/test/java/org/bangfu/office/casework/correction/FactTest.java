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
class FactTest {

    private static final Household FAMILY = WangFamily.of(1);

    @Test
    void whoLivesTogetherIsSeenAtTheDoor_M10_2() {
        var fewer = FAMILY.withMembers(FAMILY.members().subList(0, 2));
        assertThat(Fact.changed(FAMILY, fewer)).containsExactly(Fact.MEMBERS);
        assertThat(Fact.back(State.REVIEWED, Set.of(Fact.MEMBERS))).contains(Step.VISIT_AGAIN);
        assertThat(Fact.back(State.VISITED, Set.of(Fact.MEMBERS))).contains(Step.VISIT_AGAIN);
    }

    @Test
    void groundsAreJudgedByTheReview_M10_3() {
        var hard = FAMILY.withFindings(new Findings(false, false, true, true, null, null, List.of()));
        assertThat(Fact.changed(FAMILY, hard)).containsExactly(Fact.GROUNDS);
        assertThat(Fact.back(State.REVIEWED, Set.of(Fact.GROUNDS))).contains(Step.REVIEW_AGAIN);
        assertThat(Fact.back(State.VISITED, Set.of(Fact.GROUNDS))).isEmpty();
    }

    @Test
    void figuresAreMatched_M10_4() {
        var poorer = FAMILY.withIncome(List.of());
        var richer = FAMILY.withVehicles(new Vehicles(1, 0, "面包车"));
        var owner = FAMILY.withHome(new Home("自购", "80", true, 1));
        assertThat(Fact.changed(FAMILY, poorer)).containsExactly(Fact.INCOME);
        assertThat(Fact.changed(FAMILY, richer)).containsExactly(Fact.VEHICLES);
        assertThat(Fact.changed(FAMILY, owner)).containsExactly(Fact.HOME);
        assertThat(Fact.back(State.REVIEWED, Set.of(Fact.INCOME))).isEmpty();
        assertThat(Fact.back(State.MATCHED, Set.of(Fact.INCOME))).contains(Step.MATCH_AGAIN);
        assertThat(Fact.back(State.OBJECTED, Set.of(Fact.EXPENSES))).contains(Step.MATCH_AGAIN);
    }

    @Test
    void ofSeveralTheEarliestStepDecides() {
        assertThat(Fact.back(State.MATCHED, Set.of(Fact.INCOME, Fact.EXCLUSIONS)))
                .contains(Step.REVIEW_AGAIN);
        assertThat(Fact.back(State.MATCHED, Set.of(Fact.INCOME, Fact.EXCLUSIONS, Fact.ADDRESS)))
                .contains(Step.VISIT_AGAIN);
    }

    @Test
    void aNewBankCardMovesNothing() {
        assertThat(Fact.changed(FAMILY, FAMILY.withAccount(null))).isEmpty();
        assertThat(Fact.back(State.MATCHED, Set.of())).isEmpty();
    }

    @Test
    void noStepThatFollowsIsOfferedAsAButton() {
        for (State state : State.values()) {
            assertThat(Step.leaving(state)).noneMatch(Step::follows);
        }
    }
}
