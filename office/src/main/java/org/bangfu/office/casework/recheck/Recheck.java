package org.bangfu.office.casework.recheck;

import java.time.LocalDate;
import java.util.List;
import org.bangfu.office.casework.procedure.Case;
import org.bangfu.policy.book.TimeLimit;
import org.bangfu.terms.Category;
import org.jspecify.annotations.Nullable;

/**
 * Where a file stands with its re-check (M17, R-42).
 *
 * @param due the last day on which the next one is in time, counted from filing or the last visit by two
 * @param attempts that failed since it could be made, the newest first
 * @param word the family's latest signed word that nothing changed; null where there is none
 */
public record Recheck(
        LocalDate due, List<Attempt> attempts, @Nullable Word word) {

    private static final int FAILED_ATTEMPTS = 2;

    public Recheck {
        attempts = List.copyOf(attempts);
    }

    /** Deep hardship is checked less often than the others (M17). */
    public static TimeLimit limit(Case filed) {
        return filed.category() == Category.DEEP ? TimeLimit.RECHECK_DEEP : TimeLimit.RECHECK;
    }

    public boolean overdue(LocalDate day) {
        return day.isAfter(due);
    }

    /** Two dated attempts failed, or the family refused: it is not the union's delay. */
    public boolean throughFamily() {
        return attempts.stream().anyMatch(attempt -> attempt.outcome() == Outcome.REFUSED)
                || attempts.stream().map(Attempt::on).distinct().count() >= FAILED_ATTEMPTS;
    }

    /** How an attempt failed. */
    public enum Outcome {
        NOBODY("上门没有见到人"),
        REFUSED("家庭拒绝核查");

        private final String label;

        Outcome(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** An attempt on a day, with what happened, told to the family too. */
    public record Attempt(LocalDate on, Outcome outcome, String words, String by) {}

    /** A signed paper on file. */
    public record Word(long id, LocalDate signedOn, long proof, String by) {}
}
