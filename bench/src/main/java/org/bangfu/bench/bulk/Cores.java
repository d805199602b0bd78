package org.bangfu.bench.bulk;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.Locale;
import org.bangfu.contract.Determiner;
import org.bangfu.contract.InOrder;
import org.bangfu.policy.book.PolicyBook;
import org.bangfu.policy.means.Means;
import org.bangfu.policy.means.Witness;
import org.bangfu.population.columns.Block;
import org.bangfu.population.columns.Outcomes;
import org.bangfu.population.made.MadeUp;

/**
 * How the same work grows with threads: one, then all cores, in turns. By the clock, which needs cores that nobody else uses; and by the
 * processor time that a family costs, which only rises where threads stand in each other's way.
 */
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
        Cost one = Cost.WORST;
        Cost many = Cost.WORST;
        for (int round = 0; round < ROUNDS; round++) {
            one = one.orBetter(cores.cost(1));
            many = many.orBetter(cores.cost(all));
        }
        out.println("### Scaling with cores");
        out.println();
        out.printf(
                Locale.ROOT,
                "By the clock %d threads do %.2f times the work of one, %.0f %% of what they could. By processor time %.0f %%.%n%n",
                all,
                (double) one.clock / many.clock,
                100.0 * one.clock / many.clock / all,
                100.0 * one.processor / many.processor);
    }

    /** Nanoseconds. */
    private record Cost(long clock, long processor) {

        static final Cost WORST = new Cost(Long.MAX_VALUE, Long.MAX_VALUE);

        Cost orBetter(Cost other) {
            return new Cost(Math.min(clock, other.clock), Math.min(processor, other.processor));
        }
    }

    private Cost cost(int threads) throws IOException {
        int[] next = {0};
        var system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        long spent = system.getProcessCpuTime();
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
        return new Cost(System.nanoTime() - began, system.getProcessCpuTime() - spent);
    }
}
