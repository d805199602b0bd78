/**
 * The county's review: passing on, sending back point by point, doubt, refusal with its letter, and how many new families the county visits.
 * M10(3), M10(4), R-37. Matching and notices above read what was reviewed and by whom through {@link org.bangfu.office.casework.review.Reviews}.
 */
@NullMarked
package org.bangfu.office.casework.review;

import org.jspecify.annotations.NullMarked;
