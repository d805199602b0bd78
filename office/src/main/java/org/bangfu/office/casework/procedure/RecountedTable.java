package org.bangfu.office.casework.procedure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.bangfu.office.ground.organisation.Territory;
import org.bangfu.office.ground.refusal.NotFound;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of what a confirmed calendar moved. */
@Repository
class RecountedTable {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    private final JdbcClient jdbc;
    private final JdbcOperations batches;

    RecountedTable(JdbcClient jdbc, JdbcOperations batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    void add(int year, List<Recounted> moved, Instant at) {
        batches.batchUpdate("""
                insert into recounted (year, case_id, organisation, what, was_on, was_provisional, now_on, now_provisional, at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, moved, 500, (statement, one) -> {
            statement.setInt(1, year);
            statement.setLong(2, one.caseId());
            statement.setLong(3, one.organisation());
            statement.setString(4, one.what());
            statement.setObject(5, one.was().date());
            statement.setBoolean(6, one.was().provisional());
            statement.setObject(7, one.now().date());
            statement.setBoolean(8, one.now().provisional());
            statement.setTimestamp(9, Timestamp.from(at));
        });
    }

    /** What the days off of a year moved within a territory, the latest first, before a row that was shown. */
    List<RecountedLine> of(int year, Territory territory, long before, int most) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new NotFound("这一年的放假安排");
        }
        return jdbc.sql("""
                        select r.*, c.number, c.file_number, c.applicant_name
                          from recounted r
                          join casework c on c.id = r.case_id
                         where r.year = :year and r.organisation between :from and :to and r.id < :before
                         order by r.id desc
                         limit :most
                        """)
                .param("year", year)
                .param("from", territory.from())
                .param("to", territory.to())
                .param("before", before)
                .param("most", most)
                .query(RecountedTable::line)
                .list();
    }

    private static RecountedLine line(ResultSet row, int index) throws SQLException {
        return new RecountedLine(
                row.getLong("id"),
                row.getString("number"),
                row.getString("file_number"),
                row.getString("applicant_name"),
                new Recounted(
                        row.getLong("case_id"),
                        row.getLong("organisation"),
                        row.getString("what"),
                        new Recounted.Day(row.getObject("was_on", LocalDate.class), row.getBoolean("was_provisional")),
                        new Recounted.Day(row.getObject("now_on", LocalDate.class), row.getBoolean("now_provisional"))),
                row.getTimestamp("at").toInstant());
    }
}
