package org.bangfu.ledger;

import org.bangfu.terms.AidKind;

/** One account in the books of one union. Every account belongs to a fund (F10), so that the books can be cut by it anywhere. */
public sealed interface Account {

    Fund fund();

    AccountKind kind();

    /** As a person reads it in a voucher: the kind and what it is about, without the fund. */
    default String label() {
        return kind().label();
    }

    /** Money in the bank that nobody has been promised. */
    record Deposit(Fund fund) implements Account {
        @Override
        public AccountKind kind() {
            return AccountKind.DEPOSIT;
        }
    }

    /** Money in the bank that a released batch or an allocation has promised. */
    record Reserved(Fund fund) implements Account {
        @Override
        public AccountKind kind() {
            return AccountKind.RESERVED;
        }
    }

    /** Aid to be given back (M19). */
    record Receivable(Fund fund) implements Account {
        @Override
        public AccountKind kind() {
            return AccountKind.RECEIVABLE;
        }
    }

    /**
     * A quota told to a lower union and not yet sent (F12).
     *
     * @param union its organisation number
     */
    record Payable(Fund fund, long union) implements Account {
        @Override
        public AccountKind kind() {
            return AccountKind.PAYABLE;
        }
    }

    /** What earlier years have left. */
    record Balance(Fund fund) implements Account {
        @Override
        public AccountKind kind() {
            return AccountKind.FUND;
        }
    }

    /** Money received from outside the unions of this system. */
    record Income(Fund fund) implements Account {
        @Override
        public AccountKind kind() {
            return AccountKind.INCOME;
        }
    }

    /**
     * Money received from a higher union.
     *
     * @param union its organisation number
     */
    record TransferIn(Fund fund, long union) implements Account {
        @Override
        public AccountKind kind() {
            return AccountKind.TRANSFER_IN;
        }
    }

    /** Aid paid, by what it was for. */
    record Expense(Fund fund, AidKind use) implements Account {
        @Override
        public AccountKind kind() {
            return AccountKind.EXPENSE;
        }

        @Override
        public String label() {
            return kind().label() + "—" + use.label();
        }
    }

    /**
     * Money given on to a lower union.
     *
     * @param union its organisation number
     */
    record TransferOut(Fund fund, long union) implements Account {
        @Override
        public AccountKind kind() {
            return AccountKind.TRANSFER_OUT;
        }
    }
}
