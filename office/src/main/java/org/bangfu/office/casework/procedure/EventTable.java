package org.bangfu.office.casework.procedure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of a case's history; rows are only ever added. */
@Repository
class EventTable {

    private final JdbcClient jdbc;

    EventTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A row as it is stored: what was said is sealed, the hash covers every column before it. */
    record Row(
            long id,
            long caseId,
            int position,
            @Nullable String step,
            String act,
            @Nullable String stateFrom,
            String stateTo,
            long account,
            String actor,
            String role,
            byte @Nullable [] finding,
            byte @Nullable [] forWorker,
            LocalDate officeDay,
            Instant at,
            byte[] previous,
            byte[] hash) {}

    Optional<Row> last(long caseId) {
        return jdbc.sql("select * from casework_event where case_id = :case order by position desc limit 1")
                .param("case", caseId)
                .query(EventTable::row)
                .optional();
    }

    List<Row> of(long caseId) {
        return jdbc.sql("select * from casework_event where case_id = :case order by position")
                .param("case", caseId)
                .query(EventTable::row)
                .list();
    }

    /** Every line of every case with the case's number, case by case, in order; read as it comes, whatever there is. */
    void all(BiConsumer<String, Row> each) {
        jdbc.sql("""
                        select coalesce(c.number, '第 ' || e.case_id || ' 号') as number, e.*
                          from casework_event e
                          left join casework c on c.id = e.case_id
                         order by e.case_id, e.position
                        """).withFetchSize(1000).query(row -> {
            each.accept(row.getString("number"), row(row, 0));
        });
    }

    void append(Row row) {
        jdbc.sql("""
                        insert into casework_event (case_id, position, step, act, state_from, state_to, account, actor, role,
                                                    finding, for_worker, office_day, at, previous, hash)
                        values (:case, :position, :step, :act, :from, :to, :account, :actor, :role,
                                :finding, :forWorker, :day, :at, :previous, :hash)
                        """)
                .param("case", row.caseId())
                .param("position", row.position())
                .param("step", row.step())
                .param("act", row.act())
                .param("from", row.stateFrom())
                .param("to", row.stateTo())
                .param("account", row.account())
                .param("actor", row.actor())
                .param("role", row.role())
                .param("finding", row.finding())
                .param("forWorker", row.forWorker())
                .param("day", row.officeDay())
                .param("at", Timestamp.from(row.at()))
                .param("previous", row.previous())
                .param("hash", row.hash())
                .update();
    }

    private static Row row(ResultSet row, int index) throws SQLException {
        return new Row(
                row.getLong("id"),
                row.getLong("case_id"),
                row.getInt("position"),
                row.getString("step"),
                row.getString("act"),
                row.getString("state_from"),
                row.getString("state_to"),
                row.getLong("account"),
                row.getString("actor"),
                row.getString("role"),
                row.getBytes("finding"),
                row.getBytes("for_worker"),
                row.getObject("office_day", LocalDate.class),
                row.getTimestamp("at").toInstant(),
                row.getBytes("previous"),
                row.getBytes("hash"));
    }
}
