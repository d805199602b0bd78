package org.bangfu.office.casework.household;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import org.bangfu.money.Money;
import org.bangfu.office.ground.web.Show;
import org.jspecify.annotations.Nullable;

/**
 * An amount with the months it stands for, so that nobody has to multiply in her head to see what a year comes to.
 *
 * @param day of a single bill; null where there is none
 * @param perMonth of each month from {@code from} to {@code to}
 */
public record Spread(YearMonth from, YearMonth to, @Nullable LocalDate day, Money perMonth) {

    public Spread(YearMonth from, YearMonth to, Money perMonth) {
        this(from, to, null, perMonth);
    }

    public long months() {
        return ChronoUnit.MONTHS.between(from, to) + 1;
    }

    /** Of all its months. */
    public Money total() {
        return perMonth.times(months());
    }

    /** {@code 2025年3月至2026年2月}, {@code 2025年9月}, or the day of a bill. */
    public String when() {
        if (day != null) {
            return Show.date(day);
        }
        return from.equals(to) ? Show.month(from) : Show.month(from) + "至" + Show.month(to);
    }

    /** {@code 每月 2,600.00 元 × 12 个月 = 31,200.00 元}; of a single month the amount alone. */
    public String words() {
        return months() == 1
                ? Show.yuan(perMonth)
                : "每月 %s × %d 个月 = %s".formatted(Show.yuan(perMonth), months(), Show.yuan(total()));
    }
}
