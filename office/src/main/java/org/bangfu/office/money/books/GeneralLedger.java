package org.bangfu.office.money.books;

import java.util.ArrayList;
import java.util.List;
import org.bangfu.money.Money;

/**
 * 总账: one account, or a part of it, month by month (F10).
 *
 * @param opening on the side on which the account grows
 */
public record GeneralLedger(Money opening, List<Month> months) {

    public GeneralLedger {
        months = List.copyOf(months);
    }

    static GeneralLedger of(List<Turn> turns, LedgerScope scope) {
        Money opening = Money.ZERO;
        Money[] debits = new Money[Turn.CLOSING + 1];
        Money[] credits = new Money[Turn.CLOSING + 1];
        java.util.Arrays.fill(debits, Money.ZERO);
        java.util.Arrays.fill(credits, Money.ZERO);
        boolean[] moved = new boolean[Turn.CLOSING + 1];
        for (Turn turn : turns) {
            if (scope.holds(turn.account(), turn.fund())) {
                if (turn.opening()) {
                    opening = opening.plus(turn.growth());
                } else {
                    debits[turn.month()] = debits[turn.month()].plus(turn.debit());
                    credits[turn.month()] = credits[turn.month()].plus(turn.credit());
                    moved[turn.month()] = true;
                }
            }
        }
        var months = new ArrayList<Month>();
        Money balance = opening;
        for (int month = 1; month <= Turn.CLOSING; month++) {
            if (moved[month]) {
                Money net = debits[month].minus(credits[month]);
                balance = scope.kind().side() == org.bangfu.ledger.Side.DEBIT ? balance.plus(net) : balance.minus(net);
                months.add(new Month(month, debits[month], credits[month], balance));
            }
        }
        return new GeneralLedger(opening, months);
    }

    /**
     * A month in which something moved.
     *
     * @param month 13 for the closing of the year
     * @param balance at its end, on the side on which the account grows
     */
    public record Month(int month, Money debit, Money credit, Money balance) {

        public String label() {
            return month == Turn.CLOSING ? "年末结转" : month + "月";
        }
    }

    public Money debit() {
        return months.stream().map(Month::debit).reduce(Money.ZERO, Money::plus);
    }

    public Money credit() {
        return months.stream().map(Month::credit).reduce(Money.ZERO, Money::plus);
    }

    public Money closing() {
        return months.isEmpty() ? opening : months.getLast().balance();
    }

    /** The same of one month alone; whole for 0. */
    GeneralLedger only(int month) {
        return month == 0
                ? this
                : new GeneralLedger(
                        before(month),
                        months.stream().filter(one -> one.month() == month).toList());
    }

    /** The balance before a month begins. */
    Money before(int month) {
        Money balance = opening;
        for (Month one : months) {
            if (one.month() < month) {
                balance = one.balance();
            }
        }
        return balance;
    }
}
