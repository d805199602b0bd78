package org.bangfu.office.casework.procedure;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One line of today's work: an open deadline with the case it belongs to.
 *
 * @param provisional where the year's calendar is not out
 * @param heldUntil the day on which a case on hold goes on
 */
public record DeadlineLine(
        long deadline,
        long caseId,
        String number,
        String name,
        State state,
        long organisation,
        Due due,
        LocalDate on,
        boolean provisional,
        @Nullable Long owner,
        @Nullable String ownerName,
        @Nullable LocalDate heldUntil) {

    public boolean held(LocalDate today) {
        return heldUntil != null && today.isBefore(heldUntil);
    }
}
