package org.bangfu.office.aid.grant;

import java.time.Duration;
import org.bangfu.office.ground.job.Job;
import org.springframework.stereotype.Component;

/** At the turn of the day, and soon after a bank gave back what came too late. */
@Component
final class LapseJob implements Job {

    private final Lapses lapses;

    LapseJob(Lapses lapses) {
        this.lapses = lapses;
    }

    @Override
    public String name() {
        return "let lapse what money that ended was promised to";
    }

    @Override
    public Duration pause() {
        return Duration.ofMinutes(1);
    }

    @Override
    public void run() {
        lapses.lapseDue();
    }
}
