package org.bangfu.office.ground.job;

import java.time.Duration;
import org.bangfu.office.ground.web.Room;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Says in the log, while there is still time, that the disk fills up. */
@Component
final class LookAtDisk implements Job {

    private static final Logger LOG = LoggerFactory.getLogger(LookAtDisk.class);

    private final Room room;

    LookAtDisk(Room room) {
        this.room = room;
    }

    @Override
    public String name() {
        return "look at the disk";
    }

    @Override
    public Duration pause() {
        return Duration.ofMinutes(10);
    }

    @Override
    public void run() {
        if (room.isLittle()) {
            LOG.warn(room.warning());
        }
    }
}
