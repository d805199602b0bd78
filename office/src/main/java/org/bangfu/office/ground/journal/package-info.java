/** Who did and who saw what, appended, sealed in a hash chain, never changed (F17, M15). Every module reports here; auditors read it. */
@NullMarked
package org.bangfu.office.ground.journal;

import org.jspecify.annotations.NullMarked;
