/**
 * The language of the bank: the file out, the file back, what its words can mean, its serial numbers; every file kept byte for byte, sealed
 * (F9, R-39). It knows no batch and no family.
 */
@NullMarked
package org.bangfu.office.money.bank;

import org.jspecify.annotations.NullMarked;
