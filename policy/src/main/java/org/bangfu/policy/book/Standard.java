package org.bangfu.policy.book;

import java.time.LocalDate;

/**
 * One official figure, in force in one place from one day on until the next.
 *
 * @param locality a six-digit place: county, city or province
 * @param amount fen, or hundredths of a square metre; above 0
 * @param source the document behind it, or why there is none
 */
public record Standard(StandardKind kind, int locality, LocalDate from, long amount, Status status, String source) {

    public Standard {
        if (amount <= 0) {
            throw new IllegalArgumentException("a standard of " + amount);
        }
    }

    /** Whether a document stands behind the figure. */
    public enum Status {
        OFFICIAL,
        UNCONFIRMED,
        EXAMPLE
    }

    public boolean official() {
        return status == Status.OFFICIAL;
    }
}
