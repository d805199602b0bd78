/**
 * Stage 2, first half: from figures to what a family is, by articles 5 and 7.
 * Readings; whole-number arithmetic on {@link org.bangfu.policy.means.Figures} that allocates nothing.
 * The single determination, its explanation and the bulk work all call these same methods.
 */
@NullMarked
package org.bangfu.policy.category;

import org.jspecify.annotations.NullMarked;
