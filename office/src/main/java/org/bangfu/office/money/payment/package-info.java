/**
 * Payment by bank transfer to the filed worker's own account: batches, the bank's file out and its answers in, returns (M12, F9, R-39).
 * Money moves once: an instalment has at most one attempt unsettled or paid, an attempt one entry in the books.
 * The top of the money floor; the centre's clerk prepares, finance releases, the family and the auditor see what became of it.
 */
@NullMarked
package org.bangfu.office.money.payment;

import org.jspecify.annotations.NullMarked;
