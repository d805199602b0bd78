package org.bangfu.office.money.payment;

import org.bangfu.office.money.batch.Attempt;

/**
 * One try to pay as the case page shows it.
 *
 * @param card masked
 * @param slips how many stamped slips are on file
 * @param national how it stands in the national system, in words; empty where it has no place there
 */
public record ShownAttempt(Attempt attempt, String card, int slips, String national) {}
