/**
 * The account that a family's money goes to, mended by two persons (M12). Whether money is under way to the old one is asked through a
 * port.
 */
@NullMarked
package org.bangfu.office.money.account;

import org.jspecify.annotations.NullMarked;
