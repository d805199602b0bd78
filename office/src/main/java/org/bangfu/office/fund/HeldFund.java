package org.bangfu.office.fund;

import org.bangfu.ledger.Fund;

/** A fund in the hands of one union. */
public record HeldFund(long id, long organisation, Fund fund) {

    public String label() {
        return fund.label();
    }
}
