package org.bangfu.office.ground.clock;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.bangfu.money.WorkdayCalendar;
import org.bangfu.money.WorkdayCalendar.Entry;
import org.bangfu.money.WorkdayCalendar.Kind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The calendar that is out: what travels with the program, and every year's arrangement that two people have confirmed since. The last
 * confirmed of a year stands for the whole of it; the calendar is put together anew when this node or another has confirmed one.
 */
@Component
class Workdays {

    private final JdbcClient jdbc;
    private final WorkdayCalendar published = PublishedWorkdays.read();
    private final AtomicReference<Held> held = new AtomicReference<>(new Held("0:0", published));

    Workdays(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param confirmed how many arrangements, and the sum of their numbers */
    private record Held(String confirmed, WorkdayCalendar calendar) {}

    /** The same object as before while nothing was confirmed; a transaction sees one calendar, and asks for it once. */
    WorkdayCalendar now() {
        return SeenFirst.of(WorkdayCalendar.class, this::asConfirmed);
    }

    private WorkdayCalendar asConfirmed() {
        String confirmed = jdbc.sql(
                        "select count(*) || ':' || coalesce(sum(arrangement), 0) from arrangement_answer where confirmed")
                .query(String.class)
                .single();
        Held now = held.get();
        if (!now.confirmed().equals(confirmed)) {
            now = new Held(confirmed, withArrangements());
            held.set(now);
        }
        return now.calendar();
    }

    private WorkdayCalendar withArrangements() {
        List<Entry> entered = entered();
        var years = entered.stream().map(Entry::year).toList();
        var days = entered.stream().map(Entry::date).toList();
        var entries = new ArrayList<>(entered);
        for (Entry entry : published.entries()) {
            if (!years.contains(entry.year()) && !days.contains(entry.date())) {
                entries.add(entry);
            }
        }
        return WorkdayCalendar.of(entries);
    }

    /** The days of each year's last arrangement; one day said by two of them is the later year's. */
    private List<Entry> entered() {
        return jdbc.sql("""
                        select distinct on (d.day) d.day, d.kind, d.name, a.source
                          from (select distinct on (year) id, year, source
                                  from arrangement
                                  join arrangement_answer on arrangement = id and confirmed
                                 order by year, answered_at desc, id desc) a
                          join arrangement_day d on d.arrangement = a.id
                         order by d.day, a.year desc
                        """).query(Workdays::entry).list();
    }

    private static Entry entry(ResultSet row, int index) throws SQLException {
        return new Entry(
                row.getObject("day", LocalDate.class),
                Kind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getString("source"));
    }
}
