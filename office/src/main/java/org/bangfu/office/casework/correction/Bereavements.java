package org.bangfu.office.casework.correction;

import java.util.Map;
import org.bangfu.office.casework.household.Household;
import org.bangfu.office.casework.household.Household.Death;
import org.bangfu.office.casework.procedure.Case;
import org.bangfu.office.ground.access.Actor;

/**
 * A death in a family, whoever tells it and at whichever door: the one place that writes it down.
 *
 * <p>A member's takes a case that is not filed yet back to the visit, where who lives together is seen; the applicant's ends the
 * application, and the family is told how another of it applies.
 */
public interface Bereavements {

    /**
     * @param before the family, with whatever else was found together with it
     * @param deaths by the member's id
     * @param how how it became known, read by the family
     * @param field where a refusal belongs
     * @throws org.bangfu.office.ground.refusal.Refusal where an income lies wholly beyond the month of death, or the family is on file and it is
     *     the applicant who died: then another takes the file over first
     */
    Case write(Case locked, Household before, Map<String, Death> deaths, String how, String field, Actor by);

    /** Without moving the case: what two saw at the door is judged by their own word. */
    Household seen(Household before, Map<String, Death> deaths, String field);
}
