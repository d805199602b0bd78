/**
 * How fast a policy is asked of many families, beside a loop written by hand and beside a rule engine.
 * The rules of articles 5 to 9 stand here a second and a third time, only to be measured against and compared with.
 * Run by {@code bangfu bench}; nothing of the program depends on it.
 */
@NullMarked
package org.bangfu.bench.bulk;

import org.jspecify.annotations.NullMarked;
