/**
 * From what a meeting granted to the bank's door: what must hold of each payment, batches prepared by the centre, released and sent by
 * finance (M12, F9, R-39). What the bank answers is handed on through a port.
 */
@NullMarked
package org.bangfu.office.money.batch;

import org.jspecify.annotations.NullMarked;
