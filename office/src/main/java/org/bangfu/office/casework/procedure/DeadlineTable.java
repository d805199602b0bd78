package org.bangfu.office.casework.procedure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.bangfu.money.Deadline;
import org.bangfu.office.ground.access.Role;
import org.bangfu.office.ground.organisation.Territory;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of deadlines. */
@Repository
class DeadlineTable {

    private final JdbcClient jdbc;

    DeadlineTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A term in working days, and its last day by the calendar of today. */
    record Term(Deadline last, int days) {}

    /** @param term null where the day is the calendar's own, as for months */
    void set(Case aCase, Due due, LocalDate on, @Nullable Term term, LocalDate today) {
        jdbc.sql("""
                        insert into deadline (case_id, organisation, due, desk, due_on, provisional, workdays, set_on)
                        values (:case, :organisation, :due, :desk, :on, :provisional, :workdays, :today)
                        on conflict (case_id, due) where met_on is null and not ended
                        do update set due_on = excluded.due_on, provisional = excluded.provisional,
                                      workdays = excluded.workdays, set_on = excluded.set_on
                        """)
                .param("case", aCase.id())
                .param("organisation", aCase.organisation())
                .param("due", due.name())
                .param("desk", due.desk().name())
                .param("on", on)
                .param("provisional", term != null && term.last().provisional())
                .param("workdays", term == null ? null : term.days())
                .param("today", today)
                .update();
    }

    /** What is open and was counted in working days over some of these days, by its number. */
    List<Counted> counted(LocalDate first, LocalDate last, long after, int most) {
        return jdbc.sql("""
                        select id, case_id, organisation, due, set_on, workdays, due_on, provisional from deadline
                         where met_on is null and not ended
                           and workdays is not null and set_on <= :last and due_on >= :first
                           and id > :after
                         order by id
                         limit :most
                        """)
                .param("first", first)
                .param("last", last)
                .param("after", after)
                .param("most", most)
                .query(DeadlineTable::counted)
                .list();
    }

    /** A deadline as it was counted. */
    record Counted(
            long id, long caseId, long organisation, Due due, LocalDate setOn, int workdays, Recounted.Day last) {}

    private static Counted counted(ResultSet row, int index) throws SQLException {
        return new Counted(
                row.getLong("id"),
                row.getLong("case_id"),
                row.getLong("organisation"),
                Due.valueOf(row.getString("due")),
                row.getObject("set_on", LocalDate.class),
                row.getInt("workdays"),
                new Recounted.Day(row.getObject("due_on", LocalDate.class), row.getBoolean("provisional")));
    }

    void move(long id, Deadline to) {
        jdbc.sql("update deadline set due_on = :on, provisional = :provisional where id = :id")
                .param("on", to.date())
                .param("provisional", to.provisional())
                .param("id", id)
                .update();
    }

    void meet(long caseId, Due due, LocalDate today) {
        jdbc.sql("""
                        update deadline set met_on = :today
                         where case_id = :case and due = :due and met_on is null and not ended
                        """)
                .param("today", today)
                .param("case", caseId)
                .param("due", due.name())
                .update();
    }

    void end(long caseId) {
        jdbc.sql("update deadline set ended = true where case_id = :case and met_on is null and not ended")
                .param("case", caseId)
                .update();
    }

    /** Behind a day and a deadline of it. */
    record Place(LocalDate on, long deadline) {

        static final Place FIRST = new Place(LocalDate.of(1, 1, 1), 0);
    }

    /** What is open at some desks within a territory, of one owner or of all, the most urgent first. */
    List<DeadlineLine> open(
            Territory territory,
            Collection<Role> desks,
            @Nullable Long owner,
            LocalDate until,
            Place behind,
            int most) {
        return jdbc.sql("""
                        select d.id as deadline, c.id, c.number, c.applicant_name, c.state, d.organisation, d.due, d.due_on, d.provisional,
                               c.owner, o.name as owner_name, c.held_until
                          from (select * from deadline
                                 where organisation between :from and :to
                                   and desk in (:desks)
                                   and met_on is null and not ended
                                   and due_on <= :until
                                   and (:owner::bigint is null
                                        or exists (select from casework m where m.id = case_id and m.owner = :owner))
                                   and (due_on, id) > (:on, :id)
                                 order by due_on, id
                                 limit :most) d
                          join casework c on c.id = d.case_id
                          left join account o on o.id = c.owner
                         order by d.due_on, d.id
                        """)
                .param("from", territory.from())
                .param("to", territory.to())
                .param("desks", desks.stream().map(Role::name).toList())
                .param("until", until)
                .param("owner", owner)
                .param("on", behind.on())
                .param("id", behind.deadline())
                .param("most", most)
                .query(DeadlineTable::row)
                .list();
    }

    int count(Territory territory, Collection<Role> desks, @Nullable Long owner, LocalDate until) {
        return jdbc.sql("""
                        select count(*) from deadline
                         where organisation between :from and :to
                           and desk in (:desks)
                           and met_on is null and not ended
                           and due_on <= :until
                           and (:owner::bigint is null
                                or exists (select from casework m where m.id = case_id and m.owner = :owner))
                        """)
                .param("from", territory.from())
                .param("to", territory.to())
                .param("desks", desks.stream().map(Role::name).toList())
                .param("owner", owner)
                .param("until", until)
                .query(Integer.class)
                .single();
    }

    List<Long> casesWith(Due due, Territory territory) {
        return jdbc.sql("""
                        select case_id from deadline
                         where organisation between :from and :to and due = :due and met_on is null and not ended
                         order by case_id
                        """)
                .param("from", territory.from())
                .param("to", territory.to())
                .param("due", due.name())
                .query((row, index) -> row.getLong("case_id"))
                .list();
    }

    /** The next deadline of a case, at whosever desk. */
    Optional<DeadlineLine> next(long caseId) {
        return jdbc.sql("""
                        select d.id as deadline, c.id, c.number, c.applicant_name, c.state, d.organisation, d.due, d.due_on, d.provisional,
                               c.owner, o.name as owner_name, c.held_until
                          from deadline d
                          join casework c on c.id = d.case_id
                          left join account o on o.id = c.owner
                         where d.case_id = :case and d.met_on is null and not d.ended
                         order by d.due_on, d.id
                         limit 1
                        """).param("case", caseId).query(DeadlineTable::row).optional();
    }

    private static DeadlineLine row(ResultSet row, int index) throws SQLException {
        return new DeadlineLine(
                row.getLong("deadline"),
                row.getLong("id"),
                row.getString("number"),
                row.getString("applicant_name"),
                State.valueOf(row.getString("state")),
                row.getLong("organisation"),
                Due.valueOf(row.getString("due")),
                row.getObject("due_on", LocalDate.class),
                row.getBoolean("provisional"),
                row.getObject("owner", Long.class),
                row.getString("owner_name"),
                row.getObject("held_until", LocalDate.class));
    }
}
