/**
 * Figures of many families as columns, and what a policy makes of them.
 * Stage 2 of {@link org.bangfu.policy} runs on a {@link org.bangfu.population.columns.Cursor}, so that there is one copy of each rule.
 * Nothing here allocates while families are evaluated; a block belongs to one thread.
 */
@NullMarked
package org.bangfu.population.columns;

import org.jspecify.annotations.NullMarked;
