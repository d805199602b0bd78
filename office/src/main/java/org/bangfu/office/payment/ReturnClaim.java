package org.bangfu.office.payment;

import java.time.LocalDate;
import java.util.List;
import org.bangfu.office.access.Permission;
import org.bangfu.office.access.TwoPersons;
import org.jspecify.annotations.Nullable;

/**
 * That a payment is said to have come back, and what the second person found (F9, F15).
 *
 * @param file the bank's file that says so; null where somebody typed it
 * @param said what is said
 * @param releasedBy who released the batch
 * @param stoodIn the city's union, where the desk had no second person
 * @param words why it is no return
 * @param proof the bank's paper
 * @param paper what stands on it
 */
public record ReturnClaim(
        long id,
        long attempt,
        @Nullable String file,
        Facts said,
        long claimedBy,
        String claimer,
        LocalDate claimedOn,
        long releasedBy,
        State state,
        @Nullable String decider,
        @Nullable LocalDate decidedOn,
        @Nullable String stoodIn,
        @Nullable String words,
        @Nullable Long proof,
        @Nullable Facts paper) {

    /** @param date the bank's value date */
    public record Facts(String serial, LocalDate date, String reason) {}

    /** Whether the second person has looked at it. */
    public enum State {
        CLAIMED("待核实"),
        CONFIRMED("已核实，确认退汇"),
        REJECTED("已核实，没有退汇");

        private final String chinese;

        State(String chinese) {
            this.chinese = chinese;
        }

        public String chinese() {
            return chinese;
        }

        public String tone() {
            return switch (this) {
                case CLAIMED -> "warn";
                case CONFIRMED -> "bad";
                case REJECTED -> "ok";
            };
        }
    }

    /** Two persons always: neither who released the batch nor who took in what is said. */
    TwoPersons.Act secondPerson(long desk) {
        return new TwoPersons.Act(Permission.KEEP_BOOKS, desk, List.of(claimedBy, releasedBy), "核实退汇");
    }
}
