/**
 * Paid aid in the national system: what has to be entered there within 30 working days of the payment, what was, what is overdue
 * (M17, R-38). The county enters and ticks it off, the city sees what each county lacks.
 * Hangs below nothing: payment tells it by its port {@link org.bangfu.office.money.payment.NationalSystem}.
 */
@NullMarked
package org.bangfu.office.outside.national;

import org.jspecify.annotations.NullMarked;
