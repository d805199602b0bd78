package org.bangfu.office.ground.job;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.bangfu.office.ground.access.Acting;
import org.bangfu.office.ground.access.Actor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Runs all jobs while the application serves, each in a thread of its own, so that one that hangs holds up no other, and on one node at
 * a time. What a job cannot do now it tries again after its pause; what a killed node was at, another takes on within a minute.
 */
@Component
@ConditionalOnWebApplication
@ConditionalOnProperty(name = "bangfu.jobs", havingValue = "on", matchIfMissing = true)
final class Jobs implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Jobs.class);

    /** For a run in progress when the application ends. */
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private static final Duration LOOK = Duration.ofSeconds(2);
    private static final Duration HEARTBEAT = Duration.ofSeconds(10);
    private static final int HEARTBEATS_MISSED = 4;

    private final DataSource database;
    private final List<Job> jobs;
    private @Nullable Scheduler scheduler;

    Jobs(DataSource database, List<Job> jobs) {
        this.database = database;
        this.jobs = jobs;
    }

    @Override
    public synchronized void start() {
        scheduler = Scheduler.create(database)
                .startTasks(jobs.stream().map(Jobs::task).toList())
                .tableName("job")
                .commitWhenAutocommitDisabled(true)
                .threads(jobs.size())
                .pollingInterval(LOOK)
                .heartbeatInterval(HEARTBEAT)
                .missedHeartbeatsLimit(HEARTBEATS_MISSED)
                .shutdownMaxWait(PATIENCE)
                .failureLogging(LogLevel.OFF, false)
                .build();
        scheduler.start();
    }

    private static RecurringTask<Void> task(Job job) {
        return Tasks.recurring(job.name(), FixedDelay.of(job.pause())).execute((_, _) -> run(job));
    }

    private static void run(Job job) {
        try {
            Acting.as(Actor.OFFICE, job::run);
        } catch (RuntimeException | Error e) {
            // its class only: a message may carry what a row holds
            LOG.error(
                    "{} failed and will be tried again: {}",
                    job.name(),
                    e.getClass().getName());
            LOG.debug("{}", job.name(), e);
            throw e;
        }
    }

    /** The runs in progress end; no other begins. */
    @Override
    public synchronized void stop() {
        if (scheduler != null) {
            scheduler.stop();
            scheduler = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return scheduler != null;
    }
}
