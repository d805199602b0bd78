/**
 * A family put right by an official: what was found beside what was declared, deaths, names, each a version with its reason (M10(3),
 * ), and the case goes back to the step that judges what changed.
 */
@NullMarked
package org.bangfu.office.casework.correction;

import org.jspecify.annotations.NullMarked;
