package org.bangfu.policy.aid;

import org.bangfu.policy.book.Limits;
import org.bangfu.terms.AidKind;

/** A planned kind whose total of the year passes a limit, M9(1)5, F9, R-30. */
public record Approval(AidKind kind, Level level) {

    /** Who must approve; the national one includes the province's. */
    public enum Level {
        NONE("无须上报审批"),
        PROVINCE("须报省总工会审批"),
        NATIONAL("须报省总工会审批并报全国总工会同意");

        private final String label;

        Level(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** By a family's total of one kind in a calendar year, in fen: 超过, so the limit itself needs none. */
    public static Level level(long total, Limits limits) {
        if (total > limits.nationAbove()) {
            return Level.NATIONAL;
        }
        return total > limits.provinceAbove() ? Level.PROVINCE : Level.NONE;
    }
}
