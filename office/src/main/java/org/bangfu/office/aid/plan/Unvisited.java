package org.bangfu.office.aid.plan;

import java.time.LocalDate;
import org.bangfu.office.ground.person.Names;
import org.jspecify.annotations.Nullable;

/**
 * A family that was planned although the union's re-check is overdue: a delay of the desk, never of the family.
 *
 * @param union whose visit is owed
 * @param dueOn the re-check that was owed
 * @param visitedOn the visit by two since; null while it is owed
 */
public record Unvisited(
        long caseId,
        String caseNumber,
        String fileNumber,
        String applicantName,
        String union,
        LocalDate dueOn,
        long plan,
        String planNumber,
        LocalDate plannedOn,
        LocalDate visitBy,
        @Nullable LocalDate visitedOn) {

    public String maskedName() {
        return Names.masked(applicantName);
    }
}
