/**
 * What we claim about speed, to be run again by anyone: {@code bangfu bench}.
 * Contenders stand in the same run and take turns, so that a busy machine slows all of them; results are ratios first.
 * Nothing of the program depends on it, and no test runs it.
 */
@NullMarked
package org.bangfu.bench;

import org.jspecify.annotations.NullMarked;
