package org.bangfu.ledger;

import java.util.List;
import java.util.Optional;
import org.bangfu.money.Money;

/** An entry that stands in the books under its number. It is never changed; what was wrong is reversed. */
public record Voucher(VoucherNumber number, Entry entry) {

    public Voucher {
        if (number.year() != entry.slip().day().getYear()) {
            throw new IllegalArgumentException("voucher %s is dated %s"
                    .formatted(number.label(), entry.slip().day()));
        }
    }

    /**
     * The same entry once more in red, which takes its effect away: a Chinese bookkeeper strikes a wrong voucher so, not by turning the
     * sides round, lest the year's turnover swell.
     *
     * @throws IllegalStateException where this is a reversal itself
     */
    public Entry reversed(String reason, Slip slip) {
        if (entry.reverses().isPresent()) {
            throw new IllegalStateException("%s是冲销凭证，不能再冲销；请另作一张新凭证。（F10）".formatted(number.label()));
        }
        return new Entry(
                Occasion.REVERSAL,
                "冲销%s：%s".formatted(number.label(), reason),
                slip,
                entry.lines().stream().map(Line::inRed).toList(),
                Optional.of(number));
    }

    /**
     * A payment that the bank gave back later (退汇): it never happened, and its money is free again. The next attempt reserves anew.
     *
     * @return the reversal, then the freeing
     * @throws IllegalStateException where this is no payment
     */
    public List<Entry> returned(String reason, Slip slip) {
        if (entry.occasion() != Occasion.PAYMENT) {
            throw new IllegalStateException("%s不是支付凭证，不能作退汇处理。（F10）".formatted(number.label()));
        }
        Fund fund = entry.lines().getFirst().account().fund();
        Money amount = entry.lines().getFirst().amount();
        return List.of(reversed(reason, slip), Entry.freed(fund, amount, reason, slip));
    }
}
