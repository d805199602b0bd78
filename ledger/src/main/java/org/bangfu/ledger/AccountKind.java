package org.bangfu.ledger;

import static org.bangfu.ledger.Side.CREDIT;
import static org.bangfu.ledger.Side.DEBIT;

/**
 * The chart of accounts. The bank deposit is kept in two halves, what is free and what is already promised, so that a fund's first
 * half is all that can still be spent; together they are account 102, of which these are the two subaccounts, and what the bank's
 * statement shows.
 *
 * <p>Codes are those of the union accounting system (工会会计制度) that was in force when the Fund Rules were written; they are where a
 * bookkeeper starts, who can set others.
 */
public enum AccountKind {
    DEPOSIT("银行存款（可用）", DEBIT, "10201", Nature.STANDING),
    RESERVED("银行存款（待付）", DEBIT, "10202", Nature.STANDING),
    RECEIVABLE("应收追回款", DEBIT, "135", Nature.STANDING),
    PAYABLE("应付下级经费", CREDIT, "222", Nature.STANDING),
    FUND("帮扶资金结余", CREDIT, "331", Nature.RESULT),
    INCOME("帮扶资金收入", CREDIT, "404", Nature.OF_THE_YEAR),
    TRANSFER_IN("上级补助收入", CREDIT, "403", Nature.OF_THE_YEAR),
    EXPENSE("困难职工帮扶支出", DEBIT, "502", Nature.OF_THE_YEAR),
    TRANSFER_OUT("补助下级支出", DEBIT, "506", Nature.OF_THE_YEAR);

    /** How an account lives: it stands from year to year and can't be overdrawn, counts one year, or takes up what years leave. */
    private enum Nature {
        STANDING,
        OF_THE_YEAR,
        RESULT
    }

    private final String label;
    private final Side side;
    private final String code;
    private final Nature nature;

    AccountKind(String label, Side side, String code, Nature nature) {
        this.label = label;
        this.side = side;
        this.code = code;
        this.nature = nature;
    }

    public String label() {
        return label;
    }

    /** The side on which the account grows; balances are given on this side. */
    public Side side() {
        return side;
    }

    /** The official code to begin with. */
    public String code() {
        return code;
    }

    /** Its balance is something that exists, money or a debt, and so is never below zero. */
    public boolean standing() {
        return nature == Nature.STANDING;
    }

    /** Income or expense: closed into {@link #FUND} at the end of the year. */
    public boolean ofTheYear() {
        return nature == Nature.OF_THE_YEAR;
    }
}
