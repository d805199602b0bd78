package org.bangfu.office.notice;

import java.time.LocalDate;
import org.bangfu.office.person.PhoneNumber;
import org.jspecify.annotations.Nullable;

/**
 * An objection to a notice; only staff read it.
 *
 * @param daysLeft working days the notice still had to run when it came
 * @param phone a mobile number that whoever objected left, to be told the outcome
 * @param answeredOn the day it ended, by whichever outcome
 */
public record Objection(
        long id,
        long notice,
        LocalDate receivedOn,
        int daysLeft,
        String words,
        @Nullable String answer,
        @Nullable String answeredBy,
        @Nullable LocalDate answeredOn,
        @Nullable Outcome outcome,
        @Nullable PhoneNumber phone) {

    /** How an objection ends. */
    public enum Outcome {
        UNFOUNDED("查无实据，公示继续"),
        UPHELD("情况属实，不予建档"),
        OVERTAKEN("申请已重新办理或者撤回，公示停止");

        private final String chinese;

        Outcome(String chinese) {
            this.chinese = chinese;
        }

        public String chinese() {
            return chinese;
        }
    }

    public boolean answered() {
        return answeredOn != null;
    }
}
