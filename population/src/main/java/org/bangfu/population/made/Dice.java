package org.bangfu.population.made;

/**
 * Chance that is the same everywhere: SplitMix64, and functions that Java defines to the last bit. The library's generators may draw
 * their bounded and Gaussian numbers differently from one release to the next.
 */
final class Dice {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    private static final int PER_MILLE = 1000;

    private long state;

    /** Throws for one family; those of neighbouring numbers have nothing to do with each other. */
    Dice(long seed, long number) {
        state = mix(mix(seed) + number * GOLDEN);
    }

    private static long mix(long bits) {
        long mixed = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }

    private long next() {
        state += GOLDEN;
        return mix(state);
    }

    /** 0 to {@code bound} − 1. */
    int below(int bound) {
        return (int) Math.unsignedMultiplyHigh(next(), bound);
    }

    /** {@code from} to {@code to}, both included. */
    int between(int from, int to) {
        return from + below(to - from + 1);
    }

    /** Whether something happens that does so {@code perMille} times in a thousand. */
    boolean happens(int perMille) {
        return below(PER_MILLE) < perMille;
    }

    /** A position, as often as its weight says. */
    int weighed(int... weights) {
        int sum = 0;
        for (int weight : weights) {
            sum += weight;
        }
        int at = below(sum);
        int position = 0;
        while (at >= weights[position]) {
            at -= weights[position];
            position++;
        }
        return position;
    }

    <T> T oneOf(T[] things) {
        return things[below(things.length)];
    }

    /** Fen around a median, log-normal: two thirds lie within the factor e^spread of it. Whole yuan nine times in ten. */
    long fenAround(long medianYuan, double spread) {
        double fen = medianYuan * 100.0 * StrictMath.exp(spread * gaussian());
        long rounded = (long) StrictMath.min(fen, 90_000_000_00.0);
        return happens(900) ? rounded / 100 * 100 : rounded;
    }

    private double gaussian() {
        double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - unit()));
        return radius * StrictMath.cos(2 * StrictMath.PI * unit());
    }

    private double unit() {
        return (next() >>> 11) * 0x1p-53;
    }
}
