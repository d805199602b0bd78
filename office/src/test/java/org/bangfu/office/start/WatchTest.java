package org.bangfu.office.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.bangfu.office.start.EmbeddedDatabase.Durability;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Never 10: the database is killed while the office is open. It is there again with all it acknowledged, or the process says why not and ends. */
class WatchTest {

    @TempDir
    static Path once;

    private static Path folder = Path.of("");

    private final CompletableFuture<String> word = new CompletableFuture<>();
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @BeforeAll
    static void aServer() throws IOException {
        folder = once.resolve("server");
        ReadyServer.in(folder);
    }

    @Test
    void oursIsStartedAgainAtItsAddressWithAllItAcknowledged() throws Exception {
        try (var server = EmbeddedDatabase.start(folder, Durability.ON)) {
            var database = server.database();
            try (var owner = database.connect()) {
                owner.createStatement().execute("create table if not exists kept as select 7 as answer");
            }
            try (var watch = watch(database, Optional.of(server), Watch.PATIENCE)) {
                assertThat(watch).isNotNull();
                server.kill();
                assertThat(answerAfterwards(database)).isEqualTo(7);
            }
            assertThat(word).isNotDone();
            assertThat(said.toString(StandardCharsets.UTF_8)).contains("已经重新启动");
        }
    }

    /** As long as it is not there again; fails with the word where it never will be. */
    private int answerAfterwards(Database database) throws Exception {
        while (!word.isDone()) {
            try (var owner = database.connectWithin(2);
                    var rows = owner.createStatement().executeQuery("select answer from kept")) {
                if (said.toString(StandardCharsets.UTF_8).contains("已经重新启动")) {
                    rows.next();
                    return rows.getInt(1);
                }
            } catch (SQLException e) {
                Thread.onSpinWait();
            }
        }
        throw new AssertionError(word.get());
    }

    @Test
    void oursThatCannotBeStartedEndsTheProcessWithTheReason() throws Exception {
        try (var server = EmbeddedDatabase.start(folder, Durability.ON);
                var watch = watch(server.database(), Optional.of(server), Watch.PATIENCE)) {
            assertThat(watch).isNotNull();
            Path needed = folder.resolve("cluster/global/pg_control");
            Path aside = Files.move(needed, folder.resolve("pg_control"));
            server.kill();
            assertThat(word.get()).contains("重新启动没有成功", "pg_control", "程序现在结束");
            Files.move(aside, needed);
        }
    }

    @Test
    void anotherThatStaysAwayEndsTheProcess() throws Exception {
        Database database;
        try (var server = EmbeddedDatabase.start(folder, Durability.OFF_FOR_TESTS)) {
            database = server.database();
        }
        try (var watch = watch(database, Optional.empty(), Duration.ofMillis(100))) {
            assertThat(watch).isNotNull();
            assertThat(word.get()).contains(database.url(), "没有应答", "程序现在结束").doesNotContain(database.password());
        }
    }

    private Watch watch(Database database, Optional<EmbeddedDatabase> ours, Duration patience) {
        return new Watch(database, ours, patience, new PrintStream(said, true, StandardCharsets.UTF_8), word::complete)
                .begin();
    }
}
