/** Papers that were signed or issued, kept word for word: printed later they say what they said on their day (M16, F9). */
@NullMarked
package org.bangfu.office.casework.issued;

import org.jspecify.annotations.NullMarked;
