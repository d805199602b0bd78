package org.bangfu.contract;

import java.io.IOException;
import java.util.ArrayList;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Work in pieces on several threads, its results handed on one at a time in the order of the pieces. A worker takes a piece, works, and
 * waits for its turn; so there are never more pieces in memory than workers.
 *
 * @param <P> a piece
 * @param <R> what becomes of it
 */
public final class InOrder<P, R> {

    /** Asked by one thread at a time; null after the last piece. */
    @FunctionalInterface
    public interface Pieces<P> {
        @Nullable P next() throws IOException;
    }

    /** Belongs to one thread, so it may keep what it works with from piece to piece. */
    @FunctionalInterface
    public interface Work<P, R> {
        R on(P piece) throws IOException;
    }

    /** Called by one thread at a time. */
    @FunctionalInterface
    public interface Taker<R> {
        void take(R result) throws IOException;
    }

    private final Pieces<P> pieces;
    private final Taker<R> taker;

    private long taken;
    private long turn;
    private @Nullable Throwable failure;

    private InOrder(Pieces<P> pieces, Taker<R> taker) {
        this.pieces = pieces;
        this.taker = taker;
    }

    /** On all cores. */
    public static <P, R> void run(Pieces<P> pieces, Supplier<Work<P, R>> workers, Taker<R> taker) throws IOException {
        run(Runtime.getRuntime().availableProcessors(), pieces, workers, taker);
    }

    /**
     * Returns when every piece was handed on; the first failure ends the work of all.
     *
     * @param workers gives each thread its own
     * @throws IOException where a piece cannot be read or a result not be taken; what else fails is thrown as it is
     */
    public static <P, R> void run(int threads, Pieces<P> pieces, Supplier<Work<P, R>> workers, Taker<R> taker)
            throws IOException {
        new InOrder<>(pieces, taker).run(threads, workers);
    }

    private void run(int threads, Supplier<Work<P, R>> workers) throws IOException {
        var others = new ArrayList<Thread>();
        for (int i = 1; i < threads; i++) {
            others.add(Thread.ofPlatform().daemon().start(() -> work(workers)));
        }
        work(workers);
        for (Thread other : others) {
            join(other);
        }
        switch (failure) {
            case null -> {}
            case IOException broken -> throw broken;
            case RuntimeException broken -> throw broken;
            case Error broken -> throw broken;
            default -> throw new IllegalStateException(failure);
        }
    }

    private static void join(Thread thread) throws IOException {
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            throw interrupted(interrupted);
        }
    }

    private static IOException interrupted(InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        return new IOException("interrupted", interrupted);
    }

    private record Numbered<P>(long number, P piece) {}

    private void work(Supplier<Work<P, R>> workers) {
        try {
            Work<P, R> work = workers.get();
            for (Numbered<P> next = next(); next != null; next = next()) {
                if (!handOn(next.number, work.on(next.piece))) {
                    return;
                }
            }
        } catch (IOException | RuntimeException | Error broken) {
            fail(broken);
        }
    }

    private @Nullable Numbered<P> next() throws IOException {
        synchronized (pieces) {
            P piece = pieces.next();
            return piece == null ? null : new Numbered<>(taken++, piece);
        }
    }

    /** False where another worker has failed. */
    private synchronized boolean handOn(long number, R result) throws IOException {
        while (turn != number && failure == null) {
            try {
                wait();
            } catch (InterruptedException interrupted) {
                throw interrupted(interrupted);
            }
        }
        if (failure != null) {
            return false;
        }
        taker.take(result);
        turn++;
        notifyAll();
        return true;
    }

    private synchronized void fail(Throwable broken) {
        if (failure == null) {
            failure = broken;
        }
        notifyAll();
    }
}
