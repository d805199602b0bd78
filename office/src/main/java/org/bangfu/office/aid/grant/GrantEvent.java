package org.bangfu.office.aid.grant;

import java.time.LocalDate;
import org.bangfu.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What happened to a grant after it was decided. Appended, never edited; how the grant stands follows from all of them.
 *
 * @param ended what of it is no longer to be paid; zero where it only moved
 * @param fund what is left is paid from it; null where it did not move
 * @param meeting that decided it, with its minutes; null for a lapse, which the law decides (F13)
 * @param by who entered it
 */
public record GrantEvent(
        long id,
        Kind kind,
        Money ended,
        @Nullable Long fund,
        @Nullable Long meeting,
        @Nullable String minute,
        String reason,
        LocalDate on,
        String by) {

    /** The ways in which a grant changes after its meeting. */
    public enum Kind {
        REDUCED("减少"),
        WITHDRAWN("撤销"),
        MOVED("改用其他资金"),
        LAPSED("资金到期失效");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** For instance 撤销 8,400.00 元. */
    public String words() {
        return ended.isZero() ? kind.label() : kind.label() + " " + ended.format() + " 元";
    }
}
