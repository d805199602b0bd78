/**
 * A family's objection to being refused: made on the phone or at the counter within a month, answered by somebody who had no part in
 * the case within 15 working days, and where it is right the case goes back to be judged again (M10(4) with M14, R-37). Nothing above
 * asks it; the worker's own page and the case page show it.
 */
@NullMarked
package org.bangfu.office.casework.appeal;

import org.jspecify.annotations.NullMarked;
