/**
 * Lists with personal data that leave the system: locked with a password that goes another way, with reason and record
 * (leaving the system; M15). Every feature with a list may use {@link org.bangfu.office.ground.export.Exports}.
 */
@NullMarked
package org.bangfu.office.ground.export;

import org.jspecify.annotations.NullMarked;
