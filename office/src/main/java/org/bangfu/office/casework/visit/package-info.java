/**
 * Home visits: two colleagues, the survey 《困难职工家庭走访调查表》, the first opinion, and the county's own visits where there is doubt.
 * M10(2), M10(3), Annex 1. Review, matching and the file above read visits through {@link org.bangfu.office.casework.visit.Visits}.
 */
@NullMarked
package org.bangfu.office.casework.visit;

import org.jspecify.annotations.NullMarked;
