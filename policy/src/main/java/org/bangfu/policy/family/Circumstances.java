package org.bangfu.policy.family;

import org.bangfu.terms.Cause;
import org.jspecify.annotations.Nullable;

/**
 * What the visit found.
 *
 * @param dibao the family is in dibao, Annex 1.1(1)
 * @param restructured laid off, or pay stopped or cut, in the course of the employer's closing, halting, merging or changing line, Annex 1.1(2)
 * @param majorIllnessOrDisability Annex 1.1(3)
 * @param livingHardNow living is hard now, M5(3), R-14
 * @param mainCause as recorded by the investigators, R-20; null where they recorded none
 */
public record Circumstances(
        boolean dibao,
        boolean restructured,
        boolean majorIllnessOrDisability,
        boolean livingHardNow,
        @Nullable Cause mainCause) {

    public static final Circumstances NONE = new Circumstances(false, false, false, false, null);
}
