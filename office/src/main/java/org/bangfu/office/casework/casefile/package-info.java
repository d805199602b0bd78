/**
 * Opening the file 一户一档 after an unopposed notice: its number, what it must hold, when it is checked again; the list of files
 * (M10(4), M16, M17).
 * Aid above is given to filed families only (F7).
 */
@NullMarked
package org.bangfu.office.casework.casefile;

import org.jspecify.annotations.NullMarked;
