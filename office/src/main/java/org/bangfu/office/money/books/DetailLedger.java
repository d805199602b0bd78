package org.bangfu.office.money.books;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.bangfu.ledger.Account;
import org.bangfu.ledger.Side;
import org.bangfu.money.Money;
import org.bangfu.office.ground.web.Page;
import org.jspecify.annotations.Nullable;

/**
 * 明细账: a part of one account line by line, each with the balance after it (F10).
 *
 * @param opening before the first of these lines, on the side on which the account grows
 */
public record DetailLedger(Money opening, List<Row> rows) {

    public DetailLedger {
        rows = List.copyOf(rows);
    }

    /** One line of one voucher; an amount below zero is written in red. */
    record Moved(
            long voucher,
            int position,
            String number,
            LocalDate day,
            String summary,
            Account account,
            Side side,
            Money amount) {}

    /**
     * A page of it, with the sums of the whole scope.
     *
     * @param page whose next is where the next page begins
     * @param first whether the page is the first, and its opening that of the scope
     * @param debit of all lines of the scope, like credit
     * @param closing after all lines of the scope
     */
    public record Part(DetailLedger lines, Page<Row> page, boolean first, Money debit, Money credit, Money closing) {}

    /** What lines add up to, those read so far. */
    record Sums(Money opening, Money debit, Money credit, Money closing) {

        static Sums from(Money opening) {
            return new Sums(opening, Money.ZERO, Money.ZERO, opening);
        }

        Sums plus(DetailLedger next) {
            return new Sums(opening, debit.plus(next.debit()), credit.plus(next.credit()), next.closing());
        }
    }

    static DetailLedger of(Money opening, List<Moved> moved, Side grows) {
        var rows = new ArrayList<Row>();
        Money balance = opening;
        for (Moved one : moved) {
            balance = one.side() == grows ? balance.plus(one.amount()) : balance.minus(one.amount());
            boolean debit = one.side() == Side.DEBIT;
            rows.add(new Row(
                    one.voucher(),
                    one.number(),
                    one.day(),
                    one.summary(),
                    one.account(),
                    debit ? one.amount() : null,
                    debit ? null : one.amount(),
                    balance));
        }
        return new DetailLedger(opening, rows);
    }

    public record Row(
            long voucher,
            String number,
            LocalDate day,
            String summary,
            Account account,
            @Nullable Money debit,
            @Nullable Money credit,
            Money balance) {}

    public Money debit() {
        return sum(true);
    }

    public Money credit() {
        return sum(false);
    }

    public Money closing() {
        return rows.isEmpty() ? opening : rows.getLast().balance();
    }

    private Money sum(boolean debit) {
        Money sum = Money.ZERO;
        for (Row row : rows) {
            Money amount = debit ? row.debit() : row.credit();
            sum = amount == null ? sum : sum.plus(amount);
        }
        return sum;
    }
}
