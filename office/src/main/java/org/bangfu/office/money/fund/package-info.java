/**
 * The money a union holds: funds by source, purpose and year, receipts from outside, quotas passed down the tree (F2, F4, F10, F12, F13).
 * Bookkeepers enter, everyone who sees money reads; plans ask here which funds are open, payment asks whether a fund may pay.
 * Each movement is an entry in the books, which stand above and answer through {@link org.bangfu.office.money.fund.Posting}.
 */
@NullMarked
package org.bangfu.office.money.fund;

import org.jspecify.annotations.NullMarked;
