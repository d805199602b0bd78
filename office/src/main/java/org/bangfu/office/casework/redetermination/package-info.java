/**
 * When a figure rises, or the rules change their meaning (docs/decisions/0013): the cases a confirmed figure decides otherwise are listed, determined again by the county's reviewer, and the
 * worker told (M5, M9, M17, M22; R-34). A figure of a later day than the application changes amounts alone; what was granted stays, the
 * difference goes into the next plan. Only its pages are used by others; it stands above the family and the standards.
 */
@NullMarked
package org.bangfu.office.casework.redetermination;

import org.jspecify.annotations.NullMarked;
