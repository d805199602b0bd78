package org.bangfu.office.ground.job;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.bangfu.office.ground.access.Acting;
import org.bangfu.office.ground.access.Actor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Runs all jobs while the application serves. What a job cannot do now it tries again after its pause. */
@Component
@ConditionalOnWebApplication
@ConditionalOnProperty(name = "bangfu.jobs", havingValue = "on", matchIfMissing = true)
final class Jobs implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Jobs.class);
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final List<Job> jobs;
    private @Nullable ScheduledExecutorService executor;

    Jobs(List<Job> jobs) {
        this.jobs = jobs;
    }

    @Override
    public synchronized void start() {
        var started = Executors.newScheduledThreadPool(
                1, Thread.ofPlatform().name("jobs").daemon().factory());
        for (Job job : jobs) {
            // run() lets nothing through, so nothing waits in the future
            var _ = started.scheduleWithFixedDelay(
                    () -> run(job), 0, job.pause().toMillis(), TimeUnit.MILLISECONDS);
        }
        executor = started;
    }

    private static void run(Job job) {
        try {
            Acting.as(Actor.OFFICE, job::run);
        } catch (RuntimeException | Error e) {
            // one that got out would end the job for good. Its class only: a message may carry what a row holds
            LOG.error(
                    "{} failed and will be tried again: {}",
                    job.name(),
                    e.getClass().getName());
            LOG.debug("{}", job.name(), e);
        }
    }

    /** The run in progress ends; no other begins. */
    @Override
    public synchronized void stop() {
        if (executor == null) {
            return;
        }
        executor.shutdown();
        try {
            if (!executor.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                executor.shutdownNow();
            }
        } catch (InterruptedException e) {
            executor.shutdownNow();
            Thread.currentThread().interrupt();
        }
        executor = null;
    }

    @Override
    public synchronized boolean isRunning() {
        return executor != null;
    }
}
