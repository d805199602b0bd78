package org.bangfu.office.money.books;

import org.bangfu.ledger.Account;
import org.bangfu.ledger.Side;
import org.bangfu.money.Money;

/**
 * What the vouchers of one month moved on one account.
 *
 * @param fund its number, for the address of its ledger
 * @param month 1 to 12, {@link #OPENING} for all years before, {@link #CLOSING} for the closing of the year
 * @param debit less what was written in red, like credit
 */
record Turn(Account account, long fund, int month, Money debit, Money credit) {

    static final int OPENING = 0;
    static final int CLOSING = 13;

    boolean opening() {
        return month == OPENING;
    }

    boolean closing() {
        return month == CLOSING;
    }

    /** Seen from the side on which the account grows. */
    Money growth() {
        return account.kind().side() == Side.DEBIT ? debit.minus(credit) : credit.minus(debit);
    }
}
