package org.bangfu.office.aid.plan;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.bangfu.money.Money;
import org.bangfu.terms.AidKind;

/** What is left of each open fund while lines are being put into a plan, and from which of them a line is best taken. */
final class Purse {

    /** The most specific first; among these what lapses first, then the older (F13). */
    private static final Comparator<Funds.Fund> FIRST = Comparator.comparingInt(
                    (Funds.Fund fund) -> fund.pays().size())
            .thenComparing(Funds.Fund::lastDay, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
            .thenComparingInt(Funds.Fund::year)
            .thenComparingLong(Funds.Fund::id);

    private final Map<Funds.Fund, Money> left;

    Purse(Map<Funds.Fund, Money> left) {
        this.left = new LinkedHashMap<>(left);
    }

    Purse copy() {
        return new Purse(left);
    }

    /** The fund that purpose and term propose for a line; empty where none that may pay it has enough left. */
    Optional<Funds.Fund> propose(Basis basis, AidKind kind, Money amount) {
        return left.entrySet().stream()
                .filter(one -> one.getKey().fits(basis, kind) && one.getValue().compareTo(amount) >= 0)
                .map(Map.Entry::getKey)
                .min(FIRST);
    }

    void take(Funds.Fund fund, Money amount) {
        left.merge(fund, amount, Money::minus);
    }
}
