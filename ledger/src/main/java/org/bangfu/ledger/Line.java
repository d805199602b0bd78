package org.bangfu.ledger;

import org.bangfu.money.Money;

/**
 * One line of an entry.
 *
 * @param amount never zero; below zero (红字) only in a reversal
 */
public record Line(Account account, Side side, Money amount) {

    public Line {
        if (amount.isZero()) {
            throw new IllegalArgumentException("a line moves money: " + account);
        }
    }

    static Line debit(Account account, Money amount) {
        return new Line(account, Side.DEBIT, amount);
    }

    static Line credit(Account account, Money amount) {
        return new Line(account, Side.CREDIT, amount);
    }

    Line inRed() {
        return new Line(account, side, amount.negated());
    }

    /** What the line adds to its account's balance, seen from the side on which the account grows. */
    Money growth() {
        return side == account.kind().side() ? amount : amount.negated();
    }
}
