package org.bangfu.office.aid.plan;

import java.util.List;
import java.util.Optional;
import org.bangfu.office.casework.recheck.Recheck;

/**
 * A family's re-check as a plan sees it on a day.
 *
 * @param lacking what is still missing before it may be planned in spite of the union's delay
 * @param plannedBefore the plan that took it in during this delay, if another one did; it is taken in once
 */
record RecheckNow(Recheck recheck, boolean overdue, List<String> lacking, Optional<String> plannedBefore) {

    RecheckNow {
        lacking = List.copyOf(lacking);
    }
}
