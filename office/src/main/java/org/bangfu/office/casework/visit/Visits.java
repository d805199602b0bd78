package org.bangfu.office.casework.visit;

import java.util.List;
import java.util.Optional;
import org.bangfu.office.casework.procedure.Case;

/** What others may ask of visits. */
public interface Visits {

    /** All visits of a case, the newest first. */
    List<Visit> of(long caseId);

    /** The latest visit of a level that both confirmed, with what it found. */
    Optional<Surveyed> latest(Case aCase, Visit.Level level);

    /** Whether the county has visited this family for this case (M10(3)). */
    default boolean countyVisited(long caseId) {
        return of(caseId).stream().anyMatch(visit -> visit.level() == Visit.Level.COUNTY && visit.confirmed());
    }

    /** Whether somebody was one of the two of the grassroots union, and so gave the first opinion. */
    default boolean gaveFirstOpinion(long caseId, long account) {
        return of(caseId).stream()
                .anyMatch(visit -> visit.level() == Visit.Level.GRASSROOTS && visit.confirmed() && visit.by(account));
    }
}
