/**
 * Starts and stops the whole: the data folder with its lock and key, the embedded PostgreSQL, the two database roles, and the
 * commands {@code run}, {@code verify}, {@code backup} and {@code restore}. It serves no article of its own; it keeps work that was
 * acknowledged from being lost (durability on, one copy per folder, recovery after kill -9). Nothing knows this package;
 * what it asks of others stands in {@link org.bangfu.office.ground.upkeep}.
 */
@NullMarked
package org.bangfu.office.start;

import org.jspecify.annotations.NullMarked;
