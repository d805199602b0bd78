package org.bangfu.office.law.standard;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.stream.IntStream;
import org.bangfu.money.WorkdayCalendar.Kind;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.clock.CalendarConfirmed;
import org.bangfu.office.ground.clock.OfficeClock;
import org.bangfu.office.ground.privacy.Dossiers;
import org.bangfu.office.ground.proof.ProofKind;
import org.bangfu.office.ground.proof.Proofs;
import org.bangfu.office.ground.refusal.NotFound;
import org.bangfu.office.ground.refusal.Refusal;
import org.bangfu.office.law.standard.Arrangement.Day;
import org.bangfu.office.law.standard.SecondPerson.Matter;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Entering and confirming a year's working days: two people of the city's union, the notice, rows that are only added (docs/model.md, Times; M22). */
@Service
class Arrangements {

    private static final int SHOWN = 50;

    private final JdbcClient jdbc;
    private final Dossiers dossiers;
    private final Proofs proofs;
    private final SecondPerson second;
    private final OfficeClock clock;
    private final ApplicationEventPublisher events;

    Arrangements(
            JdbcClient jdbc,
            Dossiers dossiers,
            Proofs proofs,
            SecondPerson second,
            OfficeClock clock,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.dossiers = dossiers;
        this.proofs = proofs;
        this.second = second;
        this.clock = clock;
        this.events = events;
    }

    @Transactional
    long enter(ArrangementForm.Typed typed, String fileName, byte[] notice, Actor by) {
        second.refuseOtherThanCity(Matter.ARRANGEMENT, by);
        if (waiting(typed.year())) {
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
        second.entered(Matter.ARRANGEMENT, get(id).subject());
        return id;
    }

    /** From now on every working day of that year is counted by it; open deadlines are counted again. */
    @Transactional
    Arrangement confirm(long id, Actor by) {
        second.answer(Matter.ARRANGEMENT, get(id), true, null, by);
        Arrangement confirmed = get(id);
        events.publishEvent(new CalendarConfirmed(confirmed.year()));
        return confirmed;
    }

    @Transactional
    Arrangement drop(long id, String reason, Actor by) {
        second.answer(Matter.ARRANGEMENT, get(id), false, reason, by);
        return get(id);
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
                        select e.*, a.confirmed, a.reason, a.answered_by, a.answered_at, d.dates, d.kinds, d.names
                          from arrangement e
                          left join arrangement_answer a on a.arrangement = e.id
                         cross join lateral (
                               select coalesce(array_agg(day order by day), '{}') as dates,
                                      coalesce(array_agg(kind order by day), '{}') as kinds,
                                      coalesce(array_agg(name order by day), '{}') as names
                                 from arrangement_day
                                where arrangement = e.id) d
                        """ + where + " order by e.id desc limit " + SHOWN)
                .query(Arrangements::row)
                .list();
    }

    private boolean waiting(int year) {
        return jdbc.sql("""
                        select exists (select from arrangement
                                        where year = :year
                                          and not exists (select from arrangement_answer where arrangement = id))
                        """).param("year", year).query(Boolean.class).single();
    }

    private static Arrangement row(ResultSet row, int index) throws SQLException {
        return new Arrangement(
                row.getLong("id"),
                row.getInt("year"),
                row.getString("document"),
                row.getString("source"),
                row.getLong("dossier"),
                row.getLong("account"),
                row.getString("entered_by"),
                row.getTimestamp("entered_at").toInstant(),
                days(row),
                Confirmation.of(row));
    }

    private static List<Day> days(ResultSet row) throws SQLException {
        var dates = (Date[]) row.getArray("dates").getArray();
        var kinds = (String[]) row.getArray("kinds").getArray();
        var names = (String[]) row.getArray("names").getArray();
        return IntStream.range(0, dates.length)
                .mapToObj(i -> new Day(dates[i].toLocalDate(), Kind.valueOf(kinds[i]), names[i]))
                .toList();
    }
}
