package org.bangfu.office.aid.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.bangfu.office.casework.procedure.Case;
import org.bangfu.office.casework.recheck.Recheck;
import org.bangfu.office.ground.organisation.Territory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of families planned in spite of the union's delay: one row for each re-check that was owed. */
@Repository
class UnvisitedTable {

    private final JdbcClient jdbc;

    UnvisitedTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void mark(Case aCase, Recheck recheck, Recheck.Word word, Plan plan, LocalDate today, LocalDate visitBy) {
        jdbc.sql("""
                        insert into plan_unvisited (case_id, due_on, plan_id, organisation, word, planned_on, visit_by)
                        values (:case, :due, :plan, :organisation, :word, :today, :by)
                        on conflict do nothing
                        """)
                .param("case", aCase.id())
                .param("due", recheck.due())
                .param("plan", plan.id())
                .param("organisation", aCase.organisation())
                .param("word", word.id())
                .param("today", today)
                .param("by", visitBy)
                .update();
    }

    /** The other plan that took the family in during this delay. */
    Optional<String> otherPlan(long caseId, LocalDate due, long plan) {
        return jdbc.sql("""
                        select p.number from plan_unvisited u join plan p on p.id = u.plan_id
                         where u.case_id = :case and u.due_on = :due and u.plan_id <> :plan
                        """)
                .param("case", caseId)
                .param("due", due)
                .param("plan", plan)
                .query((row, index) -> row.getString("number"))
                .optional();
    }

    /** Families that have no line standing in an undecided plan any more were not planned; answers which. */
    List<Long> leave(long plan) {
        return jdbc.sql("""
                        delete from plan_unvisited u
                         where u.plan_id = :plan
                           and not exists (select from plan_line l
                                            where l.plan_id = :plan and l.case_id = u.case_id
                                              and not exists (select from plan_taken_off t where t.line = l.id))
                        returning case_id
                        """)
                .param("plan", plan)
                .query((row, index) -> row.getLong(1))
                .list();
    }

    List<Long> leaveAll(long plan) {
        return jdbc.sql("delete from plan_unvisited where plan_id = :plan returning case_id")
                .param("plan", plan)
                .query((row, index) -> row.getLong(1))
                .list();
    }

    /**
     * A page of a territory's, the latest first.
     *
     * @param before where the page before ended; a day and a case beyond all for the first
     */
    List<Unvisited> list(Territory territory, LocalDate before, long beforeCase, int most) {
        return jdbc.sql("""
                        select u.case_id, c.number as case_number, c.file_number, c.applicant_name, o.name as union_name, u.due_on, u.plan_id,
                               p.number as plan_number, u.planned_on, u.visit_by,
                               (select min(v.visited_on) from visit v
                                 where v.case_id = u.case_id and v.standing = 'CONFIRMED' and v.visited_on > u.due_on) as visited_on
                          from plan_unvisited u
                          join casework c on c.id = u.case_id
                          join organisation o on o.number = u.organisation
                          join plan p on p.id = u.plan_id
                         where u.organisation between :from and :to and (u.planned_on, u.case_id) < (:before, :beforeCase)
                         order by u.planned_on desc, u.case_id desc
                         limit :most
                        """)
                .param("from", territory.from())
                .param("to", territory.to())
                .param("before", before)
                .param("beforeCase", beforeCase)
                .param("most", most)
                .query((row, index) -> new Unvisited(
                        row.getLong("case_id"),
                        row.getString("case_number"),
                        row.getString("file_number"),
                        row.getString("applicant_name"),
                        row.getString("union_name"),
                        row.getObject("due_on", LocalDate.class),
                        row.getLong("plan_id"),
                        row.getString("plan_number"),
                        row.getObject("planned_on", LocalDate.class),
                        row.getObject("visit_by", LocalDate.class),
                        row.getObject("visited_on", LocalDate.class)))
                .list();
    }
}
