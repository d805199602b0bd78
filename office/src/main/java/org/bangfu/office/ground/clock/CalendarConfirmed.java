package org.bangfu.office.ground.clock;

import java.time.LocalDate;
import java.time.Month;

/**
 * The State Council's arrangement of a year is out, or was corrected: what was counted over its days is counted again. Published in the
 * transaction of the second person, whose territory is one city, while the calendar is everybody's: whoever hears it counts after that
 * transaction, in one of the office's own.
 */
public record CalendarConfirmed(int year) {

    /** New Year's Day reaches back into December. */
    public LocalDate firstDay() {
        return LocalDate.of(year - 1, Month.DECEMBER, 1);
    }

    public LocalDate lastDay() {
        return LocalDate.of(year, Month.DECEMBER, 31);
    }
}
