package org.bangfu.office;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/**
 * What comes of one thing that several people do at the same moment.
 *
 * @param done what those who succeeded were answered
 * @param refused what the others were told
 */
public record Together<T>(List<T> done, List<Throwable> refused) {

    /** @param work what each does, by number from 0; each in a thread of its own */
    public static <T> Together<T> of(int people, IntFunction<T> work) {
        var barrier = new CyclicBarrier(people);
        var done = new ArrayList<T>();
        var refused = new ArrayList<Throwable>();
        try (var threads = Executors.newFixedThreadPool(people)) {
            var running = new ArrayList<Future<T>>();
            for (int i = 0; i < people; i++) {
                int number = i;
                running.add(threads.submit(() -> {
                    await(barrier);
                    return work.apply(number);
                }));
            }
            threads.shutdown();
            for (Future<T> each : running) {
                try {
                    done.add(each.get());
                } catch (java.util.concurrent.ExecutionException failed) {
                    refused.add(Objects.requireNonNull(failed.getCause()));
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }
        }
        return new Together<>(List.copyOf(done), List.copyOf(refused));
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (InterruptedException | BrokenBarrierException e) {
            throw new IllegalStateException(e);
        }
    }
}
