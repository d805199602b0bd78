/**
 * What every feature owes to whoever runs the installation: a check of its rows for {@code bangfu verify}, a word at the start, the
 * families for a count. {@code start} asks them.
 */
@NullMarked
package org.bangfu.office.ground.upkeep;

import org.jspecify.annotations.NullMarked;
