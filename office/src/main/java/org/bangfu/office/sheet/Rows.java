package org.bangfu.office.sheet;

import org.jspecify.annotations.Nullable;

/** The rows of a table one after the other, so that a large one is never in memory as a whole. Rows that are wholly empty are left out. */
interface Rows extends AutoCloseable {

    /** Null after the last. */
    Sheet.@Nullable Row next();

    @Override
    default void close() {}
}
