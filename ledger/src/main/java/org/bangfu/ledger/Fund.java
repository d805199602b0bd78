package org.bangfu.ledger;

import java.time.LocalDate;
import java.time.Month;
import java.util.Optional;
import org.bangfu.terms.AidKind;
import org.jspecify.annotations.Nullable;

/**
 * Money of one source, purpose and year in the books of one union (F10). Funds never mix: every entry balances within each of them.
 *
 * @param year the budget year the money was given for
 */
public record Fund(Source source, Purpose purpose, int year) {

    public String label() {
        return "%s · %s · %d年".formatted(source.label(), purpose.name(), year);
    }

    /** The last day on which its money may be used where no paper says another (F13, R-46); empty where it has none. */
    public Optional<LocalDate> lastDay() {
        return source.endsWithItsYear() ? Optional.of(LocalDate.of(year, Month.DECEMBER, 31)) : Optional.empty();
    }

    /**
     * 专款专用 F13: the sentence why this fund cannot pay for {@code use} on {@code day}; empty where it can.
     *
     * @param lastDay as its papers have it; null where it has none
     */
    public Optional<String> refuses(AidKind use, LocalDate day, @Nullable LocalDate lastDay) {
        if (!purpose.allows(use)) {
            return Optional.of("“%s”只能用于%s，不能用于%s。请改用其他资金。".formatted(label(), purpose.name(), use.label()));
        }
        return refuses(day, lastDay);
    }

    /** The same, whatever it is used for. */
    public Optional<String> refuses(LocalDate day, @Nullable LocalDate lastDay) {
        if (day.getYear() < year) {
            return Optional.of("“%s”是%d年的资金，%d年1月1日起才能使用。".formatted(label(), year, year));
        }
        if (lastDay == null || !day.isAfter(lastDay)) {
            return Optional.empty();
        }
        String end = "%d年%d月%d日".formatted(lastDay.getYear(), lastDay.getMonthValue(), lastDay.getDayOfMonth());
        return Optional.of(
                source.lapses()
                        ? "“%s”须在%s前用完，不得结转下年，现已冻结。请改用今年的资金。".formatted(label(), end)
                        : "“%s”只能用到%s，现已冻结。请改用其他资金，或者登记准予继续使用的文件。".formatted(label(), end));
    }
}
