package org.bangfu.office.casework.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.bangfu.office.ground.organisation.Organisation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of the county's coverage and its draws. */
@Repository
class DrawTable {

    private final JdbcClient jdbc;

    DrawTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Coverage coverage(Organisation county, int year) {
        List<Coverage.Candidate> candidates = jdbc.sql("""
                        select c.id, c.number, c.applicant_name, c.organisation, c.doubtful,
                               exists (select from visit_draw d where d.county = :from and c.number = any (d.drawn)) as drawn
                          from casework c
                         where c.organisation between :from and :to
                           and c.state = 'VISITED'
                           and not exists (select from visit v
                                            where v.case_id = c.id and v.level = 'COUNTY' and v.standing = 'CONFIRMED')
                         order by c.number
                        """)
                .param("from", county.territory().from())
                .param("to", county.territory().to())
                .query((row, index) -> new Coverage.Candidate(
                        row.getLong("id"),
                        row.getString("number"),
                        row.getString("applicant_name"),
                        row.getLong("organisation"),
                        row.getBoolean("doubtful"),
                        row.getBoolean("drawn")))
                .list();
        return jdbc.sql("""
                        select count(*) filter (where filed_on is not null) as filed,
                               count(*) filter (where filed_on is not null and seen) as filed_seen,
                               count(*) filter (where filed_on is null and state <> 'VISITED') as under_way,
                               count(*) filter (where filed_on is null and state <> 'VISITED' and seen) as under_way_seen,
                               count(*) filter (where state = 'VISITED' and seen) as reviewed_now
                          from (select c.state, c.filed_on,
                                       exists (select from visit v
                                                where v.case_id = c.id and v.level = 'COUNTY' and v.standing = 'CONFIRMED') as seen
                                  from casework c
                                 where c.organisation between :from and :to
                                   and (c.filed_on between make_date(:year, 1, 1) and make_date(:year, 12, 31)
                                        or c.state in ('VISITED', 'REVIEWED', 'MATCHED', 'ON_NOTICE', 'OBJECTED'))) as new_family
                        """)
                .param("from", county.territory().from())
                .param("to", county.territory().to())
                .param("year", year)
                .query((row, index) -> new Coverage(
                        year,
                        row.getInt("filed"),
                        row.getInt("filed_seen"),
                        row.getInt("under_way"),
                        row.getInt("under_way_seen"),
                        row.getInt("reviewed_now"),
                        candidates))
                .single();
    }

    /** Whether this is the first draw of the county on that day; a second one is not written. */
    boolean insert(Organisation county, Draw draw, Instant now) {
        return jdbc.sql("""
                        insert into visit_draw (county, drawn_on, seed, wanted, among, drawn, made_by, made_at)
                        values (:county, :on, :seed, :wanted, :among, :drawn, :by, :now)
                        on conflict (county, drawn_on) do nothing
                        """)
                        .param("county", county.number())
                        .param("on", draw.on())
                        .param("seed", draw.seed())
                        .param("wanted", draw.drawn().size())
                        .param("among", draw.among().toArray(String[]::new))
                        .param("drawn", draw.drawn().toArray(String[]::new))
                        .param("by", draw.by())
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    /** The county's draws, the newest first. */
    List<Draw> draws(Organisation county, int most) {
        return jdbc.sql("""
                        select drawn_on, seed, among, drawn, made_by from visit_draw
                         where county = :county order by drawn_on desc limit :most
                        """)
                .param("county", county.number())
                .param("most", most)
                .query(DrawTable::draw)
                .list();
    }

    boolean drew(String number, long county) {
        return jdbc.sql("select exists (select from visit_draw where county = :county and :number = any (drawn))")
                .param("county", county)
                .param("number", number)
                .query(Boolean.class)
                .single();
    }

    private static Draw draw(ResultSet row, int index) throws SQLException {
        return new Draw(
                row.getObject("drawn_on", LocalDate.class),
                row.getString("seed"),
                List.of((String[]) row.getArray("among").getArray()),
                List.of((String[]) row.getArray("drawn").getArray()),
                row.getString("made_by"));
    }
}
