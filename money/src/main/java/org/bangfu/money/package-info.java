/**
 * The two values everything else counts in: exact money, and working days.
 * Money is whole fen (docs/model.md, Money); days follow the State Council's yearly arrangement and the Civil Code art. 200–203 (docs/model.md, Times).
 * Every module may use it; it knows none of them, and nothing here reads a clock or a file.
 */
@NullMarked
package org.bangfu.money;

import org.jspecify.annotations.NullMarked;
