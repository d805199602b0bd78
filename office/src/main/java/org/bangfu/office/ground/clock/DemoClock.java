package org.bangfu.office.ground.clock;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import org.bangfu.money.WorkdayCalendar;

/** The demonstration's date: the last day begun. It stands still until somebody moves it, forward only, and exists in the demonstration alone. */
public final class DemoClock implements OfficeClock {

    /** Further than any deadline of the regulations but the thirty years of a closed file. */
    private static final int MOST_DAYS = 400;

    private final InstantSource machine;
    private final Workdays workdays;
    private final OfficeDays days;
    private final LocalDate firstDay;

    DemoClock(InstantSource machine, Workdays workdays, OfficeDays days, LocalDate firstDay) {
        this.machine = machine;
        this.workdays = workdays;
        this.days = days;
        this.firstDay = firstDay;
    }

    @Override
    public LocalDate today() {
        return SeenFirst.of(LocalDate.class, () -> days.last().orElse(firstDay));
    }

    @Override
    public Instant now() {
        return today().atTime(LocalTime.ofInstant(machine.instant(), ZONE))
                .atZone(ZONE)
                .toInstant();
    }

    @Override
    public WorkdayCalendar workdays() {
        return workdays.now();
    }

    /**
     * Lives through each day up to {@code day}, one transaction a day. Whoever calls it acts as the office and has no transaction open.
     *
     * @throws IllegalArgumentException if {@code day} is not after today, or more than 400 days ahead
     */
    public void forwardTo(LocalDate day) {
        LocalDate today = today();
        if (!day.isAfter(today) || day.isAfter(today.plusDays(MOST_DAYS))) {
            throw new IllegalArgumentException("from " + today + " not to " + day);
        }
        for (LocalDate next = today.plusDays(1); !next.isAfter(day); next = next.plusDays(1)) {
            days.begin(next);
        }
    }
}
