package org.bangfu.office.money.fund;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A paper that says until when a fund's money may be used.
 *
 * @param position 1 for the first of its fund
 * @param document its number
 * @param dated its date
 * @param until the last day; null where it sets none
 * @param longer than the money lasted before: it counts once another person has confirmed it, else from the moment it was entered
 * @param dossier whose key seals its picture
 * @param account who entered it
 * @param answer null while nobody has answered, and where nobody has to
 */
public record FundPaper(
        long id,
        long organisation,
        long fund,
        int position,
        String document,
        LocalDate dated,
        @Nullable LocalDate until,
        boolean longer,
        long dossier,
        long account,
        String enteredBy,
        Instant enteredAt,
        @Nullable Answer answer) {

    /**
     * What the second person said.
     *
     * @param reason why it was not confirmed, null where it was
     * @param standsIn it was the union above's, where the desk has no second person of its own
     */
    public record Answer(boolean confirmed, @Nullable String reason, boolean standsIn, String by, Instant at) {}

    /** Whether a second person is still to look at it. */
    public boolean open() {
        return longer && answer == null;
    }

    /** Whether it counts, or did until a later one. */
    public boolean counts() {
        return !longer || (answer != null && answer.confirmed());
    }
}
