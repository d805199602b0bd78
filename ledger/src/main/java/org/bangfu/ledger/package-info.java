@NullMarked
package org.bangfu.ledger;

import org.jspecify.annotations.NullMarked;
