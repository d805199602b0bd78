package org.bangfu.office.money.books;

import org.bangfu.ledger.Account;
import org.bangfu.ledger.AccountKind;
import org.bangfu.ledger.Fund;
import org.bangfu.terms.AidKind;

/** An account as four columns of the database. Empty text and 0 stand for what an account of its kind has not. */
record AccountColumns(AccountKind kind, long fund, String usedFor, long counterpart) {

    static AccountColumns of(Account account, long fund) {
        String usedFor =
                account instanceof Account.Expense expense ? expense.use().name() : "";
        long counterpart = switch (account) {
            case Account.Payable payable -> payable.union();
            case Account.TransferIn in -> in.union();
            case Account.TransferOut out -> out.union();
            default -> 0;
        };
        return new AccountColumns(account.kind(), fund, usedFor, counterpart);
    }

    Account account(Fund of) {
        return switch (kind) {
            case DEPOSIT -> new Account.Deposit(of);
            case RESERVED -> new Account.Reserved(of);
            case RECEIVABLE -> new Account.Receivable(of);
            case PAYABLE -> new Account.Payable(of, counterpart);
            case FUND -> new Account.Balance(of);
            case INCOME -> new Account.Income(of);
            case TRANSFER_IN -> new Account.TransferIn(of, counterpart);
            case EXPENSE -> new Account.Expense(of, AidKind.valueOf(usedFor));
            case TRANSFER_OUT -> new Account.TransferOut(of, counterpart);
        };
    }
}
