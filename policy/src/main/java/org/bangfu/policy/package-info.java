@NullMarked
package org.bangfu.policy;

import org.jspecify.annotations.NullMarked;
