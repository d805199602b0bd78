package org.bangfu.office.outside.transparency;

import java.util.Arrays;

/**
 * What some vectors of small whole numbers span, so far as its dimension. Computed modulo a large prime: for zeros and ones in as few
 * dimensions as there are figures on a page this is the dimension over the fractions.
 */
final class Span {

    private static final long PRIME = 2_147_483_647;

    private final long[][] leading;
    private int size;

    Span(int dimensions) {
        leading = new long[dimensions][];
    }

    private Span(Span other) {
        leading = other.leading.clone();
        size = other.size;
    }

    /** A copy that grows on its own. */
    Span copy() {
        return new Span(this);
    }

    int size() {
        return size;
    }

    void add(long[] vector) {
        long[] rest = Arrays.copyOf(vector, vector.length);
        for (int i = 0; i < rest.length; i++) {
            if (rest[i] == 0) {
                continue;
            }
            long[] known = leading[i];
            if (known == null) {
                long inverse = power(rest[i], PRIME - 2);
                for (int j = i; j < rest.length; j++) {
                    rest[j] = rest[j] * inverse % PRIME;
                }
                leading[i] = rest;
                size++;
                return;
            }
            long factor = PRIME - rest[i];
            for (int j = i; j < rest.length; j++) {
                rest[j] = (rest[j] + factor * known[j]) % PRIME;
            }
        }
    }

    private static long power(long base, long exponent) {
        long result = 1;
        long square = base % PRIME;
        for (long left = exponent; left > 0; left >>= 1) {
            if ((left & 1) == 1) {
                result = result * square % PRIME;
            }
            square = square * square % PRIME;
        }
        return result;
    }
}
