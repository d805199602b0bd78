package org.bangfu.office.casework.procedure;

import org.jspecify.annotations.Nullable;

/**
 * What is written down with a step.
 *
 * @param finding for staff
 * @param forWorker for the worker's timeline
 */
public record Words(@Nullable String finding, @Nullable String forWorker) {

    public static final Words NONE = new Words(null, null);

    public static Words forStaff(String finding) {
        return new Words(finding, null);
    }

    public static Words forBoth(String finding, String forWorker) {
        return new Words(finding, forWorker);
    }
}
