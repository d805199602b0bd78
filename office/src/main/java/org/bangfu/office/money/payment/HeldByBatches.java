package org.bangfu.office.money.payment;

import java.util.Optional;
import org.bangfu.office.aid.grant.AtTheBank;
import org.bangfu.office.money.bank.AttemptState;
import org.bangfu.office.money.batch.Attempt;
import org.bangfu.office.money.batch.BatchTable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells grants which batch holds a payment. */
@Component
@Transactional(readOnly = true)
class HeldByBatches implements AtTheBank {

    private final BatchTable table;

    HeldByBatches(BatchTable table) {
        this.table = table;
    }

    @Override
    public Optional<Held> held(long instalment) {
        return table.latest(instalment)
                .filter(attempt -> attempt.state().holds())
                .map(attempt -> new Held(attempt.batchNumber(), sent(attempt)));
    }

    @Override
    public Optional<String> failed(long instalment) {
        return table.latest(instalment)
                .filter(attempt -> !attempt.state().holds())
                .map(attempt -> attempt.reason() == null ? "没有说明原因" : attempt.reason());
    }

    private boolean sent(Attempt attempt) {
        return attempt.state() != AttemptState.WAITING
                || table.batch(attempt.batchNumber())
                        .map(batch -> batch.sentOn() != null)
                        .orElse(false);
    }
}
