package org.bangfu.policy.family;

import java.time.YearMonth;

/** Whole months, both ends included. An item's amount is per month of its period. */
public record Period(YearMonth from, YearMonth to) {

    public Period {
        if (from.isAfter(to)) {
            throw new IllegalArgumentException(from + " is after " + to);
        }
    }

    public static Period of(YearMonth month) {
        return new Period(month, month);
    }

    /** Months counted from year 0, so that a window is an interval of whole numbers. */
    public static int index(YearMonth month) {
        return month.getYear() * 12 + month.getMonthValue() - 1;
    }

    public int first() {
        return index(from);
    }

    public int last() {
        return index(to);
    }

    public int months() {
        return last() - first() + 1;
    }

    /** How many months lie in [{@code first}, {@code last}], both included; 0 where none does. */
    public int monthsWithin(int first, int last) {
        return Math.max(0, Math.min(last(), last) - Math.max(first(), first) + 1);
    }

    @Override
    public String toString() {
        return from.equals(to) ? from.toString() : from + " 至 " + to;
    }
}
