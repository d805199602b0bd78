package org.bangfu.office.money.fund;

import java.time.LocalDate;
import java.util.Optional;
import org.bangfu.ledger.Fund;
import org.bangfu.terms.AidKind;
import org.jspecify.annotations.Nullable;

/**
 * A fund in the hands of one union.
 *
 * @param lastDay on which its money may be used, by law or by its papers (F13, R-46); null where it has none
 */
public record HeldFund(
        long id, long organisation, Fund fund, @Nullable LocalDate lastDay) {

    public String label() {
        return fund.label();
    }

    /** Whether its money may be used on a day: neither before its year nor after its last day. */
    public boolean usableOn(LocalDate day) {
        return fund.refuses(day, lastDay).isEmpty();
    }

    /** Its last day has gone by; what is left is frozen (F13). */
    public boolean frozenOn(LocalDate day) {
        return lastDay != null && day.isAfter(lastDay);
    }

    /** The sentence why it cannot pay for {@code use} on {@code day} (F13); empty where it can. */
    public Optional<String> refuses(AidKind use, LocalDate day) {
        return fund.refuses(use, day, lastDay);
    }
}
