package org.bangfu.policy.family;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * One person of the family, M6(3).
 *
 * @param id unique in the family
 * @param registeredTogether on the same household register
 * @param livesTogether lives with the family all year; a dependent child who boards at school does
 * @param supportDuty tied by a duty of support, upbringing or adoption
 * @param notCounted left out by a rule of a county-or-higher government
 * @param student a child of the family in school
 * @param deceased the month in which this member died, R-44; null for the living. The other fields then tell how it was before
 */
public record Member(
        String id,
        boolean registeredTogether,
        boolean livesTogether,
        boolean supportDuty,
        boolean notCounted,
        boolean student,
        @Nullable YearMonth deceased) {

    /** A living one. */
    public Member(
            String id,
            boolean registeredTogether,
            boolean livesTogether,
            boolean supportDuty,
            boolean notCounted,
            boolean student) {
        this(id, registeredTogether, livesTogether, supportDuty, notCounted, student, null);
    }

    /** Counts in the size of the family: belongs to it, M6(3), and lives, R-44. */
    public boolean counted() {
        return belongs() && deceased == null;
    }

    /** M6(3), R-02: lives together, and on the same register or tied by a duty; of one who died, as it was before. */
    public boolean belongs() {
        return livesTogether && (registeredTogether || supportDuty) && !notCounted;
    }
}
