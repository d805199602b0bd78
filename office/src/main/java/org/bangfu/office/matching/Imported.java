package org.bangfu.office.matching;

import java.time.LocalDate;

/**
 * A list that was imported.
 *
 * @param asOf the day the other office drew it
 */
public record Imported(
        long id, Register register, LocalDate asOf, String fileName, int lines, String by, LocalDate on) {}
