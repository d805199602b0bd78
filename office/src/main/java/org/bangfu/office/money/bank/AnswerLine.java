package org.bangfu.office.money.bank;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What the bank said of one payment, and in which line of which file. */
public record AnswerLine(
        int line,
        AttemptState state,
        @Nullable String reason,
        @Nullable String serial,
        LocalDate date,
        String file,
        String takenBy,
        LocalDate takenOn) {}
