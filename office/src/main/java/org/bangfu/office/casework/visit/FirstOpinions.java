package org.bangfu.office.casework.visit;

import java.util.List;
import org.bangfu.office.casework.household.Household.Exclusion;
import org.bangfu.office.casework.procedure.Case;

/** The first opinion of the grassroots union, M10(2), for the letter to a family it refused. */
public interface FirstOpinions {

    /** What was said to the family refused after the visit. */
    Refusing refusing(Case refused);

    /**
     * A refusing opinion.
     *
     * @param by the two who visited, or who refused without a visit because papers never came
     */
    record Refusing(String explanation, List<Exclusion> exclusions, String by) {

        public Refusing {
            exclusions = List.copyOf(exclusions);
        }
    }
}
