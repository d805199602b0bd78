package org.bangfu.office.ground.clock;

import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Begins the days that have come. */
@Component
public final class Daybreak {

    private final OfficeClock clock;
    private final OfficeDays days;

    Daybreak(OfficeClock clock, OfficeDays days) {
        this.clock = clock;
        this.days = days;
    }

    /**
     * Begins every day up to today that has not begun yet, also those slept through without power; an installation's first day is the one
     * on which this is first called. Whoever calls it acts as the office and has no transaction open.
     */
    public void beginDue() {
        LocalDate today = clock.today();
        LocalDate first = days.last().map(last -> last.plusDays(1)).orElse(today);
        for (LocalDate day = first; !day.isAfter(today); day = day.plusDays(1)) {
            days.begin(day);
        }
    }
}
