/**
 * Tables as offices send them to each other: CSV in UTF-8 or GBK and Excel in, UTF-8 CSV and Excel out.
 * Register data (M10(4)), bank files (M12, F9), lists that leave the system; what cannot be read safely is refused by row and column.
 * Every module may use it; it knows only {@link org.bangfu.office.ground.refusal} and {@link org.bangfu.money}.
 */
@NullMarked
package org.bangfu.office.ground.sheet;

import org.jspecify.annotations.NullMarked;
