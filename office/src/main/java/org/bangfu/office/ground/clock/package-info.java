/** The office's date. Rules, deadlines and numbers take it from here and never from the machine; only the demonstration can move it, only forward (docs/model.md, Clock). */
@NullMarked
package org.bangfu.office.ground.clock;

import org.jspecify.annotations.NullMarked;
