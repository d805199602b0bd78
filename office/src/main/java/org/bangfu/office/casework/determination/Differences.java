package org.bangfu.office.casework.determination;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.bangfu.contract.Versions;
import org.bangfu.office.ground.organisation.Territory;

/** Which families a policy decides otherwise than another: what a new figure changes, before anybody acts on it (M5, M9, R-34). */
public interface Differences {

    /**
     * The cases of a territory from review to file whose latest determination was made before a moment, and which two policies, each in
     * the version of the day of application, decide otherwise on a day: another category or another plan. By case; a case that one of them
     * cannot decide is left out. What is asked is the family as it was last determined, with what it was granted since; nothing is kept.
     */
    List<Difference> between(
            Territory territory, Instant madeBefore, LocalDate decisionDate, Versions before, Versions after);
}
