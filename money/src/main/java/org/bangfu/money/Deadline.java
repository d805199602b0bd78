package org.bangfu.money;

import java.time.LocalDate;
import java.util.Collections;
import java.util.SortedSet;

/**
 * The last day of a period, and how sure it is.
 *
 * @param date the last day
 * @param missingYears years the count ran through whose holiday arrangement is not entered; empty where the day is certain
 */
public record Deadline(LocalDate date, SortedSet<Integer> missingYears) {

    /** A last day that no calendar can move any more. */
    public static Deadline certain(LocalDate date) {
        return new Deadline(date, Collections.emptySortedSet());
    }

    /** 暂定: computed again when the missing calendar is entered; until then no act may rest on it. */
    public boolean provisional() {
        return !missingYears.isEmpty();
    }
}
