package org.bangfu.office.ground.clock;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** The days begun, each once and in a transaction of its own with all that hangs on it. */
@Component
final class OfficeDays {

    private final JdbcClient jdbc;
    private final InstantSource machine;
    private final TransactionOperations transactions;
    private final ApplicationEventPublisher events;

    OfficeDays(
            JdbcClient jdbc,
            InstantSource machine,
            TransactionOperations transactions,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.machine = machine;
        this.transactions = transactions;
        this.events = events;
    }

    Optional<LocalDate> last() {
        return jdbc.sql("select day from office_day order by day desc limit 1")
                .query(LocalDate.class)
                .optional();
    }

    void begin(LocalDate day) {
        transactions.executeWithoutResult(status -> {
            // a second node waits here until the first has committed, then finds the day begun
            int begun = jdbc.sql("insert into office_day (day, begun_at) values (:day, :at) on conflict do nothing")
                    .param("day", day)
                    .param("at", machine.instant().atOffset(ZoneOffset.UTC))
                    .update();
            if (begun == 1) {
                events.publishEvent(new DayBegan(day));
            }
        });
    }
}
