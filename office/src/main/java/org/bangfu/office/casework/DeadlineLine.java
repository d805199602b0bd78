package org.bangfu.office.casework;

import java.time.LocalDate;

/** One line of today's work: an open deadline with the case it belongs to; provisional where the year's calendar is not out. */
public record DeadlineLine(
        long caseId,
        String number,
        String name,
        State state,
        long organisation,
        Due due,
        LocalDate on,
        boolean provisional) {}
