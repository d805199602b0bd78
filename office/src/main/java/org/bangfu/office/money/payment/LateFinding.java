package org.bangfu.office.money.payment;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * That the bank paid after the last day of the money (F13, R-46): not used in its time, whatever the books say.
 *
 * @param words how finance dealt with it; null while it has not
 */
public record LateFinding(
        String reference,
        LocalDate lastDay,
        LocalDate valueDate,
        @Nullable String words,
        @Nullable String answerer,
        @Nullable LocalDate answeredOn) {}
