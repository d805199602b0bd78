package org.bangfu.office.casework.procedure;

import java.time.LocalDate;
import org.bangfu.money.Deadline;

/**
 * A last day that a newly confirmed calendar moved, or made certain.
 *
 * @param organisation whose work it is
 * @param what is to be done by it, in the words of a list
 */
public record Recounted(long caseId, long organisation, String what, Day was, Day now) {

    /** @param provisional where the year's calendar was not out */
    public record Day(LocalDate date, boolean provisional) {

        public static Day of(Deadline deadline) {
            return new Day(deadline.date(), deadline.provisional());
        }
    }
}
