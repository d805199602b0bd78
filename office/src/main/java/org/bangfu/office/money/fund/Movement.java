package org.bangfu.office.money.fund;

import java.time.LocalDate;
import org.bangfu.ledger.AccountKind;
import org.bangfu.ledger.Line;
import org.bangfu.ledger.Side;
import org.bangfu.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What one voucher did to the money of a fund in the bank. Money that is only set aside or freed has neither in nor out.
 *
 * @param in below zero where a reversal takes it back in red, like out
 */
public record Movement(
        long voucher,
        String number,
        LocalDate day,
        String what,
        String summary,
        @Nullable Money in,
        @Nullable Money out) {

    static Movement of(Posting.Standing standing, HeldFund held) {
        var entry = standing.voucher().entry();
        Money in = Money.ZERO;
        Money out = Money.ZERO;
        for (Line line : entry.lines()) {
            AccountKind kind = line.account().kind();
            if (line.account().fund().equals(held.fund())
                    && (kind == AccountKind.DEPOSIT || kind == AccountKind.RESERVED)) {
                in = line.side() == Side.DEBIT ? in.plus(line.amount()) : in;
                out = line.side() == Side.CREDIT ? out.plus(line.amount()) : out;
            }
        }
        boolean within = in.equals(out);
        return new Movement(
                standing.id(),
                standing.voucher().number().label(),
                entry.slip().day(),
                entry.occasion().label(),
                entry.summary(),
                within || in.isZero() ? null : in,
                within || out.isZero() ? null : out);
    }
}
