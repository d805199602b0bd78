package org.bangfu.office.outside.national;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody says that a payment now stands in the national system, or was taken out of it again.
 *
 * @param payment our reference
 * @param number as the national system counts it, where it says so
 */
record Tick(String payment, @Nullable String number, LocalDate enteredOn) {}
