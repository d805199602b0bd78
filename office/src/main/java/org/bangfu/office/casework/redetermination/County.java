package org.bangfu.office.casework.redetermination;

import org.bangfu.money.Money;

/**
 * How a county stands with a figure.
 *
 * @param open families still to be determined again
 * @param gain what their plans gain together, below zero where they lose
 * @param done families determined again
 */
public record County(long number, String name, int open, Money gain, int done) {}
