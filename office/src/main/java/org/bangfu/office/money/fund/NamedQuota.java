package org.bangfu.office.money.fund;

/** A quota with the names of its two unions, as a table shows it. */
public record NamedQuota(Allocations.Allocation quota, String giver, String receiver) {}
