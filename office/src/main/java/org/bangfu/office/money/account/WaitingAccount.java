package org.bangfu.office.money.account;

import java.time.LocalDate;

/**
 * A changed account that waits for its second person.
 *
 * @param whyNot why somebody else confirms it; empty where this one may
 */
public record WaitingAccount(String caseNumber, String maskedName, LocalDate enteredOn, String whyNot) {}
