/** What would follow if a figure of a family were another; nothing is kept. */
@NullMarked
package org.bangfu.office.casework.whatif;

import org.jspecify.annotations.NullMarked;
