package org.bangfu.office.ground.journal;

import java.time.Duration;
import org.bangfu.office.ground.job.Job;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Seals what was written. The log keeps each seal's hash outside the database: a witness against a chain cut short. */
@Component
final class SealJournal implements Job {

    private static final Logger LOG = LoggerFactory.getLogger(SealJournal.class);

    private final SealTable seals;
    private final TransactionOperations transactions;

    SealJournal(SealTable seals, TransactionOperations transactions) {
        this.seals = seals;
        this.transactions = transactions;
    }

    @Override
    public String name() {
        return "seal the journal";
    }

    @Override
    public Duration pause() {
        return Duration.ofMinutes(1);
    }

    @Override
    public void run() {
        boolean more = true;
        while (more) {
            var seal = transactions.execute(status -> seals.seal());
            seal.ifPresent(made -> LOG.info(
                    "journal seal {} over {} lines: {}",
                    made.position(),
                    made.records().size(),
                    made.hash()));
            more = seal.map(made -> made.records().size() == SealTable.MOST).orElse(false);
        }
    }
}
