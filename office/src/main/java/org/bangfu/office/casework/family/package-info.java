/** What a family declares and what was found: one document, each change a new version with its reason, nothing edited (M6, M10(3), R-33). Features of the case read and correct it here; the determination is computed and kept here (M5 to M9). */
@NullMarked
package org.bangfu.office.casework.family;

import org.jspecify.annotations.NullMarked;
