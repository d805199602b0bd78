package org.bangfu.office.casework.application;

import java.time.YearMonth;
import org.bangfu.money.Money;
import org.bangfu.office.casework.household.Spread;
import org.bangfu.office.ground.web.Show;
import org.jspecify.annotations.Nullable;

/**
 * Whether an amount over several months was typed for each of them or for all: the same figure read the other way is twelve times too
 * large. The file holds the amount of a month; a sum that cannot be divided into whole fen says how to type it.
 */
final class Per {

    static final String MONTH = "MONTH";
    static final String TOTAL = "TOTAL";

    private Per() {}

    /** On a page nothing is chosen beforehand, so that somebody has to say. */
    static void refuseSilence(@Nullable String per, @Nullable String from, @Nullable String to, FieldReader typed) {
        if ((per == null || per.isBlank()) && from != null && !from.isBlank() && !from.equals(to)) {
            typed.refuse("per", "请说明填的数是每个月的，还是这几个月一共的。");
        }
    }

    /** The amount of one month. */
    static Money month(
            Money typedAmount, @Nullable String per, YearMonth from, YearMonth to, String field, FieldReader typed) {
        if (per != null && !per.isBlank() && !per.equals(MONTH) && !per.equals(TOTAL)) {
            typed.refuse("per", "请在“每个月的”和“一共的”里选一个：MONTH 或 TOTAL。");
        }
        long months = new Spread(from, to, typedAmount).months();
        if (!TOTAL.equals(per) || months <= 1) {
            return typedAmount;
        }
        long fen = typedAmount.fen();
        if (fen % months != 0) {
            var each = Money.ofFen(fen / months);
            typed.refuse(
                    field,
                    "%s分到 %d 个月除不尽。请分两段填：%s至%s每月 %s，%s %s。"
                            .formatted(
                                    Show.yuan(typedAmount),
                                    months,
                                    Show.month(from),
                                    Show.month(to.minusMonths(1)),
                                    Show.yuan(each),
                                    Show.month(to),
                                    Show.yuan(typedAmount.minus(each.times(months - 1)))));
        }
        return Money.ofFen(fen / months);
    }
}
