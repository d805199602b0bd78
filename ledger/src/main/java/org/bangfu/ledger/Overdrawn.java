package org.bangfu.ledger;

import org.bangfu.money.Money;

/** An entry was refused because the money, or the debt, that it takes is not there. Its message is the sentence to show. */
public final class Overdrawn extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Account account;
    private final transient Money missing;

    Overdrawn(Account account, Money missing) {
        super("“%s”的%s不足，还差 %s 元。"
                .formatted(account.fund().label(), account.kind().label(), missing.format()));
        this.account = account;
        this.missing = missing;
    }

    public Account account() {
        return account;
    }

    /** How much is not there; above zero. */
    public Money missing() {
        return missing;
    }
}
