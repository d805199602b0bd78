/**
 * The books of one union as pure functions: a closed list of accounts, entries that balance within each fund, reversals in red.
 * F10 (kept apart, by year, project, kind, source), F13 (earmarked, nothing carried over), M12 and F9 (what a payment leaves behind).
 * Everyone above may use it; it knows {@link org.bangfu.money} and the JDK, reads no clock and stores nothing: the office does.
 */
@NullMarked
package org.bangfu.ledger;

import org.jspecify.annotations.NullMarked;
