/** Plans for using aid money: drafted by the centre from determinations, its money confirmed by finance, put before a meeting (F7, F10, F11, F15(1)). Meetings decide them; `Funds` is what it asks of the money floor above. */
@NullMarked
package org.bangfu.office.aid.plan;

import org.jspecify.annotations.NullMarked;
