package org.bangfu.office.start;

import java.io.PrintStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Looks every second whether the database still answers while the office is open. Ours is started again where it has died; one that stays
 * away for seven seconds ends the process with a word, so that whoever looks after it can act. Meanwhile the office answers that it cannot.
 */
final class Watch implements AutoCloseable {

    static final Duration PATIENCE = Duration.ofSeconds(7);

    private static final int SECONDS_TO_ANSWER = 2;

    private final Database database;
    private final Optional<EmbeddedDatabase> ours;
    private final Duration patience;
    private final PrintStream out;
    private final Consumer<String> lost;
    private final CountDownLatch closed = new CountDownLatch(1);

    private @Nullable Connection line;

    /**
     * @param ours the same database, where it is one that we started
     * @param lost is told, once, what to say before the process ends
     */
    Watch(
            Database database,
            Optional<EmbeddedDatabase> ours,
            Duration patience,
            PrintStream out,
            Consumer<String> lost) {
        this.database = database;
        this.ours = ours;
        this.patience = patience;
        this.out = out;
        this.lost = lost;
    }

    Watch begin() {
        Thread.ofPlatform().name("watch").daemon().start(this::watch);
        return this;
    }

    private void watch() {
        boolean well = true;
        while (well && !isClosedWithin(Duration.ofSeconds(1))) {
            well = answers() || rescue();
        }
        hangUp();
    }

    private boolean rescue() {
        long since = System.nanoTime();
        out.println("数据库没有应答，正在看是怎么回事……");
        while (System.nanoTime() - since < patience.toNanos()) {
            if (ours.isPresent() && ours.get().isDown()) {
                return startAgain(ours.get());
            }
            if (answers()) {
                out.println("数据库又有应答了，一切照常。");
                return true;
            }
            if (isClosedWithin(Duration.ofMillis(500))) {
                return true;
            }
        }
        ours.ifPresent(EmbeddedDatabase::kill);
        lost.accept("数据库 %s 已经 %d 秒没有应答。%s".formatted(database.url(), patience.toSeconds(), END));
        return false;
    }

    private static final String END = "程序现在结束；办成并应答过的都在数据库里。请检查数据库、网络和磁盘，然后重新启动（由 systemd 看管的会自动再启动）。";

    private boolean startAgain(EmbeddedDatabase server) {
        String why;
        try {
            CompletableFuture.runAsync(server::startAgain).get(patience.toMillis(), TimeUnit.MILLISECONDS);
            out.println("内置数据库意外停止，已经重新启动；办成并应答过的都在。");
            return true;
        } catch (ExecutionException e) {
            why = String.valueOf(Objects.requireNonNullElse(e.getCause(), e).getMessage());
        } catch (TimeoutException e) {
            why = "没有在 %d 秒内起来。".formatted(patience.toSeconds());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            why = "被打断。";
        }
        lost.accept("内置数据库意外停止，重新启动没有成功：%s%n%s".formatted(why.strip(), END));
        return false;
    }

    private boolean answers() {
        try {
            if (line == null) {
                line = database.connectWithin(SECONDS_TO_ANSWER);
            }
            if (line.isValid(SECONDS_TO_ANSWER)) {
                return true;
            }
        } catch (SQLException e) {
            // it does not answer: why is looked at by rescue()
        }
        hangUp();
        return false;
    }

    private void hangUp() {
        if (line != null) {
            try {
                line.close();
            } catch (SQLException e) {
                // nobody is at the other end
            }
            line = null;
        }
    }

    private boolean isClosedWithin(Duration pause) {
        try {
            return closed.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    @Override
    public void close() {
        closed.countDown();
    }
}
