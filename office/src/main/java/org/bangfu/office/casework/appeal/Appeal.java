package org.bangfu.office.casework.appeal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A family's objection to a refusal.
 *
 * @param refusal the letter it is against
 * @param madeBy who wrote it down: the worker, or a clerk at the counter for her
 * @param answerBy the last day to answer, fifteen working days on
 * @param provisional whether that day was counted without the State Council's calendar of its year
 * @param answer null while it is open
 */
public record Appeal(
        long id,
        long refusal,
        String words,
        String madeBy,
        LocalDate madeOn,
        LocalDate answerBy,
        boolean provisional,
        @Nullable Answer answer) {

    public boolean open() {
        return answer == null;
    }

    /** What the union found. */
    public record Answer(boolean upheld, String words, String by, LocalDate on) {

        public String verdict() {
            return upheld ? "异议成立，重新办理" : "异议不成立，维持原决定";
        }
    }
}
