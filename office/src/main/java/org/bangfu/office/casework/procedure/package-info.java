/** The case: its number, its state, the table of steps, its chained history and its deadlines (M10 to M17). Features above move a case only through here. */
@NullMarked
package org.bangfu.office.casework.procedure;

import org.jspecify.annotations.NullMarked;
