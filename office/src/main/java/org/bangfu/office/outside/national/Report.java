package org.bangfu.office.outside.national;

import java.time.LocalDate;
import org.bangfu.money.Money;
import org.bangfu.office.ground.person.Names;
import org.bangfu.terms.AidKind;
import org.jspecify.annotations.Nullable;

/**
 * One payment as the national system has to know it.
 *
 * @param payment our reference, by which it is found again
 * @param organisation the union that paid and has to enter it
 * @param since the payment, or its return
 * @param due the last day (M17)
 * @param provisional the calendar of that day's year is not out yet
 * @param number as the national system counts it
 */
public record Report(
        long attempt,
        String payment,
        long organisation,
        long caseId,
        String caseNumber,
        String fileNumber,
        String applicantName,
        long fund,
        AidKind use,
        Money amount,
        String bankSerial,
        LocalDate since,
        LocalDate due,
        boolean provisional,
        ReportState state,
        @Nullable String number,
        @Nullable LocalDate enteredOn,
        @Nullable String ticker) {

    public String maskedName() {
        return Names.masked(applicantName);
    }

    public boolean overdue(LocalDate today) {
        return state.open() && due.isBefore(today);
    }

    /** Where a page of the list ended. */
    String key() {
        return (state.open() ? due : enteredOn) + "." + attempt;
    }
}
