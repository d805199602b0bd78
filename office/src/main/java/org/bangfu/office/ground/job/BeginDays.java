package org.bangfu.office.ground.job;

import java.time.Duration;
import org.bangfu.office.ground.clock.Daybreak;
import org.springframework.stereotype.Component;

@Component
final class BeginDays implements Job {

    private final Daybreak daybreak;

    BeginDays(Daybreak daybreak) {
        this.daybreak = daybreak;
    }

    @Override
    public String name() {
        return "begin the day";
    }

    @Override
    public Duration pause() {
        return Duration.ofMinutes(1);
    }

    @Override
    public void run() {
        daybreak.beginDue();
    }
}
