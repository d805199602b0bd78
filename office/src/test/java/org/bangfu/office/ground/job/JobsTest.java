package org.bangfu.office.ground.job;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.bangfu.office.OfficeTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What the office does by itself goes on, whatever becomes of one of its jobs or of one of its nodes. */
@OfficeTest
class JobsTest {

    /** Longer than any machine takes. */
    private static final int PATIENCE = 60;

    @Autowired
    DataSource database;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transaction;

    @BeforeEach
    @AfterEach
    void nothingIsPlanned() {
        now("delete from job");
    }

    @Test
    void aMessageThatHangsHoldsNoSealUp() throws InterruptedException {
        var hangs = new CountDownLatch(1);
        var end = new CountDownLatch(1);
        var sealed = new CountDownLatch(2);
        var jobs = new Jobs(
                database,
                List.of(
                        job("deliver", () -> {
                            hangs.countDown();
                            await(end);
                        }),
                        job("seal", sealed::countDown)));
        jobs.start();
        try {
            assertThat(hangs.await(PATIENCE, SECONDS)).isTrue();
            assertThat(sealed.await(PATIENCE, SECONDS)).isTrue();
        } finally {
            end.countDown();
            jobs.stop();
        }
    }

    @Test
    void whatFailedIsTriedAgain() throws InterruptedException {
        var tries = new CountDownLatch(2);
        var jobs = new Jobs(database, List.of(job("fails", () -> {
            tries.countDown();
            throw new IllegalStateException("not now");
        })));
        jobs.start();
        try {
            assertThat(tries.await(PATIENCE, SECONDS)).isTrue();
        } finally {
            jobs.stop();
        }
    }

    @Test
    void twoNodesDoNotDoTheSameAtOnce() throws InterruptedException {
        var at = new AtomicInteger();
        var together = new AtomicInteger();
        var done = new CountDownLatch(4);
        Job alone = job("alone", () -> {
            together.accumulateAndGet(at.incrementAndGet(), Math::max);
            // long enough for the other node to look several times
            pause(Duration.ofMillis(2_500));
            at.decrementAndGet();
            done.countDown();
        });
        var one = new Jobs(database, List.of(alone));
        var other = new Jobs(database, List.of(alone));
        one.start();
        other.start();
        try {
            assertThat(done.await(PATIENCE, SECONDS)).isTrue();
            assertThat(together).hasValue(1);
        } finally {
            one.stop();
            other.stop();
        }
    }

    /** A node that was killed leaves its mark behind; nobody hears of it again. */
    @Test
    void whatAKilledNodeWasAtIsTakenOn() throws InterruptedException {
        now("""
                insert into job (task_name, task_instance, execution_time, picked, picked_by, last_heartbeat, version)
                values ('left', 'recurring', now() - interval '1 hour', true, 'killed', now() - interval '1 hour', 1)
                """);
        var taken = new CountDownLatch(1);
        var jobs = new Jobs(database, List.of(job("left", taken::countDown)));
        jobs.start();
        try {
            assertThat(taken.await(PATIENCE, SECONDS)).isTrue();
        } finally {
            jobs.stop();
        }
    }

    private void now(String statement) {
        transaction.executeWithoutResult(_ -> sql.sql(statement).update());
    }

    private static Job job(String name, Runnable work) {
        return new Job() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public Duration pause() {
                return Duration.ZERO;
            }

            @Override
            public void run() {
                work.run();
            }
        };
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
