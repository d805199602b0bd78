package org.bangfu.office.ground.journal;

import org.bangfu.office.ground.access.Acting;
import org.bangfu.office.ground.access.Actor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** When the office closes, and its last request is done, seals the traces of that too. */
@Component
@ConditionalOnWebApplication
@ConditionalOnProperty(name = "bangfu.jobs", havingValue = "on", matchIfMissing = true)
final class LastSeal implements SmartLifecycle {

    private final SealTraces traces;
    private volatile boolean running;

    LastSeal(SealTraces traces) {
        this.traces = traces;
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        Acting.as(Actor.OFFICE, traces::run);
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Begins before the doors and the jobs, so that it ends after them. */
    @Override
    public int getPhase() {
        return 0;
    }
}
