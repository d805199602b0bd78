package org.bangfu.office.casework.matching;

import org.jspecify.annotations.Nullable;

/** What is typed at an imported list: the right day of it, or why it is taken back. */
public record ImportForm(
        @Nullable String asOf,
        @Nullable String reason,
        @Nullable String why) {

    static final ImportForm EMPTY = new ImportForm(null, null, null);
}
