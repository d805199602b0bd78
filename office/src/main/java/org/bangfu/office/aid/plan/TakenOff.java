package org.bangfu.office.aid.plan;

import java.time.LocalDate;

/**
 * A line that a meeting could not decide: the family was taken off by name, its money kept free.
 *
 * @param reason the sentence, as the minutes say it
 * @param on the day of the meeting
 */
public record TakenOff(PlanLine line, LineCondition condition, String reason, LocalDate on) {}
