package org.bangfu.office.books;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.bangfu.ledger.Account;
import org.bangfu.ledger.Side;
import org.bangfu.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * 明细账: a part of one account line by line, each with the balance after it (F10).
 *
 * @param opening on the side on which the account grows
 * @param whole false where the year has more lines than a page may show; a narrower cut shows them
 */
public record DetailLedger(Money opening, List<Row> rows, boolean whole) {

    static final int MOST = 2000;

    public DetailLedger {
        rows = List.copyOf(rows);
    }

    /** One line of one voucher; an amount below zero is written in red. */
    record Moved(
            long voucher, String number, LocalDate day, String summary, Account account, Side side, Money amount) {}

    static DetailLedger of(Money opening, List<Moved> moved, Side grows) {
        var rows = new ArrayList<Row>();
        Money balance = opening;
        for (Moved one : moved.subList(0, Math.min(MOST, moved.size()))) {
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
        return new DetailLedger(opening, rows, moved.size() <= MOST);
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
