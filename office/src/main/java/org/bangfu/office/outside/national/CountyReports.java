package org.bangfu.office.outside.national;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How one union stands: level by level, the one above sees what is missing (M17).
 *
 * @param open to enter, the overdue among them
 * @param next the first last day
 * @param entered this year
 */
public record CountyReports(
        long organisation,
        String name,
        int open,
        int overdue,
        @Nullable LocalDate next,
        int entered) {}
