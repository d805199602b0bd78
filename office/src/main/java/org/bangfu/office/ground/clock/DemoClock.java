package org.bangfu.office.ground.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import org.bangfu.money.WorkdayCalendar;
import org.jspecify.annotations.Nullable;

/** The demonstration's date: the last day begun. It stands still until somebody moves it, forward only, and exists in the demonstration alone. */
public final class DemoClock implements OfficeClock {

    /** Further than any deadline of the regulations but the thirty years of a closed file. */
    private static final int MOST_DAYS = 400;

    /** How long another process that shares this demonstration may lag behind. */
    private static final Duration KEPT = Duration.ofSeconds(1);

    private final InstantSource machine;
    private final Workdays workdays;
    private final OfficeDays days;
    private final LocalDate firstDay;
    private volatile @Nullable Known known;
    private volatile @Nullable LocalDate beginning;

    private record Known(LocalDate day, Instant until) {}

    DemoClock(InstantSource machine, Workdays workdays, OfficeDays days, LocalDate firstDay) {
        this.machine = machine;
        this.workdays = workdays;
        this.days = days;
        this.firstDay = firstDay;
    }

    @Override
    public LocalDate today() {
        return TransactionSnapshot.of(LocalDate.class, this::lastBegun);
    }

    private LocalDate lastBegun() {
        LocalDate tomorrow = beginning;
        if (tomorrow != null) {
            return tomorrow;
        }
        Instant now = machine.instant();
        Known last = known;
        if (last != null && now.isBefore(last.until())) {
            return last.day();
        }
        LocalDate day = days.last().orElse(firstDay);
        known = new Known(day, now.plus(KEPT));
        return day;
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
            begin(next);
        }
    }

    /** What hangs on the day that begins must see it, not the day that is remembered. */
    private void begin(LocalDate day) {
        beginning = day;
        try {
            days.begin(day);
        } finally {
            known = null;
            beginning = null;
        }
    }
}
