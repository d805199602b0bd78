package org.bangfu.office.ground.clock;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import org.bangfu.money.WorkdayCalendar;
import org.bangfu.office.ground.access.Acting;
import org.bangfu.office.ground.access.Actor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The office's date in tests: {@link #FIRST} until a test sets it. A test that depends on the date sets it first. The demonstration keeps
 * its own.
 */
@Component
@Primary
@ConditionalOnProperty(name = "bangfu.demo", havingValue = "none", matchIfMissing = true)
public final class TestClock implements OfficeClock {

    /** A Wednesday with two ordinary working weeks around it. */
    public static final LocalDate FIRST = LocalDate.of(2026, 3, 18);

    private final Workdays workdays;
    private final InstantSource machine;
    private final TransactionOperations transactions;
    private final ApplicationEventPublisher events;
    private volatile LocalDate day = FIRST;

    TestClock(
            Workdays workdays,
            InstantSource machine,
            TransactionOperations transactions,
            ApplicationEventPublisher events) {
        this.workdays = workdays;
        this.machine = machine;
        this.transactions = transactions;
        this.events = events;
    }

    @Override
    public LocalDate today() {
        return day;
    }

    @Override
    public Instant now() {
        return day.atTime(LocalTime.ofInstant(machine.instant(), ZONE))
                .atZone(ZONE)
                .toInstant();
    }

    @Override
    public WorkdayCalendar workdays() {
        return workdays.now();
    }

    /** Jumps, back or forth, without any day beginning. */
    public void set(LocalDate to) {
        day = to;
    }

    /** Lives through each day up to {@code to}, as the office does. */
    public void forwardTo(LocalDate to) {
        while (day.isBefore(to)) {
            day = day.plusDays(1);
            Acting.as(
                    Actor.OFFICE,
                    () -> transactions.executeWithoutResult(status -> events.publishEvent(new DayBegan(day))));
        }
    }
}
