package org.bangfu.office.demo;

import java.sql.Timestamp;
import java.time.InstantSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Whether the city has lived through its story. A process killed before leaves a city that is made anew at the next start. */
@Component
@InDemo
class Story {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final InstantSource machine;
    private volatile boolean told;

    Story(JdbcClient jdbc, TransactionTemplate transaction, InstantSource machine) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.machine = machine;
    }

    boolean told() {
        if (!told) {
            told = Boolean.TRUE.equals(transaction.execute(status -> jdbc.sql("select exists (select from demo_filled)")
                    .query(Boolean.class)
                    .single()));
        }
        return told;
    }

    void end() {
        transaction.executeWithoutResult(status -> jdbc.sql("insert into demo_filled (filled_at) values (:now)")
                .param("now", Timestamp.from(machine.instant()))
                .update());
    }
}
