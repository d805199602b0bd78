/** The numbers by which people are known: identity number, telephone, bank card, valid by construction and masked by default. Pure values; every module may use them. */
@NullMarked
package org.bangfu.office.ground.person;

import org.jspecify.annotations.NullMarked;
