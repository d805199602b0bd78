/**
 * What anyone may read without an account: the way in, how the money was spent (M19, F16). It counts, and shows nobody. Nothing knows
 * this package.
 */
@NullMarked
package org.bangfu.office.outside.transparency;

import org.jspecify.annotations.NullMarked;
