package org.bangfu.office.clock;

import java.time.LocalDate;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The date a transaction saw first, until it ends. */
final class TransactionDay implements TransactionSynchronization {

    private final LocalDate day;

    private TransactionDay(LocalDate day) {
        this.day = day;
    }

    /** The date of this transaction; outside of one, of this moment. */
    static LocalDate first(Supplier<LocalDate> now) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            return now.get();
        }
        if (TransactionSynchronizationManager.getResource(TransactionDay.class) instanceof TransactionDay seen) {
            return seen.day;
        }
        var seen = new TransactionDay(now.get());
        seen.resume();
        TransactionSynchronizationManager.registerSynchronization(seen);
        return seen.day;
    }

    @Override
    public void resume() {
        TransactionSynchronizationManager.bindResource(TransactionDay.class, this);
    }

    @Override
    public void suspend() {
        TransactionSynchronizationManager.unbindResource(TransactionDay.class);
    }

    @Override
    public void afterCompletion(int status) {
        suspend();
    }
}
