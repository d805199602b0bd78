package org.bangfu.office.money.bank;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A file that came from the bank.
 *
 * @param leftOut rows under the table that were not read as payments, in words; null where there were none
 */
public record AnswerTaken(
        long id, String name, int lines, @Nullable String leftOut, String by, LocalDate on) {}
