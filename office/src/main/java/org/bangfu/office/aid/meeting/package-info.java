/** Meetings of the county's leadership: agenda, who was there, votes, what was said, minutes signed and locked (F7, M15). From a plan it passes, grants arise. */
@NullMarked
package org.bangfu.office.aid.meeting;

import org.jspecify.annotations.NullMarked;
