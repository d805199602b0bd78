@NullMarked
package org.bangfu.contract;

import org.jspecify.annotations.NullMarked;
