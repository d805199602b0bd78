package org.bangfu.office.law.standard;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.bangfu.money.Money;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.clock.OfficeClock;
import org.bangfu.office.ground.privacy.Dossiers;
import org.bangfu.office.ground.proof.ProofKind;
import org.bangfu.office.ground.proof.Proofs;
import org.bangfu.office.ground.refusal.NotFound;
import org.bangfu.office.law.standard.SecondPerson.Matter;
import org.bangfu.policy.book.StandardKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Entering and confirming official figures: two people of the city's union, a document, rows that are only added (M22). */
@Service
class StandardEntries {

    private static final int SHOWN = 200;

    private final JdbcClient jdbc;
    private final Dossiers dossiers;
    private final Proofs proofs;
    private final SecondPerson second;
    private final OfficeClock clock;

    StandardEntries(JdbcClient jdbc, Dossiers dossiers, Proofs proofs, SecondPerson second, OfficeClock clock) {
        this.jdbc = jdbc;
        this.dossiers = dossiers;
        this.proofs = proofs;
        this.second = second;
        this.clock = clock;
    }

    @Transactional
    long enter(StandardEntryForm.Typed typed, String fileName, byte[] document, Actor by) {
        second.refuseOtherThanCity(Matter.STANDARD, by);
        long dossier = dossiers.create();
        proofs.keep(dossier, ProofKind.OTHER, fileName, document);
        long id = jdbc.sql("""
                        insert into standard_entry (kind, locality, from_day, amount, document, dossier, account, entered_by, entered_at)
                        values (:kind, :locality, :from, :amount, :document, :dossier, :account, :by, :at)
                        returning id
                        """)
                .param("kind", typed.kind().name())
                .param("locality", typed.locality())
                .param("from", typed.from())
                .param("amount", typed.amount().fen())
                .param("document", typed.document())
                .param("dossier", dossier)
                .param("account", by.account())
                .param("by", by.name())
                .param("at", Timestamp.from(clock.now()))
                .query(Long.class)
                .single();
        second.entered(Matter.STANDARD, get(id).subject());
        return id;
    }

    /** From now on determinations use it; what was decided before keeps what decided it. */
    @Transactional
    StandardEntry confirm(long id, Actor by) {
        second.answer(Matter.STANDARD, get(id), true, null, by);
        return get(id);
    }

    @Transactional
    StandardEntry drop(long id, String reason, Actor by) {
        second.answer(Matter.STANDARD, get(id), false, reason, by);
        return get(id);
    }

    StandardEntry get(long id) {
        return all("where e.id = " + id).stream().findFirst().orElseThrow(() -> new NotFound("这条标准"));
    }

    /** The newest first. */
    List<StandardEntry> all() {
        return all("");
    }

    private List<StandardEntry> all(String where) {
        return jdbc.sql("""
                        select e.*, a.confirmed, a.reason, a.answered_by, a.answered_at
                          from standard_entry e
                          left join standard_answer a on a.entry = e.id
                        """ + where + " order by e.id desc limit " + SHOWN)
                .query(StandardEntries::row)
                .list();
    }

    private static StandardEntry row(ResultSet row, int index) throws SQLException {
        return new StandardEntry(
                row.getLong("id"),
                StandardKind.valueOf(row.getString("kind")),
                row.getString("locality"),
                Objects.requireNonNull(row.getObject("from_day", LocalDate.class)),
                Money.ofFen(row.getLong("amount")),
                row.getString("document"),
                row.getLong("dossier"),
                row.getLong("account"),
                row.getString("entered_by"),
                row.getTimestamp("entered_at").toInstant(),
                Confirmation.of(row));
    }
}
