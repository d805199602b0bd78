package org.bangfu.office.money.payment;

import java.time.LocalDate;
import java.util.List;
import org.bangfu.office.ground.access.Permission;
import org.bangfu.office.ground.access.TwoPersons;
import org.jspecify.annotations.Nullable;

/**
 * That a payment is said to have come back, or not to have been made, and what the second person found (F9, F15): either would let the money
 * go again.
 *
 * @param file the bank's file that says so; null where somebody typed it
 * @param said what is said
 * @param releasedBy who released the batch
 * @param stoodIn the city's union, where the desk had no second person
 * @param words why it is not so
 * @param proof the bank's paper
 * @param paper what stands on it
 */
public record ReturnClaim(
        long id,
        long attempt,
        Kind kind,
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

    /** What is said of the money. */
    public enum Kind {
        RETURN("退汇"),
        REFUSAL("未付成");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /**
     * @param serial empty only of a refusal, to which the bank gives none
     * @param date the bank's value date
     */
    public record Facts(String serial, LocalDate date, String reason) {}

    /** Whether the second person has looked at it. */
    public enum State {
        CLAIMED("待核实"),
        CONFIRMED("已核实，属实"),
        REJECTED("已核实，不属实");

        private final String label;

        State(String label) {
            this.label = label;
        }

        public String label() {
            return label;
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
        return new TwoPersons.Act(Permission.KEEP_BOOKS, desk, List.of(claimedBy, releasedBy), "核实" + kind.label());
    }
}
