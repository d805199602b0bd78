/**
 * A list is declared once: its {@link org.bangfu.office.ground.list.Columns} draw the table on the screen, the labels on a telephone, what the
 * list can be sorted by, and the rows of its Excel. What programs get is a record of its own, so a column never changes the contract.
 */
@NullMarked
package org.bangfu.office.ground.list;

import org.jspecify.annotations.NullMarked;
