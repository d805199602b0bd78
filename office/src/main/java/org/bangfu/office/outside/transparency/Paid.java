package org.bangfu.office.outside.transparency;

import org.bangfu.money.Money;

/**
 * What one family received of one kind from one source by one union in a year.
 *
 * @param category of the family when it was decided
 * @param family the file's number; only counted
 * @param amount above zero
 */
record Paid(String kind, String category, String source, long union, long family, Money amount) {}
