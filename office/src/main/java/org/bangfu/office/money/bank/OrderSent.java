package org.bangfu.office.money.bank;

import java.time.LocalDate;

/** A file that went to the bank; round 0 is the order, the others ask what became of it. */
public record OrderSent(int round, int lines, String by, LocalDate on) {}
