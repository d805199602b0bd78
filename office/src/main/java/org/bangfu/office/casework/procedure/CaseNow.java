package org.bangfu.office.casework.procedure;

import org.jspecify.annotations.Nullable;

/** Where a case stands after an act, for programs; {@code version} goes into the next If-Match. */
public record CaseNow(
        String number,
        @Nullable String fileNumber,
        State state,
        @Nullable String category,
        int version) {

    public static CaseNow of(Case aCase) {
        return new CaseNow(
                aCase.number(),
                aCase.fileNumber(),
                aCase.state(),
                aCase.category() == null ? null : aCase.category().name(),
                aCase.version());
    }
}
