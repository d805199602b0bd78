package org.bangfu.office.ground.clock;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import org.bangfu.money.WorkdayCalendar;

/** The date in China as the machine has it. */
final class MachineClock implements OfficeClock {

    private final InstantSource machine;
    private final Workdays workdays;

    MachineClock(InstantSource machine, Workdays workdays) {
        this.machine = machine;
        this.workdays = workdays;
    }

    @Override
    public LocalDate today() {
        return TransactionSnapshot.of(LocalDate.class, () -> LocalDate.ofInstant(machine.instant(), ZONE));
    }

    @Override
    public Instant now() {
        return machine.instant();
    }

    @Override
    public WorkdayCalendar workdays() {
        return workdays.now();
    }
}
