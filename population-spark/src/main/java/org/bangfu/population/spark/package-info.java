/**
 * A change of policy on all families of a nation: the pieces of {@link org.bangfu.population.simulate} counted by Spark's workers.
 * No article is asked here; the rules run as everywhere, and the result has the same bytes as on one machine.
 * The command {@code bangfu simulate --spark} uses it; a module of its own, so that Spark's dependencies touch nothing else.
 */
@NullMarked
package org.bangfu.population.spark;

import org.jspecify.annotations.NullMarked;
