package org.bangfu.office.casework.matching;

import org.jspecify.annotations.Nullable;

/** What is asked beside the file of a register. */
public record Upload(
        @Nullable String register,
        @Nullable String source,
        @Nullable String mode,
        @Nullable String asOf,
        @Nullable String sheet) {}
