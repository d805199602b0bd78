package org.bangfu.office.ground.clock;

import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What a transaction saw first, the date or the calendar, until it ends. */
final class TransactionSnapshot implements TransactionSynchronization {

    private final Key key;
    private final Object seen;

    private record Key(Class<?> what) {}

    private TransactionSnapshot(Key key, Object seen) {
        this.key = key;
        this.seen = seen;
    }

    /** That of this transaction; outside of one, of this moment. */
    static <T> T of(Class<T> what, Supplier<T> now) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            return now.get();
        }
        var key = new Key(what);
        if (TransactionSynchronizationManager.getResource(key) instanceof TransactionSnapshot before) {
            return what.cast(before.seen);
        }
        T seen = now.get();
        var first = new TransactionSnapshot(key, seen);
        first.resume();
        TransactionSynchronizationManager.registerSynchronization(first);
        return seen;
    }

    @Override
    public void resume() {
        TransactionSynchronizationManager.bindResource(key, this);
    }

    @Override
    public void suspend() {
        TransactionSynchronizationManager.unbindResource(key);
    }

    @Override
    public void afterCompletion(int status) {
        suspend();
    }
}
