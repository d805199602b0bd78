package org.bangfu.office.payment;

/** One try to pay as the case page shows it, with the masked card it went to and how many stamped slips are on file. */
public record Tried(Attempt attempt, String card, int slips) {}
