package org.bangfu.office.money.payment;

import org.bangfu.office.casework.procedure.Case;
import org.bangfu.office.money.account.MoneyUnderway;
import org.bangfu.office.money.batch.BatchTable;
import org.springframework.stereotype.Component;

/** Tells of a family's money that the bank has, or will have, and of which it has not said what became. */
@Component
class UnsettledPayments implements MoneyUnderway {

    private final BatchTable table;

    UnsettledPayments(BatchTable table) {
        this.table = table;
    }

    @Override
    public boolean to(Case aCase) {
        return table.ofCase(aCase.id()).stream()
                .anyMatch(attempt -> !attempt.state().settled());
    }
}
