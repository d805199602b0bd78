package org.bangfu.bench.bulk;

import java.io.IOException;
import java.io.PrintStream;
import java.util.Locale;
import org.bangfu.contract.Determiner;
import org.bangfu.contract.InOrder;
import org.bangfu.policy.book.PolicyBook;
import org.bangfu.policy.means.Means;
import org.bangfu.policy.means.Witness;
import org.bangfu.population.columns.Block;
import org.bangfu.population.columns.Outcomes;
import org.bangfu.population.made.MadeUp;

/** How the same work grows with threads: one, then all cores, in turns. */
public final class Cores {

    private static final int PIECES = 400;
    private static final int PASSES = 8;
    private static final int ROUNDS = 12;

    private final PolicyBook book = Determiner.shipped().policy();
    private final Block block = new Block();

    private Cores() {
        var madeUp = new MadeUp(5, book);
        for (int number = 0; number < Block.ROWS; number++) {
            block.add(340202, Means.reckon(madeUp.family(number), book, Witness.SILENT));
        }
    }

    public static void run(PrintStream out) throws IOException {
        var cores = new Cores();
        int all = Runtime.getRuntime().availableProcessors();
        long one = Long.MAX_VALUE;
        long many = Long.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            one = Math.min(one, cores.nanos(1));
            many = Math.min(many, cores.nanos(all));
        }
        out.println("### Scaling with cores");
        out.println();
        out.printf(
                Locale.ROOT,
                "%d threads do %.2f times the work of one: %.0f %% of what they could.%n%n",
                all,
                (double) one / many,
                100.0 * one / many / all);
    }

    private long nanos(int threads) throws IOException {
        int[] next = {0};
        long began = System.nanoTime();
        InOrder.<Integer, Long>run(
                threads,
                () -> next[0] < PIECES ? next[0]++ : null,
                () -> {
                    var outcomes = new Outcomes();
                    return _ -> {
                        for (int pass = 0; pass < PASSES; pass++) {
                            outcomes.of(block, book.limits());
                        }
                        return outcomes.total(0);
                    };
                },
                _ -> {});
        return System.nanoTime() - began;
    }
}
