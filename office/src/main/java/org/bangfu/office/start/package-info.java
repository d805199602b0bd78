/**
 * Starts and stops the whole: the data folder with its lock and key, the embedded PostgreSQL, the two database roles, and the
 * commands {@code run}, {@code verify}, {@code backup} and {@code restore}. It serves no article of its own; it keeps work that was
 * acknowledged from being lost (durability on, one copy per folder, recovery after kill -9). Others see only {@link
 * org.bangfu.office.ground.upkeep.Check}, which they implement so that {@code verify} asks them, and {@link org.bangfu.office.ground.upkeep.Census} for
 * {@code simulate}.
 */
@NullMarked
package org.bangfu.office.start;

import org.jspecify.annotations.NullMarked;
