package org.bangfu.office.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.bangfu.money.Money;
import org.bangfu.office.access.Actor;
import org.bangfu.office.organisation.Territory;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of plans. */
@Repository
class PlanTable {

    private static final String COLUMNS = """
            id, number, organisation, year, title, state, version, drafted_by, drafter, drafted_on, checker, checked_on, returned
            """;

    private static final String LINES = """
            select l.id, l.plan_id, l.case_id, c.number, c.file_number, c.applicant_name, c.category, c.cause, c.organisation,
                   l.determination, l.kind, l.standard_fen, l.amount_fen, l.fund, l.reason
              from plan_line l
              join casework c on c.id = l.case_id
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

    List<Plan> list(Territory territory) {
        return jdbc.sql("select " + COLUMNS + """
                          from plan
                         where organisation between :from and :to
                         order by id desc
                         limit 200
                        """)
                .param("from", territory.from())
                .param("to", territory.to())
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

    void move(long id, PlanState state, @Nullable String returned) {
        jdbc.sql("update plan set state = :state, returned = :returned, version = version + 1 where id = :id")
                .param("state", state.name())
                .param("returned", returned)
                .param("id", id)
                .update();
    }

    void checked(long id, @Nullable Actor checker, @Nullable LocalDate on) {
        jdbc.sql("update plan set checked_by = :by, checker = :checker, checked_on = :on where id = :id")
                .param("by", checker == null ? null : checker.account())
                .param("checker", checker == null ? null : checker.name())
                .param("on", on)
                .param("id", id)
                .update();
    }

    void touch(long id) {
        jdbc.sql("update plan set version = version + 1 where id = :id")
                .param("id", id)
                .update();
    }

    void insertLine(
            long plan,
            long caseId,
            @Nullable Long determination,
            AidKind kind,
            Money standard,
            Money amount,
            long fund,
            @Nullable String reason) {
        jdbc.sql("""
                        insert into plan_line (plan_id, case_id, determination, kind, standard_fen, amount_fen, fund, reason)
                        values (:plan, :case, :determination, :kind, :standard, :amount, :fund, :reason)
                        """)
                .param("plan", plan)
                .param("case", caseId)
                .param("determination", determination)
                .param("kind", kind.name())
                .param("standard", standard.fen())
                .param("amount", amount.fen())
                .param("fund", fund)
                .param("reason", reason)
                .update();
    }

    void removeFamily(long plan, long caseId) {
        jdbc.sql("delete from plan_line where plan_id = :plan and case_id = :case")
                .param("plan", plan)
                .param("case", caseId)
                .update();
    }

    /** Lines in the order a meeting reads them: by file, then by kind. */
    List<PlanLine> lines(long plan) {
        return jdbc.sql(LINES + " where l.plan_id = :plan order by c.file_number, l.kind")
                .param("plan", plan)
                .query(PlanTable::line)
                .list();
    }

    /** What plans not yet decided already mean to take from a fund. */
    Money planned(long fund) {
        return Money.ofFen(jdbc.sql("""
                        select coalesce(sum(l.amount_fen), 0)
                          from plan_line l
                          join plan p on p.id = l.plan_id
                         where l.fund = :fund and p.state <> 'DECIDED'
                        """).param("fund", fund).query(Long.class).single());
    }

    List<Plans.Confirmed> confirmed(long fund) {
        return jdbc.sql("""
                        select p.id, p.number, sum(l.amount_fen) as fen
                          from plan_line l
                          join plan p on p.id = l.plan_id
                         where l.fund = :fund and p.state = 'PROPOSED'
                         group by p.id, p.number
                         order by p.id
                        """)
                .param("fund", fund)
                .query((row, index) -> new Plans.Confirmed(
                        row.getLong("id"), row.getString("number"), Money.ofFen(row.getLong("fen"))))
                .list();
    }

    /** The number of the plan, not yet decided, that a family already stands in. */
    Optional<String> openPlanOf(long caseId) {
        return jdbc.sql("""
                        select p.number
                          from plan_line l
                          join plan p on p.id = l.plan_id
                         where l.case_id = :case and p.state <> 'DECIDED'
                         limit 1
                        """)
                .param("case", caseId)
                .query((row, index) -> row.getString(1))
                .optional();
    }

    /** Filed families of a county, by file number. */
    List<Candidate> filed(Territory county, LocalDate today) {
        return jdbc.sql("""
                        select id, file_number, applicant_name, category, cause,
                               case when held_until > :today then held_because end as held_because
                          from casework
                         where organisation between :from and :to and state = 'FILED'
                         order by file_number
                         limit 1000
                        """)
                .param("today", today)
                .param("from", county.from())
                .param("to", county.to())
                .query((row, index) -> new Candidate(
                        row.getLong("id"),
                        row.getString("file_number"),
                        row.getString("applicant_name"),
                        row.getString("category"),
                        row.getString("cause"),
                        row.getString("held_because")))
                .list();
    }

    /** A filed family before anyone asked what it may get. */
    record Candidate(
            long caseId,
            String fileNumber,
            String applicantName,
            @Nullable String category,
            @Nullable String cause,
            @Nullable String heldBecause) {}

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

    private static PlanLine line(ResultSet row, int index) throws SQLException {
        return new PlanLine(
                row.getLong("id"),
                row.getLong("plan_id"),
                row.getLong("case_id"),
                row.getString("number"),
                row.getString("file_number"),
                row.getString("applicant_name"),
                row.getString("category"),
                row.getString("cause"),
                row.getLong("organisation"),
                row.getObject("determination", Long.class),
                AidKind.valueOf(row.getString("kind")),
                Money.ofFen(row.getLong("standard_fen")),
                Money.ofFen(row.getLong("amount_fen")),
                row.getLong("fund"),
                row.getString("reason"));
    }
}
