/**
 * What a telephone needs to keep a form through a dead battery and a valley without signal (M10(1), M10(2)): a key of its user's own, under
 * which the browser seals what is typed until it has been sent. The office keeps nothing of it. Nothing knows this package.
 */
@NullMarked
package org.bangfu.office.ground.phone;

import org.jspecify.annotations.NullMarked;
