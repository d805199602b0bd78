package org.bangfu.office.standard;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import org.bangfu.money.WorkdayCalendar.Kind;
import org.bangfu.office.access.Actor;
import org.bangfu.office.clock.CalendarConfirmed;
import org.bangfu.office.clock.OfficeClock;
import org.bangfu.office.files.ProofKind;
import org.bangfu.office.files.Proofs;
import org.bangfu.office.journal.Journal;
import org.bangfu.office.organisation.Level;
import org.bangfu.office.privacy.Dossiers;
import org.bangfu.office.refusal.NotFound;
import org.bangfu.office.refusal.Refusal;
import org.bangfu.office.standard.Arrangement.Answered;
import org.bangfu.office.standard.Arrangement.Day;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Entering and confirming a year's working days: two people of the city's union, the notice, rows that are only added (rules.md, 4; M22). */
@Service
class Arrangements {

    private static final int SHOWN = 50;

    private final JdbcClient jdbc;
    private final Dossiers dossiers;
    private final Proofs proofs;
    private final Journal journal;
    private final OfficeClock clock;
    private final ApplicationEventPublisher events;

    Arrangements(
            JdbcClient jdbc,
            Dossiers dossiers,
            Proofs proofs,
            Journal journal,
            OfficeClock clock,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.dossiers = dossiers;
        this.proofs = proofs;
        this.journal = journal;
        this.clock = clock;
        this.events = events;
    }

    @Transactional
    long enter(ArrangementForm.Typed typed, String fileName, byte[] notice, Actor by) {
        requireCity(by);
        if (all().stream().anyMatch(one -> one.open() && one.year() == typed.year())) {
            throw Refusal.at("year", "%d年的放假安排已有一份等待确认，请先确认或退回那一份。".formatted(typed.year()));
        }
        long dossier = dossiers.create();
        proofs.keep(dossier, ProofKind.OTHER, fileName, notice);
        long id = jdbc.sql("""
                        insert into arrangement (year, document, source, dossier, account, entered_by, entered_at)
                        values (:year, :document, :source, :dossier, :account, :by, :at)
                        returning id
                        """)
                .param("year", typed.year())
                .param("document", typed.document())
                .param("source", typed.source())
                .param("dossier", dossier)
                .param("account", by.account())
                .param("by", by.name())
                .param("at", Timestamp.from(clock.now()))
                .query(Long.class)
                .single();
        for (Day day : typed.days()) {
            jdbc.sql("insert into arrangement_day (arrangement, day, kind, name) values (:id, :day, :kind, :name)")
                    .param("id", id)
                    .param("day", day.date())
                    .param("kind", day.kind().name())
                    .param("name", day.name())
                    .update();
        }
        journal.did("录入放假安排，待另一人确认", typed.year() + "年 " + typed.document());
        return id;
    }

    /** From now on every working day of that year is counted by it; open deadlines are counted again. */
    @Transactional
    Arrangement confirm(long id, Actor by) {
        Arrangement confirmed = answer(id, true, null, by);
        events.publishEvent(new CalendarConfirmed(confirmed.year()));
        return confirmed;
    }

    @Transactional
    Arrangement drop(long id, String reason, Actor by) {
        return answer(id, false, reason, by);
    }

    private Arrangement answer(long id, boolean confirmed, @Nullable String reason, Actor by) {
        requireCity(by);
        Arrangement arrangement = get(id);
        if (!arrangement.open()) {
            throw Refusal.by("M22", "这份安排已经处理过了，请看下面的记录。");
        }
        if (arrangement.account() == by.account()) {
            throw Refusal.by("M22", "录入和确认须是两个人，请另一位同事确认。");
        }
        jdbc.sql("""
                        insert into arrangement_answer (arrangement, confirmed, reason, account, answered_by, answered_at)
                        values (:arrangement, :confirmed, :reason, :account, :by, :at)
                        """)
                .param("arrangement", id)
                .param("confirmed", confirmed)
                .param("reason", reason)
                .param("account", by.account())
                .param("by", by.name())
                .param("at", Timestamp.from(clock.now()))
                .update();
        journal.did(confirmed ? "确认放假安排" : "退回放假安排", arrangement.year() + "年 " + arrangement.document());
        return get(id);
    }

    private static void requireCity(Actor by) {
        if (by.organisation().level() != Level.CITY) {
            throw Refusal.by("M22", "放假安排由市总工会录入和确认。");
        }
    }

    Arrangement get(long id) {
        return all("where e.id = " + id).stream().findFirst().orElseThrow(() -> new NotFound("这份放假安排"));
    }

    /** The newest first. */
    List<Arrangement> all() {
        return all("");
    }

    private List<Arrangement> all(String where) {
        return jdbc.sql("""
                        select e.*, a.confirmed, a.reason, a.answered_by, a.answered_at
                          from arrangement e
                          left join arrangement_answer a on a.arrangement = e.id
                        """ + where + " order by e.id desc limit " + SHOWN)
                .query(this::row)
                .list();
    }

    private List<Day> days(long id) {
        return jdbc.sql("select day, kind, name from arrangement_day where arrangement = :id order by day")
                .param("id", id)
                .query((row, index) -> new Day(
                        row.getObject("day", LocalDate.class),
                        Kind.valueOf(row.getString("kind")),
                        row.getString("name")))
                .list();
    }

    private Arrangement row(ResultSet row, int index) throws SQLException {
        Timestamp answeredAt = row.getTimestamp("answered_at");
        return new Arrangement(
                row.getLong("id"),
                row.getInt("year"),
                row.getString("document"),
                row.getString("source"),
                row.getLong("dossier"),
                row.getLong("account"),
                row.getString("entered_by"),
                row.getTimestamp("entered_at").toInstant(),
                days(row.getLong("id")),
                answeredAt == null
                        ? null
                        : new Answered(
                                row.getBoolean("confirmed"),
                                row.getString("reason"),
                                row.getString("answered_by"),
                                answeredAt.toInstant()));
    }
}
