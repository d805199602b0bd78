/** The port through which every floor adds its work to the page a person's day begins on. */
@NullMarked
package org.bangfu.office.ground.today;

import org.jspecify.annotations.NullMarked;
