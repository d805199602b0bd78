package org.bangfu.office.casework.application;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.bangfu.office.casework.procedure.Case;

/**
 * The months an application speaks of: the twelve whole calendar months before the month of application (M6(4), R-01);
 * a sudden event counts to the month of application included.
 */
public record Window(YearMonth first, YearMonth last) {

    static final int MONTHS = 12;

    public static Window of(LocalDate application) {
        var month = YearMonth.from(application);
        return new Window(month.minusMonths(MONTHS), month.minusMonths(1));
    }

    /** The window of a submitted case is fixed; that of a draft moves with the day. */
    public static Window of(Case aCase, LocalDate today) {
        return of(aCase.submittedOn() == null ? today : aCase.submittedOn());
    }

    public YearMonth monthOfApplication() {
        return last.plusMonths(1);
    }

    public List<YearMonth> months() {
        return Stream.iterate(first, month -> month.plusMonths(1)).limit(MONTHS).toList();
    }

    /** With the month of application, for expenses. */
    public List<YearMonth> monthsWithApplication() {
        return Stream.iterate(first, month -> month.plusMonths(1))
                .limit(MONTHS + 1L)
                .toList();
    }
}
