/**
 * Made-up families, as many as wanted, the same for the same seed on every machine; docs/population.md has the distributions.
 * Plausible for the hardship files of a city after the Measures, with every limit of articles 5 to 9 crowded from both sides.
 * For trying a policy, for the benches and for tests; nobody real is in them.
 */
@NullMarked
package org.bangfu.population.made;

import org.jspecify.annotations.NullMarked;
