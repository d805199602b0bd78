package org.bangfu.office.aid.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.bangfu.money.Money;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.terms.AidKind;
import org.bangfu.terms.Category;
import org.bangfu.terms.Cause;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of the lines of plans, of the one place a family has in the open plans of a year, and of lines taken off by a meeting. */
@Repository
class LineTable {

    private static final String LINES = """
            select l.id, l.plan_id, l.case_id, c.number, c.file_number, c.applicant_name, c.category, c.cause, c.organisation,
                   l.determination, l.basis, l.kind, l.standard_fen, l.amount_fen, l.fund, l.reason,
                   exists (select from plan_unvisited u where u.plan_id = l.plan_id and u.case_id = l.case_id) as unvisited
              from plan_line l
              join casework c on c.id = l.case_id
            """;

    private final JdbcClient jdbc;

    LineTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(long plan, @Nullable Long determination, LineAsked line) {
        jdbc.sql("""
                        insert into plan_line (plan_id, case_id, determination, basis, kind, standard_fen, amount_fen, fund, reason)
                        values (:plan, :case, :determination, :basis, :kind, :standard, :amount, :fund, :reason)
                        """)
                .param("plan", plan)
                .param("case", line.caseId())
                .param("determination", determination)
                .param("basis", line.basis().name())
                .param("kind", line.kind().name())
                .param("standard", line.standard().fen())
                .param("amount", line.amount().fen())
                .param("fund", line.fund())
                .param("reason", line.reason())
                .update();
    }

    void remove(long line) {
        jdbc.sql("delete from plan_line where id = :id").param("id", line).update();
    }

    void pay(long line, long fund) {
        jdbc.sql("update plan_line set fund = :fund where id = :id")
                .param("fund", fund)
                .param("id", line)
                .update();
    }

    /** Lines that stand, in the order a meeting reads them: by file, then by kind. */
    List<PlanLine> of(long plan) {
        return jdbc.sql(LINES + """
                         where l.plan_id = :plan and not exists (select from plan_taken_off t where t.line = l.id)
                         order by c.file_number, l.kind, l.id
                        """).param("plan", plan).query(LineTable::line).list();
    }

    Optional<PlanLine> line(long plan, long id) {
        return of(plan).stream().filter(line -> line.id() == id).findFirst();
    }

    Money total(long plan) {
        return Money.ofFen(jdbc.sql("""
                        select coalesce(sum(l.amount_fen), 0) from plan_line l
                         where l.plan_id = :plan and not exists (select from plan_taken_off t where t.line = l.id)
                        """).param("plan", plan).query(Long.class).single());
    }

    /** What the open plans of a year mean to take from a fund; one of a year before takes nothing any more, it can never pass. */
    Money planned(long fund, int year) {
        return Money.ofFen(jdbc.sql("""
                        select coalesce(sum(l.amount_fen), 0)
                          from (select plan_id, amount_fen from plan_line where fund = :fund
                                union all
                                select plan_id, amount_fen from plan_change where fund = :fund and state = 'OPEN') l
                          join plan p on p.id = l.plan_id
                         where p.year = :year and p.state not in ('DECIDED', 'ABANDONED')
                        """)
                .param("fund", fund)
                .param("year", year)
                .query(Long.class)
                .single());
    }

    /** What plans before a meeting would take from a fund, by plan. */
    List<Plans.Confirmed> confirmed(long fund) {
        return jdbc.sql("""
                        select p.id, p.number, sum(l.amount_fen) as fen
                          from (select plan_id, amount_fen from plan_line where fund = :fund
                                union all
                                select plan_id, amount_fen from plan_change where fund = :fund and state = 'OPEN') l
                          join plan p on p.id = l.plan_id
                         where p.state = 'PROPOSED'
                         group by p.id, p.number
                         order by p.id
                        """)
                .param("fund", fund)
                .query((row, index) -> new Plans.Confirmed(
                        row.getLong("id"), row.getString("number"), Money.ofFen(row.getLong("fen"))))
                .list();
    }

    /** The open plan that holds a family's place of a year. */
    record Holder(long id, String number) {}

    Optional<Holder> openPlan(long caseId, int year) {
        return jdbc.sql("""
                        select p.id, p.number from plan_place h join plan p on p.id = h.plan_id
                         where h.case_id = :case and h.year = :year
                        """)
                .param("case", caseId)
                .param("year", year)
                .query((row, index) -> new Holder(row.getLong("id"), row.getString("number")))
                .optional();
    }

    /** Gives a family's place of the year to a plan; whoever comes second finds it taken. */
    boolean place(long caseId, Plan plan) {
        return jdbc.sql("""
                        insert into plan_place (case_id, year, plan_id) values (:case, :year, :plan)
                        on conflict (case_id, year) do update set plan_id = excluded.plan_id where plan_place.plan_id = excluded.plan_id
                        """)
                        .param("case", caseId)
                        .param("year", plan.year())
                        .param("plan", plan.id())
                        .update()
                == 1;
    }

    /** Families without a line in the plan any more leave their place to others. */
    void leave(long plan) {
        jdbc.sql("""
                        delete from plan_place h
                         where h.plan_id = :plan
                           and not exists (select from plan_line l where l.plan_id = :plan and l.case_id = h.case_id)
                        """).param("plan", plan).update();
    }

    /** A plan that was decided or given up holds nobody's place. */
    void leaveAll(long plan) {
        jdbc.sql("delete from plan_place where plan_id = :plan")
                .param("plan", plan)
                .update();
    }

    void takeOff(
            PlanLine line,
            long meeting,
            LineCondition condition,
            String reason,
            @Nullable Long determination,
            LocalDate on,
            Actor by,
            Instant at) {
        jdbc.sql("""
                        insert into plan_taken_off (line, plan_id, case_id, meeting, condition, reason, determination, held_on, account,
                                                    made_by, made_at)
                        values (:line, :plan, :case, :meeting, :condition, :reason, :determination, :on, :account, :by, :at)
                        """)
                .param("line", line.id())
                .param("plan", line.plan())
                .param("case", line.caseId())
                .param("meeting", meeting)
                .param("condition", condition.name())
                .param("reason", reason)
                .param("determination", determination)
                .param("on", on)
                .param("account", by.account())
                .param("by", by.name())
                .param("at", Timestamp.from(at))
                .update();
    }

    List<TakenOff> takenOff(long plan) {
        return jdbc.sql("""
                        select l.id, l.plan_id, l.case_id, c.number, c.file_number, c.applicant_name, c.category, c.cause,
                               c.organisation, l.determination, l.basis, l.kind, l.standard_fen, l.amount_fen, l.fund, l.reason,
                               false as unvisited, t.condition, t.reason as off_reason, t.held_on
                          from plan_taken_off t
                          join plan_line l on l.id = t.line
                          join casework c on c.id = l.case_id
                         where t.plan_id = :plan
                         order by c.file_number, l.kind, l.id
                        """)
                .param("plan", plan)
                .query((row, index) -> new TakenOff(
                        line(row, index),
                        LineCondition.valueOf(row.getString("condition")),
                        row.getString("off_reason"),
                        row.getObject("held_on", LocalDate.class)))
                .list();
    }

    private static PlanLine line(ResultSet row, int index) throws SQLException {
        return new PlanLine(
                row.getLong("id"),
                row.getLong("plan_id"),
                row.getLong("case_id"),
                row.getString("number"),
                row.getString("file_number"),
                row.getString("applicant_name"),
                Category.named(row.getString("category")),
                Cause.named(row.getString("cause")),
                row.getLong("organisation"),
                row.getObject("determination", Long.class),
                Basis.valueOf(row.getString("basis")),
                AidKind.valueOf(row.getString("kind")),
                Money.ofFen(row.getLong("standard_fen")),
                Money.ofFen(row.getLong("amount_fen")),
                row.getLong("fund"),
                row.getString("reason"),
                row.getBoolean("unvisited"));
    }
}
