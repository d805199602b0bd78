package org.bangfu.office.law.standard;

import java.time.Duration;
import org.bangfu.office.ground.job.Job;
import org.springframework.stereotype.Component;

/** Goes on with the trials that were asked for, some families in each transaction, so that one cut off goes on where it was. */
@Component
final class TryPolicies implements Job {

    private final Trials trials;

    TryPolicies(Trials trials) {
        this.trials = trials;
    }

    @Override
    public String name() {
        return "try new policies";
    }

    @Override
    public Duration pause() {
        return Duration.ofSeconds(3);
    }

    @Override
    public void run() {
        boolean more = true;
        while (more) {
            more = trials.further();
        }
    }
}
