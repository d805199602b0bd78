package org.bangfu.bench.one;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.bangfu.contract.Answer;
import org.bangfu.contract.Determiner;
import org.bangfu.policy.family.Family;
import org.bangfu.population.made.MadeUp;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/** One determination with all reasons. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class Single {

    private static final int FAMILIES = 1024;

    private final Determiner determiner = Determiner.shipped();
    private final List<Family> families = families(determiner);
    private int next;

    private static List<Family> families(Determiner determiner) {
        var madeUp = new MadeUp(9, determiner.policy());
        return IntStream.range(0, FAMILIES).mapToObj(madeUp::family).toList();
    }

    private Family next() {
        next = (next + 1) % FAMILIES;
        return families.get(next);
    }

    @Benchmark
    public Answer withReasons() {
        return determiner.determine(next());
    }

    public static void run(PrintStream out) throws RunnerException {
        var options = new OptionsBuilder()
                .include(Single.class.getName())
                .addProfiler(GCProfiler.class)
                .verbosity(VerboseMode.SILENT)
                .build();
        out.println("### One determination with all reasons, from a family that was read (JMH)");
        out.println();
        for (RunResult result : new Runner(options).run()) {
            out.printf(
                    Locale.ROOT,
                    "%.1f µs, %.1f KB allocated.%n%n",
                    result.getPrimaryResult().getScore(),
                    Objects.requireNonNull(result.getSecondaryResults().get("gc.alloc.rate.norm"))
                                    .getScore()
                            / 1000);
        }
    }
}
