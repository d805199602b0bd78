package org.bangfu.office.casework.correction;

import org.jspecify.annotations.Nullable;

/** A name put right, as typed. */
public record NameForm(
        @Nullable String name,
        @Nullable String reason,
        @Nullable String version) {}
