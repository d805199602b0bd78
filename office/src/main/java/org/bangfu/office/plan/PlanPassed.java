package org.bangfu.office.plan;

/** Published in the transaction in which a meeting passed a plan. */
public record PlanPassed(long plan, long meeting, String minute) {}
