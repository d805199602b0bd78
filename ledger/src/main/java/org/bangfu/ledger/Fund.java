package org.bangfu.ledger;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Money of one source, purpose and year in the books of one union (F10). Funds never mix: every entry balances within each of them.
 *
 * @param year the budget year the money was given for
 */
public record Fund(Source source, Purpose purpose, int year) {

    public String label() {
        return "%s · %s · %d年".formatted(source.label(), purpose.name(), year);
    }

    /** 专款专用 F13: the sentence why this fund cannot pay for {@code use} on {@code day}; empty where it can. */
    public Optional<String> refuses(Use use, LocalDate day) {
        if (!purpose.allows(use)) {
            return Optional.of("“%s”只能用于%s，不能用于%s。请改用其他资金。".formatted(label(), purpose.name(), use.label()));
        }
        if (day.getYear() < year) {
            return Optional.of("“%s”是%d年的资金，%d年1月1日起才能使用。".formatted(label(), year, year));
        }
        if (source.lapses() && day.getYear() > year) {
            return Optional.of("“%s”须在%d年12月31日前用完，不得结转下年，现已冻结。请改用今年的资金。".formatted(label(), year));
        }
        return Optional.empty();
    }
}
