package org.bangfu.office.aid.plan;

import java.time.LocalDate;

/**
 * A meeting passed a plan, said in the meeting's own transaction.
 *
 * @param heldOn the day of the meeting, to whose year the aid belongs
 * @param minute how the minutes are called
 */
public record PlanPassed(long plan, long meeting, LocalDate heldOn, String minute) {}
