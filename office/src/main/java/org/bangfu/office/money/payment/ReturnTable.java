package org.bangfu.office.money.payment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.organisation.Organisation;
import org.bangfu.office.ground.organisation.Territory;
import org.bangfu.office.money.batch.Attempt;
import org.bangfu.office.money.batch.BatchTable;
import org.bangfu.office.money.payment.ReturnClaim.Facts;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of payments that are said to have come back, or not to have been made. */
@Repository
class ReturnTable {

    private static final String CLAIMS = """
            select r.*, f.name as file
              from payment_return r
              left join bank_answer f on f.id = r.answer
            """;

    private final JdbcClient jdbc;
    private final BatchTable batches;

    ReturnTable(JdbcClient jdbc, BatchTable batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** @param answer the bank's file that says so; null where somebody typed it */
    void claim(long attempt, ReturnClaim.Kind kind, @Nullable Long answer, Facts said, LocalDate on, Actor by) {
        jdbc.sql("""
                        insert into payment_return (attempt, kind, answer, serial, bank_date, reason, claimed_by, claimer, claimed_on)
                        values (:attempt, :kind, :answer, nullif(:serial, ''), :date, :reason, :account, :by, :on)
                        """)
                .param("attempt", attempt)
                .param("kind", kind.name())
                .param("answer", answer)
                .param("serial", said.serial())
                .param("date", said.date())
                .param("reason", said.reason())
                .param("account", by.account())
                .param("by", by.name())
                .param("on", on)
                .update();
    }

    /** All that was ever said of a payment, the newest first. */
    List<ReturnClaim> of(long attempt) {
        return jdbc.sql(CLAIMS + " where r.attempt = :attempt order by r.id desc")
                .param("attempt", attempt)
                .query(ReturnTable::claim)
                .list();
    }

    Optional<ReturnClaim> open(long attempt) {
        return jdbc.sql(CLAIMS + " where r.attempt = :attempt and r.state = 'CLAIMED'")
                .param("attempt", attempt)
                .query(ReturnTable::claim)
                .optional();
    }

    /** A payment of which what is said waits for its second person. */
    record Waiting(Attempt attempt, long organisation, ReturnClaim claim) {}

    /** The oldest first. */
    List<Waiting> waiting(Territory territory) {
        return jdbc
                .sql("""
                        select r.*, f.name as file, a.id as attempt_id, b.organisation
                          from payment_return r
                          join payment_attempt a on a.id = r.attempt
                          join payment_batch b on b.id = a.batch
                          left join bank_answer f on f.id = r.answer
                         where r.state = 'CLAIMED' and b.organisation between :from and :to
                         order by r.id
                        """)
                .param("from", territory.from())
                .param("to", territory.to())
                .query((row, index) -> new Open(row.getLong("organisation"), claim(row, index)))
                .list()
                .stream()
                .map(open -> new Waiting(batches.attempt(open.claim().attempt()), open.organisation(), open.claim()))
                .toList();
    }

    private record Open(long organisation, ReturnClaim claim) {}

    void confirm(long id, Facts paper, long proof, Optional<Organisation> stoodIn, LocalDate on, Actor by) {
        decided(jdbc.sql("""
                        update payment_return
                           set state = 'CONFIRMED', decided_by = :account, decider = :by, decided_on = :on, stood_in = :stoodIn,
                               proof = :proof, paper_serial = nullif(:serial, ''), paper_date = :date, paper_reason = :reason
                         where id = :id and state = 'CLAIMED'
                        """)
                .param("account", by.account())
                .param("by", by.name())
                .param("on", on)
                .param("stoodIn", stoodIn.map(Organisation::name).orElse(null))
                .param("proof", proof)
                .param("serial", paper.serial())
                .param("date", paper.date())
                .param("reason", paper.reason())
                .param("id", id)
                .update());
    }

    void reject(long id, String words, Optional<Organisation> stoodIn, LocalDate on, Actor by) {
        decided(jdbc.sql("""
                        update payment_return
                           set state = 'REJECTED', decided_by = :account, decider = :by, decided_on = :on, stood_in = :stoodIn,
                               words = :words
                         where id = :id and state = 'CLAIMED'
                        """)
                .param("account", by.account())
                .param("by", by.name())
                .param("on", on)
                .param("stoodIn", stoodIn.map(Organisation::name).orElse(null))
                .param("words", words)
                .param("id", id)
                .update());
    }

    private static void decided(int rows) {
        if (rows != 1) {
            throw new IllegalStateException("a claim is decided once, under its batch's lock");
        }
    }

    private static ReturnClaim claim(ResultSet row, int index) throws SQLException {
        LocalDate paperDate = row.getObject("paper_date", LocalDate.class);
        return new ReturnClaim(
                row.getLong("id"),
                row.getLong("attempt"),
                ReturnClaim.Kind.valueOf(row.getString("kind")),
                row.getString("file"),
                new Facts(serial(row, "serial"), row.getObject("bank_date", LocalDate.class), row.getString("reason")),
                row.getLong("claimed_by"),
                row.getString("claimer"),
                row.getObject("claimed_on", LocalDate.class),
                row.getLong("released_by"),
                ReturnClaim.State.valueOf(row.getString("state")),
                row.getString("decider"),
                row.getObject("decided_on", LocalDate.class),
                row.getString("stood_in"),
                row.getString("words"),
                row.getObject("proof", Long.class),
                paperDate == null
                        ? null
                        : new Facts(
                                serial(row, "paper_serial"),
                                paperDate,
                                Objects.requireNonNull(row.getString("paper_reason"))));
    }

    private static String serial(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNullElse(row.getString(column), "");
    }
}
