/** Whole ways, walked in a real browser as each of the people who walk them: on a telephone's screen for the worker and the visitor, on a desk's for the rest. */
@NullMarked
package org.bangfu.office.scenario;

import org.jspecify.annotations.NullMarked;
