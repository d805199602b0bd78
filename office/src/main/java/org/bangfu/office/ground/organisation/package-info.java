/** The tree of unions from the nation to the workshop, and territory as an interval of organisation numbers (M3, M4). Every module may ask it. */
@NullMarked
package org.bangfu.office.ground.organisation;

import org.jspecify.annotations.NullMarked;
