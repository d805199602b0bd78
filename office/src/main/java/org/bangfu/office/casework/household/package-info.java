/**
 * What a family is and declares: one document, each change a new version with its reason, nothing edited (M6, M10(3)); the places and
 * the card that belong to it alone (M12, M16). It knows neither how it is put right nor what is computed of it.
 */
@NullMarked
package org.bangfu.office.casework.household;

import org.jspecify.annotations.NullMarked;
