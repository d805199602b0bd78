package org.bangfu.office.ground.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.bangfu.office.Browser;
import org.bangfu.office.OfficeTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpStatus;

/** What a watchman or a balancer asks the office. */
@OfficeTest
class HealthTest {

    private static final Path DATA = Path.of("/var/lib/bangfu/data");
    private static final Room.Disk ROOMY = () -> 100L << 30;

    @LocalServerPort
    int port;

    @Autowired
    Pulse pulse;

    @Test
    void anybodyHearsThatItIsWellAndNothingElse() {
        var watchman = Browser.at(port, "10.30.0.1");
        var answer = watchman.get("/health");
        assertThat(answer.statusCode()).isEqualTo(HttpStatus.OK.value());
        assertThat(answer.body()).isEqualTo("{\"status\":\"UP\"}");
        assertThat(watchman.session()).as("asking begins no session").isEmpty();
    }

    @Test
    void withoutItsDatabaseItIsNotWell() {
        var nowhere = new Pulse("jdbc:postgresql://127.0.0.1:1/bangfu", "nobody", "nothing");
        var answer = new Health(nowhere, new Room(DATA, ROOMY)).health();
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
        assertThat(answer.getBody()).containsEntry("status", "DOWN").containsEntry("database", "数据库没有应答。");
    }

    @Test
    void aDiskThatFillsUpIsSaidInTime() {
        var answer = new Health(pulse, new Room(DATA, () -> Room.LITTLE - 1)).health();
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(answer.getBody())
                .containsEntry("status", "UP")
                .hasEntrySatisfying("disk", words -> assertThat(words).contains("快满了", "只剩 1023 MB"));
    }

    @Test
    void onAFullDiskItIsNotWell() {
        var answer = new Health(pulse, new Room(DATA, () -> Room.NONE - 1)).health();
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
        assertThat(answer.getBody()).containsEntry("status", "DOWN").containsKey("disk");
    }

    @Test
    void aFolderThatIsGoneHasNoRoom() {
        assertThat(new Room(DATA, () -> {
                            throw new IOException("gone");
                        })
                        .isNone())
                .isTrue();
    }
}
