package org.bangfu.bench;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Contenders that do the same work in turns. JMH gives each a process and minutes of its own, in which a shared machine is not the same
 * machine; here a ratio compares neighbours in time.
 */
public final class SameRun {

    private static final int WARM_UP_ROUNDS = 60;
    private static final int ROUNDS = 40;

    private final String unit;
    private final long perTurn;
    private final List<Contender> contenders = new ArrayList<>();

    private record Contender(String name, Runnable turn, long[] nanos) {}

    /** @param perTurn how many of {@code unit} each contender works through in a turn */
    public SameRun(String unit, long perTurn) {
        this.unit = unit;
        this.perTurn = perTurn;
    }

    /** The first one is what the others are compared with. */
    public SameRun with(String name, Runnable turn) {
        contenders.add(new Contender(name, turn, new long[ROUNDS]));
        return this;
    }

    /** Runs all and prints a table. */
    public void run(PrintStream out) {
        for (int round = 0; round < WARM_UP_ROUNDS; round++) {
            contenders.forEach(contender -> contender.turn.run());
        }
        for (int round = 0; round < ROUNDS; round++) {
            for (Contender contender : contenders) {
                long began = System.nanoTime();
                contender.turn.run();
                contender.nanos[round] = System.nanoTime() - began;
            }
        }
        contenders.forEach(contender -> Arrays.sort(contender.nanos));
        long[] first = contenders.getFirst().nanos;
        out.println("| | million " + unit + "/s, best | median | share of the first |");
        out.println("|---|---|---|---|");
        for (Contender contender : contenders) {
            out.printf(
                    Locale.ROOT,
                    "| %s | %.2f | %.2f | %.1f %% |%n",
                    contender.name,
                    perSecond(contender.nanos[0]),
                    perSecond(contender.nanos[ROUNDS / 2]),
                    100.0 * first[0] / contender.nanos[0]);
        }
    }

    private double perSecond(long nanos) {
        return perTurn * 1e3 / nanos;
    }
}
