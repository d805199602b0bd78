package org.bangfu.office.fund;

import java.time.LocalDate;
import java.time.Month;
import org.bangfu.ledger.Fund;

/** How F13 sees a fund on a day: money of the central and provincial budgets dies with its year. */
public enum Term {
    UNBOUND("不限当年", ""),
    RUNNING("当年用完", ""),
    /** From September on. */
    WARNED("年底前用完", "warn"),
    FROZEN("已冻结", "bad");

    private final String chinese;
    private final String tone;

    Term(String chinese, String tone) {
        this.chinese = chinese;
        this.tone = tone;
    }

    static Term of(Fund fund, LocalDate today) {
        if (!fund.source().lapses()) {
            return UNBOUND;
        }
        if (today.getYear() > fund.year()) {
            return FROZEN;
        }
        return today.isBefore(LocalDate.of(fund.year(), Month.SEPTEMBER, 1)) ? RUNNING : WARNED;
    }

    public String chinese() {
        return chinese;
    }

    public String tone() {
        return tone;
    }
}
