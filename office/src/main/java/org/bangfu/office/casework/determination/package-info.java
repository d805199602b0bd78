/**
 * What the rules say of a family: computed by the policy of its day, explained, kept byte for byte and replayed (M5 to M9). It reads
 * households and changes none.
 */
@NullMarked
package org.bangfu.office.casework.determination;

import org.jspecify.annotations.NullMarked;
