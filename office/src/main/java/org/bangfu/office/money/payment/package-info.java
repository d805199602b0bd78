/**
 * What becomes of a payment: the bank's answers taken in, paid, refused, returned, its slip in the family's file (M12, F9, R-39). Money moves
 * once: an instalment has at most one attempt unsettled or paid, an attempt one entry in the books. The top of the money floor; the family
 * and the auditor see here what became of it.
 */
@NullMarked
package org.bangfu.office.money.payment;

import org.jspecify.annotations.NullMarked;
