package org.bangfu.policy.book;

import java.time.LocalDate;

/**
 * One version of a policy, as it answers.
 *
 * @param id the city's short name in Latin letters
 * @param version the day of its text
 * @param title name of the regulation
 * @param document its document number
 * @param inForceFrom M21, F19: an earlier application is refused
 * @param timeLimits of the procedure; no determination asks them
 * @param sha256 over the files it was read from, 64 hexadecimal digits
 */
public record PolicyBook(
        String id,
        String version,
        String title,
        String document,
        LocalDate inForceFrom,
        Limits limits,
        TimeLimits timeLimits,
        Standards standards,
        String sha256) {

    public PolicyBook {
        if (limits.medicalBands().isEmpty() || limits.medicalBands().getLast().to() != Long.MAX_VALUE) {
            throw new IllegalArgumentException("the last band of medical aid must have no end");
        }
    }

    /** The same text as it would answer whatever the day of the application: to ask what it would say, not to decide by it. */
    public PolicyBook forAnyDay() {
        return new PolicyBook(id, version, title, document, LocalDate.MIN, limits, timeLimits, standards, sha256);
    }

    /** Whether an application of this day falls under it, M21, F19. */
    public boolean governs(LocalDate applicationDate) {
        return !applicationDate.isBefore(inForceFrom);
    }
}
