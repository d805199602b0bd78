package org.bangfu.office.money.fund;

import java.time.LocalDate;

/** How near the last day of a fund's money is (F13, R-46). */
public enum Term {
    UNBOUND("不限期", ""),
    RUNNING("限期使用", ""),
    /** In the last four months: for what ends with its year, from September on. */
    WARNED("快到期", "warn"),
    FROZEN("已冻结", "bad");

    private static final int MONTHS_WARNED = 4;

    private final String label;
    private final String tone;

    Term(String label, String tone) {
        this.label = label;
        this.tone = tone;
    }

    static Term of(HeldFund held, LocalDate today) {
        LocalDate last = held.lastDay();
        if (last == null) {
            return UNBOUND;
        }
        if (held.frozenOn(today)) {
            return FROZEN;
        }
        return today.isAfter(last.minusMonths(MONTHS_WARNED)) ? WARNED : RUNNING;
    }

    public String label() {
        return label;
    }

    public String tone() {
        return tone;
    }
}
