/**
 * Two policies on all families: how many of each category, how much money, who moves, and what each setting costs by itself.
 * For whoever changes a policy under M22 and wants to know before signing what it does under articles 5 to 9.
 * Sums are whole numbers, so any number of threads or machines gives the same bytes.
 */
@NullMarked
package org.bangfu.population.simulate;

import org.jspecify.annotations.NullMarked;
