/**
 * Stage 1: a family's documents become {@link org.bangfu.policy.means.Figures}, a flat record of whole numbers.
 * M6 with Annex 2, readings: what counts, when, and for how much.
 * {@code category} and {@code aid} know nothing of a family but its figures; a witness sees every item being counted.
 */
@NullMarked
package org.bangfu.policy.means;

import org.jspecify.annotations.NullMarked;
