package org.bangfu.office.aid.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bangfu.office.aid.plan.PlanState;
import org.junit.jupiter.api.Test;

/** F7: what signing does to a matter, for each decision and wherever its plan stands: every cell of the table. */
class F7_OutcomeTest {

    private static final String NOT = "refused";

    /** Of a plan that waits, of one that left, of no plan. */
    private static final Map<String, List<String>> EXPECTED = Map.of(
            "none written", List.of(NOT, "STRIKE", NOT),
            "PASSED", List.of("PASS", NOT, NOT),
            "RETURNED", List.of("SEND_BACK", NOT, NOT),
            "POSTPONED", List.of("LEAVE", NOT, NOT),
            "NOTED", List.of(NOT, NOT, "WRITE_DOWN"),
            "WITHDRAWN", List.of("STRIKE", "STRIKE", "STRIKE"));

    @Test
    void everyDecisionOnEveryState() {
        var decisions = new ArrayList<Decision>(List.of(Decision.values()));
        decisions.addFirst(null);
        for (Decision decision : decisions) {
            List<String> row = EXPECTED.get(decision == null ? "none written" : decision.name());
            assertThat(row).as("a row for %s", decision).isNotNull();
            for (PlanState state : PlanState.values()) {
                assertThat(said(Outcome.of(decision, state)))
                        .as("%s of a plan %s", decision, state)
                        .isEqualTo(row.get(state == PlanState.PROPOSED ? 0 : 1));
            }
            assertThat(said(Outcome.of(decision, null)))
                    .as("%s without a plan", decision)
                    .isEqualTo(row.get(2));
        }
    }

    private static String said(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Act act -> act.name();
            case Outcome.Refused _ -> NOT;
        };
    }
}
