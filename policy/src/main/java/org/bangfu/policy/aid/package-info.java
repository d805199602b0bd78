/**
 * Stage 2, second half: from a category to standard aid, the best plan and the approvals it needs.
 * Articles 8 and 9 and F9, readings; whole-number arithmetic that allocates nothing.
 * The single determination, its explanation and the bulk work all call these same methods.
 */
@NullMarked
package org.bangfu.policy.aid;

import org.jspecify.annotations.NullMarked;
