package org.bangfu.office.standard;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.bangfu.money.Money;
import org.bangfu.office.access.Actor;
import org.bangfu.office.clock.OfficeClock;
import org.bangfu.office.files.ProofKind;
import org.bangfu.office.files.Proofs;
import org.bangfu.office.journal.Journal;
import org.bangfu.office.organisation.Level;
import org.bangfu.office.privacy.Dossiers;
import org.bangfu.office.refusal.NotFound;
import org.bangfu.office.refusal.Refusal;
import org.bangfu.policy.book.StandardKind;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Entering and confirming official figures: two people of the city's union, a document, rows that are only added (M22). */
@Service
class Entries {

    private static final int SHOWN = 200;

    private final JdbcClient jdbc;
    private final Dossiers dossiers;
    private final Proofs proofs;
    private final Journal journal;
    private final OfficeClock clock;

    Entries(JdbcClient jdbc, Dossiers dossiers, Proofs proofs, Journal journal, OfficeClock clock) {
        this.jdbc = jdbc;
        this.dossiers = dossiers;
        this.proofs = proofs;
        this.journal = journal;
        this.clock = clock;
    }

    @Transactional
    long enter(EntryForm.Typed typed, String fileName, byte[] document, Actor by) {
        requireCity(by);
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
        journal.did("录入标准，待另一人确认", typed.kind().label() + " " + typed.document());
        return id;
    }

    /** From now on determinations use it; what was decided before keeps what decided it. */
    @Transactional
    Entry confirm(long id, Actor by) {
        return answer(id, true, null, by);
    }

    @Transactional
    Entry drop(long id, String reason, Actor by) {
        return answer(id, false, reason, by);
    }

    private Entry answer(long id, boolean confirmed, @Nullable String reason, Actor by) {
        requireCity(by);
        Entry entry = get(id);
        if (!entry.open()) {
            throw Refusal.by("M22", "这条标准已经处理过了，请看下面的记录。");
        }
        if (entry.account() == by.account()) {
            throw Refusal.by("M22", "录入和确认须是两个人，请另一位同事确认。");
        }
        jdbc.sql("""
                        insert into standard_answer (entry, confirmed, reason, account, answered_by, answered_at)
                        values (:entry, :confirmed, :reason, :account, :by, :at)
                        """)
                .param("entry", id)
                .param("confirmed", confirmed)
                .param("reason", reason)
                .param("account", by.account())
                .param("by", by.name())
                .param("at", Timestamp.from(clock.now()))
                .update();
        journal.did(confirmed ? "确认标准" : "退回标准", entry.kind().label() + " " + entry.document());
        return get(id);
    }

    /** Only the city's union changes a reading or a figure, M22. */
    private static void requireCity(Actor by) {
        if (by.organisation().level() != Level.CITY) {
            throw Refusal.by("M22", "标准由市总工会录入和确认。");
        }
    }

    Entry get(long id) {
        return all("where e.id = " + id).stream().findFirst().orElseThrow(() -> new NotFound("这条标准"));
    }

    /** The newest first. */
    List<Entry> all() {
        return all("");
    }

    private List<Entry> all(String where) {
        return jdbc.sql("""
                        select e.*, a.confirmed, a.reason, a.answered_by, a.answered_at
                          from standard_entry e
                          left join standard_answer a on a.entry = e.id
                        """ + where + " order by e.id desc limit " + SHOWN)
                .query(Entries::row)
                .list();
    }

    private static Entry row(ResultSet row, int index) throws SQLException {
        Timestamp answeredAt = row.getTimestamp("answered_at");
        return new Entry(
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
                answeredAt == null
                        ? null
                        : new Entry.Answered(
                                row.getBoolean("confirmed"),
                                row.getString("reason"),
                                row.getString("answered_by"),
                                answeredAt.toInstant()));
    }
}
