/**
 * A change between re-checks: the worker or a clerk tells of a new telephone, member or income; a second person approves it point by
 * point, old beside new, and the determination is run again (M19, M17). A changed bank account is payment's own matter (M12).
 */
@NullMarked
package org.bangfu.office.casework.change;

import org.jspecify.annotations.NullMarked;
