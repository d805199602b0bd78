/**
 * The demonstration: a made-up city with people in every role, families in every state and a year of money, lived through by the same
 * services everyone uses, on a clock of its own. It exists only where {@code bangfu.demo} is {@code city}; nothing knows this package.
 */
@NullMarked
package org.bangfu.office.demo;

import org.jspecify.annotations.NullMarked;
