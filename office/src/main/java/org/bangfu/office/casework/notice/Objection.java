package org.bangfu.office.casework.notice;

import java.time.LocalDate;
import org.bangfu.office.ground.person.PhoneNumber;
import org.bangfu.office.ground.web.Show;
import org.jspecify.annotations.Nullable;

/**
 * An objection to a notice; only staff read it.
 *
 * @param daysLeft working days the notice still had to run when it came
 * @param phone a mobile number that whoever objected left, to be told the outcome
 * @param answeredOn the day it ended, by whichever outcome
 * @param objector the name that was left
 * @param reach how to be reached, as it was left; kept apart where it is no mobile number
 * @param told how whoever objected came to know; null while nobody was told
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
        @Nullable PhoneNumber phone,
        @Nullable String objector,
        @Nullable String reach,
        @Nullable Told told) {

    /** How an objection ends. */
    public enum Outcome {
        UNFOUNDED("查无实据，公示继续"),
        UPHELD("情况属实，不予建档"),
        OVERTAKEN("申请已重新办理或者撤回，公示停止");

        private final String label;

        Outcome(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** How whoever objected is told. */
    public enum How {
        MESSAGE("短信告知"),
        LETTER("寄送答复书"),
        HANDED("当面交答复书"),
        CALLED("电话告知"),
        UNREACHED("照留下的方式联系不上");

        private final String label;

        How(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** @param words what was done, for instance to whom it was handed; null of a message */
    public record Told(
            How how, LocalDate on, String by, @Nullable String words) {

        public String label() {
            return "%s（%s，%s）%s".formatted(how.label(), by, Show.date(on), words == null ? "" : "：" + words);
        }
    }

    public boolean answered() {
        return answeredOn != null;
    }

    /** Whoever objected can be told, and nobody has done so yet. */
    public boolean toTell() {
        return answered() && told == null && phone == null && !anonymous();
    }

    /** Neither a name nor a way to be reached: there is nobody to tell. */
    public boolean anonymous() {
        return phone == null && objector == null && reach == null;
    }
}
