package org.bangfu.office.ground.sheet;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of a table one after the other, so that a large one is never in memory as a whole. Rows that are wholly empty are left out. */
interface Rows extends AutoCloseable {

    /** Null after the last. */
    Sheet.@Nullable Row next();

    /** What was left out, or read though somebody may not expect it, in words; whole after the last row. */
    default List<String> remarks() {
        return List.of();
    }

    @Override
    default void close() {}
}
