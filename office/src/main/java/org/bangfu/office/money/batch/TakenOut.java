package org.bangfu.office.money.batch;

import java.time.LocalDate;
import org.bangfu.money.Money;
import org.bangfu.terms.AidKind;

/** A payment that was taken out of its batch before the bank saw it. */
public record TakenOut(
        String reference, String maskedName, AidKind use, Money amount, String reason, String by, LocalDate on) {}
