package org.bangfu.office.ground.job;

import java.time.Duration;
import org.bangfu.office.ground.message.Outbox;
import org.springframework.stereotype.Component;

@Component
final class DeliverMessages implements Job {

    private final Outbox outbox;

    DeliverMessages(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public String name() {
        return "deliver messages";
    }

    @Override
    public Duration pause() {
        return Duration.ofSeconds(5);
    }

    @Override
    public void run() {
        outbox.deliverDue();
    }
}
