/**
 * The books of each union: vouchers numbered without gaps and chained by hash, balances kept beside them, reversals in red (F10, F13).
 * Ledgers, trial balance and vouchers are read by all who see money; only the movements of money below and above write here.
 * It stands on the pure {@code ledger}, which decides what an entry may be, and is proved again by {@code bangfu verify}.
 */
@NullMarked
package org.bangfu.office.money.books;

import org.jspecify.annotations.NullMarked;
