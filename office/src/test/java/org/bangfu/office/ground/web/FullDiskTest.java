package org.bangfu.office.ground.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.bangfu.office.OfficeTest;
import org.bangfu.office.ground.clock.OfficeClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.multipart.MultipartException;

/** Never 10: on a full disk nothing new is begun, and whoever asked is told so. */
@OfficeTest
class FullDiskTest {

    private static final Room FULL = new Room(Path.of("/var/lib/bangfu/data"), () -> Room.NONE - 1);

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    OfficeClock clock;

    @Test
    void anActIsNotBegun() {
        var once = new Once(jdbc, transaction, clock, FULL);
        assertThatThrownBy(() -> once.act("token-of-a-page", new byte[32], () -> {
                    throw new AssertionError("begun");
                }))
                .isInstanceOfSatisfying(Room.Full.class, FullDiskTest::isTold);
    }

    @Test
    void aFileThatDidNotFitIsTold() {
        var noSpace = new IOException("/var/lib/bangfu/data/proofs/ab/new-1.part: No space left on device");
        isTold(new UncheckedIOException("content not kept", noSpace));
        isTold(new MultipartException("not parsed", noSpace));
    }

    @Test
    void whoeverLooksAfterTheMachineIsToldWhichFolder() {
        assertThat(FULL.warning()).contains("/var/lib/bangfu/data", "只剩 63 MB", "清理");
    }

    private static void isTold(Throwable failure) {
        var said = DatabaseSaid.of(failure).orElseThrow();
        assertThat(said.status()).isEqualTo(507);
        assertThat(said.words().page()).contains("磁盘满了", "也没有办一半", "请告诉系统管理员");
    }
}
