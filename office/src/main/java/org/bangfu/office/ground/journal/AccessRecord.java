package org.bangfu.office.ground.journal;

import java.time.Instant;
import java.time.LocalDate;
import org.bangfu.office.ground.clock.OfficeClock;

/**
 * A line of the journal.
 *
 * @param organisation where the actor works
 * @param at machine time, whole microseconds
 */
public record AccessRecord(
        long id,
        long account,
        String actor,
        long organisation,
        Deed deed,
        String what,
        String subject,
        LocalDate officeDay,
        Instant at) {

    /** {@code 9:05}, by the machine. */
    public String clockTime() {
        var time = at.atZone(OfficeClock.ZONE);
        return time.getHour() + ":" + "%02d".formatted(time.getMinute());
    }
}
