/** The frame of every page: layouts, formats, errors as people read them, forms that act once. Pages of all modules stand on it; it knows no feature. */
@NullMarked
package org.bangfu.office.ground.web;

import org.jspecify.annotations.NullMarked;
