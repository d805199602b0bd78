package org.bangfu.office.money.payment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.clock.OfficeClock;
import org.bangfu.office.ground.journal.Journal;
import org.bangfu.office.ground.refusal.NotFound;
import org.bangfu.office.ground.refusal.Refusal;
import org.bangfu.office.money.batch.Attempt;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Payments with a value date after the last day of their money (F13, R-46). The family keeps them and the books show them on the bank's
 * day; each stays on finance's desk until somebody has written down how it was dealt with.
 */
@Service
@Transactional
class LateFindings {

    private static final String FINDINGS = """
            select f.*, a.reference from payment_finding f join payment_attempt a on a.id = f.attempt
            """;

    private final JdbcClient jdbc;
    private final Journal journal;
    private final OfficeClock clock;

    LateFindings(JdbcClient jdbc, Journal journal, OfficeClock clock) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.clock = clock;
    }

    void found(Attempt attempt, LocalDate lastDay, LocalDate valueDate) {
        jdbc.sql("""
                        insert into payment_finding (attempt, last_day, value_date, found_on)
                        values (:attempt, :lastDay, :valueDate, :on)
                        """)
                .param("attempt", attempt.id())
                .param("lastDay", lastDay)
                .param("valueDate", valueDate)
                .param("on", clock.today())
                .update();
    }

    @Transactional(readOnly = true)
    public Optional<LateFinding> of(Attempt attempt) {
        return jdbc.sql(FINDINGS + " where f.attempt = :attempt")
                .param("attempt", attempt.id())
                .query(LateFindings::read)
                .optional();
    }

    /** A union's that nobody has dealt with, the oldest first. */
    @Transactional(readOnly = true)
    public List<LateFinding> open(long organisation) {
        return jdbc.sql(FINDINGS + """
                          join payment_batch b on b.id = a.batch
                         where f.words is null and b.organisation = :organisation
                         order by f.attempt
                        """)
                .param("organisation", organisation)
                .query(LateFindings::read)
                .list();
    }

    /** Finance says once how it dealt with one. */
    public void answer(String reference, String words, Actor by) {
        int rows = jdbc.sql("""
                        update payment_finding f
                           set words = :words, answered_by = :account, answerer = :by, answered_on = :on
                          from payment_attempt a, payment_batch b
                         where a.id = f.attempt and b.id = a.batch and a.reference = :reference
                           and b.organisation = :organisation and f.words is null
                        """)
                .param("words", words)
                .param("account", by.account())
                .param("by", by.name())
                .param("on", clock.today())
                .param("reference", reference)
                .param("organisation", by.organisation().number())
                .update();
        if (rows == 1) {
            journal.did("写明到期后付款的处理", reference);
            return;
        }
        boolean seen = jdbc.sql(FINDINGS + " where a.reference = :reference")
                .param("reference", reference)
                .query(LateFindings::read)
                .optional()
                .isPresent();
        if (!seen) {
            throw new NotFound("到期后付款的记录");
        }
        throw Refusal.by("F13", "这笔的处理已有人写明，或者由付款的工会自己写明。");
    }

    private static LateFinding read(ResultSet row, int index) throws SQLException {
        return new LateFinding(
                row.getString("reference"),
                row.getObject("last_day", LocalDate.class),
                row.getObject("value_date", LocalDate.class),
                row.getString("words"),
                row.getString("answerer"),
                row.getObject("answered_on", LocalDate.class));
    }
}
