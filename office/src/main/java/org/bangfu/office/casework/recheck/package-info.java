/**
 * When a file is due to be checked again, and what is known while it is overdue: attempts that failed through the family, the family's
 * signed word that nothing changed (M17, R-42). Plans ask {@link org.bangfu.office.casework.recheck.Rechecks} what they may rest on.
 */
@NullMarked
package org.bangfu.office.casework.recheck;

import org.jspecify.annotations.NullMarked;
