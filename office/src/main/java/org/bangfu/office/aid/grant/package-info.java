/** Grants: what a meeting decided for a family, of which kind, from which money; approvals above the limits of F9; instalments that payment pays (M9, M12, F9). */
@NullMarked
package org.bangfu.office.aid.grant;

import org.jspecify.annotations.NullMarked;
