package org.bangfu.office.law.standard;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.bangfu.money.WorkdayCalendar.Entry;
import org.bangfu.money.WorkdayCalendar.Kind;
import org.bangfu.office.ground.clock.ConfirmedDays;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the arrangements that were confirmed say of each day: every working day is counted by it. */
@Repository
class ArrangementsOut implements ConfirmedDays {

    private final JdbcClient jdbc;

    ArrangementsOut(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many arrangements, and the sum of their numbers. */
    @Override
    public String asOf() {
        return jdbc.sql(
                        "select count(*) || ':' || coalesce(sum(arrangement), 0) from arrangement_answer where confirmed")
                .query(String.class)
                .single();
    }

    @Override
    public List<Entry> days() {
        return jdbc.sql("""
                        select distinct on (d.day) d.day, d.kind, d.name, a.source
                          from (select distinct on (year) id, year, source
                                  from arrangement
                                  join arrangement_answer on arrangement = id and confirmed
                                 order by year, answered_at desc, id desc) a
                          join arrangement_day d on d.arrangement = a.id
                         order by d.day, a.year desc
                        """).query(ArrangementsOut::entry).list();
    }

    private static Entry entry(ResultSet row, int index) throws SQLException {
        return new Entry(
                row.getObject("day", LocalDate.class),
                Kind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getString("source"));
    }
}
