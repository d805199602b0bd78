package org.bangfu.office.casework.determination;

import java.time.LocalDate;
import java.util.List;
import org.bangfu.office.ground.organisation.Territory;

/** Which families the rules of an earlier version decided otherwise than today's would (M1, docs/decisions/0008 and 0013). */
public interface EarlierRules {

    /**
     * The cases of a territory from review to file whose latest determination earlier rules made and which today's rules, by the very policy
     * that decided, answer otherwise on a day: another category or another plan. By case; what cannot be asked again, for want of jars or
     * policy, is named by {@code verify} and left out here. What is asked is the family as it was last determined, with what it was granted
     * since; nothing is kept.
     */
    List<OtherRules> differing(Territory territory, LocalDate decisionDate);

    /** The same of one case; empty where it does not differ. */
    List<OtherRules> differing(long caseId, LocalDate decisionDate);
}
