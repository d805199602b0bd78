@NullMarked
package org.bangfu.office;

import org.jspecify.annotations.NullMarked;
