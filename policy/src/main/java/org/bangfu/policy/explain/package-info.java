/**
 * Why, in words: every rule that was asked, in the order of the articles, with the figures that decided it.
 * Articles 5 to 9, 13, 17, 21, F9 and Annex 1.1; explanation, refusal notice and clause table all walk {@link org.bangfu.policy.explain.Rule}.
 * Nothing is decided here: each sentence asks the same methods as the determination.
 */
@NullMarked
package org.bangfu.policy.explain;

import org.jspecify.annotations.NullMarked;
