package org.bangfu.office.money.batch;

import java.time.LocalDate;
import org.bangfu.ledger.Use;
import org.bangfu.money.Money;

/** A payment that was taken out of its batch before the bank saw it. */
public record TakenOut(
        String reference, String maskedName, Use use, Money amount, String reason, String by, LocalDate on) {}
