package org.bangfu.office.ground.message;

import java.io.IOException;
import java.util.List;
import org.bangfu.office.ground.access.Accounts;
import org.bangfu.office.ground.clock.OfficeClock;
import org.bangfu.office.ground.person.PhoneNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes messages with what causes them and hands them over afterwards. */
@Service
@Transactional
public class Outbox implements Messages {

    private static final int AT_ONCE = 50;
    private static final int MOST_TRIES = 8;

    private final OutboxTable table;
    private final Accounts accounts;
    private final OfficeClock clock;
    private final SmsGateway gateway;

    Outbox(OutboxTable table, Accounts accounts, OfficeClock clock, SmsGateway gateway) {
        this.table = table;
        this.accounts = accounts;
        this.clock = clock;
        this.gateway = gateway;
    }

    @Override
    public void tell(long account, @Nullable String about, String text) {
        table.add(account, about, accounts.phoneOf(account).orElse(null), text, clock.now());
    }

    @Override
    public void text(PhoneNumber phone, String text) {
        table.add(null, null, phone, text, clock.now());
    }

    @Override
    @Transactional(readOnly = true)
    public List<Told> toldTo(long account, long before, int most) {
        return table.toldTo(account, before, most);
    }

    /** What went out, newest first; the demonstration shows it to everyone. */
    @Transactional(readOnly = true)
    public List<Sent> sent() {
        return table.sent();
    }

    /** Hands over what is due; what the gateway does not take is tried again, ever later, and given up after eight tries. */
    public void deliverDue() {
        for (var waiting : table.due(AT_ONCE)) {
            deliver(waiting);
        }
    }

    private void deliver(OutboxTable.Waiting waiting) {
        try {
            if (waiting.phone() != null) {
                gateway.send(waiting.phone(), waiting.words());
            }
            table.settle(waiting.id(), Delivery.DELIVERED);
        } catch (IOException e) {
            again(waiting);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            again(waiting);
        }
    }

    private void again(OutboxTable.Waiting waiting) {
        if (waiting.tries() + 1 >= MOST_TRIES) {
            table.settle(waiting.id(), Delivery.FAILED);
        } else {
            table.tryAgain(waiting.id(), 1 << waiting.tries());
        }
    }
}
