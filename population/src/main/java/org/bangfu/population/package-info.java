/**
 * All families at once: made-up populations, and what a change of policy does to every family of a file.
 * Articles 5 to 9 of the Measures through {@link org.bangfu.policy}; no rule is written here a second time.
 * {@link org.bangfu.population.Population} is the command; Spark and the benches use the packages below it.
 */
@NullMarked
package org.bangfu.population;

import org.jspecify.annotations.NullMarked;
