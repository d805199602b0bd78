/**
 * How long one family takes: a determination with all its reasons from a family that has been read.
 * The rules of articles 5 to 9 and every sentence of the explanation.
 * Run by {@code bangfu bench}; nothing of the program depends on it.
 */
@NullMarked
package org.bangfu.bench.one;

import org.jspecify.annotations.NullMarked;
