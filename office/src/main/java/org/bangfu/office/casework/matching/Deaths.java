package org.bangfu.office.casework.matching;

import org.bangfu.office.casework.household.Household;
import org.bangfu.office.casework.procedure.Case;

/** What the registers of deaths that a county imported say; payment asks before money goes to a card (M12). */
public interface Deaths {

    /**
     * Whether the applicant stands in one, of whatever office and however old: nobody comes back. A line with another name counts until
     * somebody has answered whose it is; one that two have set aside does not (M10(4)).
     */
    boolean registered(Case aCase, Household household);
}
