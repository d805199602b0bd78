package org.bangfu.office.aid.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.organisation.Territory;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of plans. */
@Repository
class PlanTable {

    private static final String COLUMNS = """
            id, number, organisation, year, title, state, version, drafted_by, drafter, drafted_on, checker, checked_on, returned
            """;

    private final JdbcClient jdbc;

    PlanTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    int next(long organisation, int year) {
        return jdbc.sql("""
                        insert into plan_counter (organisation, year, series, last) values (:organisation, :year, 'PLAN', 1)
                        on conflict (organisation, year, series) do update set last = plan_counter.last + 1
                        returning last
                        """)
                .param("organisation", organisation)
                .param("year", year)
                .query(Integer.class)
                .single();
    }

    Plan insert(String number, long organisation, int year, String title, Actor drafter, LocalDate today) {
        return jdbc.sql("""
                        insert into plan (number, organisation, year, title, state, drafted_by, drafter, drafted_on)
                        values (:number, :organisation, :year, :title, 'DRAFT', :by, :drafter, :today)
                        returning\s""" + COLUMNS)
                .param("number", number)
                .param("organisation", organisation)
                .param("year", year)
                .param("title", title)
                .param("by", drafter.account())
                .param("drafter", drafter.name())
                .param("today", today)
                .query(PlanTable::plan)
                .single();
    }

    Optional<Plan> get(long id) {
        return jdbc.sql("select " + COLUMNS + " from plan where id = :id")
                .param("id", id)
                .query(PlanTable::plan)
                .optional();
    }

    Optional<Plan> locked(long id) {
        return jdbc.sql("select " + COLUMNS + " from plan where id = :id for update")
                .param("id", id)
                .query(PlanTable::plan)
                .optional();
    }

    /**
     * A page of plans, the newest first.
     *
     * @param before the id at which the page before ended; {@link Long#MAX_VALUE} for the first
     */
    List<Plan> list(Territory territory, @Nullable PlanState state, @Nullable Integer year, long before, int most) {
        return jdbc.sql("select " + COLUMNS + """
                          from plan
                         where organisation between :from and :to and id < :before
                           and (:state::text is null or state = :state)
                           and (:year::int is null or year = :year)
                         order by id desc
                         limit :most
                        """)
                .param("from", territory.from())
                .param("to", territory.to())
                .param("before", before)
                .param("state", state == null ? null : state.name())
                .param("year", year)
                .param("most", most)
                .query(PlanTable::plan)
                .list();
    }

    List<Plan> in(Territory territory, PlanState state) {
        return jdbc.sql("select " + COLUMNS + """
                          from plan
                         where organisation between :from and :to and state = :state
                         order by id
                        """)
                .param("from", territory.from())
                .param("to", territory.to())
                .param("state", state.name())
                .query(PlanTable::plan)
                .list();
    }

    /** Of years before, never decided. */
    List<Plan> over(Territory territory, int year) {
        return jdbc.sql("select " + COLUMNS + """
                          from plan
                         where organisation between :from and :to and year < :year and state not in ('DECIDED', 'ABANDONED')
                         order by id
                        """)
                .param("from", territory.from())
                .param("to", territory.to())
                .param("year", year)
                .query(PlanTable::plan)
                .list();
    }

    /** Of which a meeting since a day took families off. */
    List<Plan> lessTaken(Territory territory, LocalDate since) {
        return jdbc.sql("select " + COLUMNS + """
                          from plan
                         where organisation between :from and :to
                           and exists (select from plan_taken_off t where t.plan_id = plan.id and t.held_on >= :since)
                         order by id
                        """)
                .param("from", territory.from())
                .param("to", territory.to())
                .param("since", since)
                .query(PlanTable::plan)
                .list();
    }

    /** To a state that keeps what finance has confirmed. */
    void move(long id, PlanState state) {
        jdbc.sql("update plan set state = :state, returned = null, version = version + 1 where id = :id")
                .param("state", state.name())
                .param("id", id)
                .update();
    }

    /** Finance confirmed the money: the plan goes before a meeting. */
    void confirm(long id, Actor checker, LocalDate on) {
        jdbc.sql("""
                        update plan
                           set state = 'PROPOSED', checked_by = :by, checker = :checker, checked_on = :on, version = version + 1
                         where id = :id
                        """)
                .param("by", checker.account())
                .param("checker", checker.name())
                .param("on", on)
                .param("id", id)
                .update();
    }

    /** Back to the desk, or given up: what finance confirmed is no longer confirmed. */
    void end(long id, PlanState state, String reason) {
        jdbc.sql("""
                        update plan
                           set state = :state, returned = :reason, checked_by = null, checker = null, checked_on = null,
                               version = version + 1
                         where id = :id
                        """)
                .param("state", state.name())
                .param("reason", reason)
                .param("id", id)
                .update();
    }

    void touch(long id) {
        jdbc.sql("update plan set version = version + 1 where id = :id")
                .param("id", id)
                .update();
    }

    /**
     * A page of a county's filed families, by file number.
     *
     * @param words the beginning of a file number or of the worker's name; null for all
     * @param after the file number at which the page before ended; null for the first
     */
    List<Long> filed(Territory county, @Nullable String words, @Nullable String after, int most) {
        return jdbc.sql("""
                        select id
                          from casework
                         where organisation between :from and :to and state = 'FILED' and (:after::text is null or file_number > :after)
                           and (:words::text is null or file_number ^@ :words or applicant_name ^@ :words)
                         order by file_number
                         limit :most
                        """)
                .param("from", county.from())
                .param("to", county.to())
                .param("after", after)
                .param("words", words)
                .param("most", most)
                .query((row, index) -> row.getLong(1))
                .list();
    }

    /** The file number at which a page ended; empty where the county has no such case. */
    Optional<String> fileNumber(Territory county, long caseId) {
        return jdbc.sql("""
                        select file_number from casework
                         where id = :case and organisation between :from and :to and file_number is not null
                        """)
                .param("case", caseId)
                .param("from", county.from())
                .param("to", county.to())
                .query((row, index) -> row.getString(1))
                .optional();
    }

    private static Plan plan(ResultSet row, int index) throws SQLException {
        return new Plan(
                row.getLong("id"),
                row.getString("number"),
                row.getLong("organisation"),
                row.getInt("year"),
                row.getString("title"),
                PlanState.valueOf(row.getString("state")),
                row.getInt("version"),
                row.getLong("drafted_by"),
                row.getString("drafter"),
                row.getObject("drafted_on", LocalDate.class),
                row.getString("checker"),
                row.getObject("checked_on", LocalDate.class),
                row.getString("returned"));
    }
}
