package org.bangfu.office.grant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.bangfu.money.Money;
import org.bangfu.office.access.Actor;
import org.bangfu.office.organisation.Territory;
import org.bangfu.office.plan.AidKind;
import org.bangfu.office.plan.PlanLine;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of grants, their approvals and instalments. */
@Repository
class GrantTable {

    private static final String GRANTS = """
            select g.id, g.case_id, c.number, c.file_number, c.applicant_name, g.organisation, g.county, g.kind, g.amount_fen,
                   g.fund, g.year, g.meeting, g.minute, g.decided_on, g.needs,
                   (select coalesce(sum(i.amount_fen), 0) from instalment i where i.grant_id = g.id and i.paid_on is not null) as paid_fen,
                   (select max(i.paid_on) from instalment i where i.grant_id = g.id) as paid_on
              from aid_grant g
              join casework c on c.id = g.case_id
            """;

    private static final String INSTALMENTS = """
            select i.id, i.grant_id, g.case_id, c.number, c.file_number, g.organisation, c.applicant_name, g.kind, i.amount_fen,
                   g.fund, g.year, g.minute, g.meeting, i.paid_on
              from instalment i
              join aid_grant g on g.id = i.grant_id
              join casework c on c.id = g.case_id
            """;

    private final JdbcClient jdbc;

    GrantTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long insert(
            PlanLine line, long county, int year, long meeting, String minute, LocalDate on, @Nullable Approval needs) {
        long grant = jdbc.sql("""
                        insert into aid_grant (case_id, organisation, county, kind, amount_fen, fund, year, plan_line, meeting,
                                               minute, decided_on, needs)
                        values (:case, :organisation, :county, :kind, :amount, :fund, :year, :line, :meeting, :minute, :on, :needs)
                        returning id
                        """)
                .param("case", line.caseId())
                .param("organisation", line.organisation())
                .param("county", county)
                .param("kind", line.kind().name())
                .param("amount", line.amount().fen())
                .param("fund", line.fund())
                .param("year", year)
                .param("line", line.id())
                .param("meeting", meeting)
                .param("minute", minute)
                .param("on", on)
                .param("needs", needs == null ? null : needs.name())
                .query(Long.class)
                .single();
        jdbc.sql("insert into instalment (grant_id, position, amount_fen) values (:grant, 1, :amount)")
                .param("grant", grant)
                .param("amount", line.amount().fen())
                .update();
        return grant;
    }

    /** Granted to a family for one kind in a calendar year, refused requests left out. */
    Money granted(long caseId, AidKind kind, int year) {
        return Money.ofFen(jdbc.sql("""
                        select coalesce(sum(g.amount_fen), 0)
                          from aid_grant g
                         where g.case_id = :case and g.kind = :kind and g.year = :year
                           and not exists (select from grant_approval a where a.grant_id = g.id and not a.agreed)
                        """)
                .param("case", caseId)
                .param("kind", kind.name())
                .param("year", year)
                .query(Long.class)
                .single());
    }

    Optional<Grant> get(long id) {
        return jdbc.sql(GRANTS + " where g.id = :id")
                .param("id", id)
                .query(this::grant)
                .optional();
    }

    List<Grant> of(long caseId) {
        return jdbc.sql(GRANTS + " where g.case_id = :case order by g.id desc")
                .param("case", caseId)
                .query(this::grant)
                .list();
    }

    List<Grant> list(Territory territory, long before, int most) {
        return jdbc.sql(GRANTS + """
                         where g.county between :from and :to and g.id < :before
                         order by g.id desc
                         limit :most
                        """)
                .param("from", territory.from())
                .param("to", territory.to())
                .param("before", before)
                .param("most", most)
                .query(this::grant)
                .list();
    }

    /** Grants above the limits that are not fully answered. */
    List<Grant> waiting(Territory territory) {
        return jdbc.sql(GRANTS + """
                         where g.needs is not null and g.county between :from and :to
                           and (select count(*) from grant_approval a where a.grant_id = g.id and a.agreed)
                               < case g.needs when 'NATION' then 2 else 1 end
                           and not exists (select from grant_approval a where a.grant_id = g.id and not a.agreed)
                         order by g.id
                        """)
                .param("from", territory.from())
                .param("to", territory.to())
                .query(this::grant)
                .list();
    }

    void answer(long grant, Approval level, boolean agreed, String document, LocalDate on, Actor by) {
        jdbc.sql("""
                        insert into grant_approval (grant_id, level, agreed, document, decided_on, entered_by, entered)
                        values (:grant, :level, :agreed, :document, :on, :by, :name)
                        """)
                .param("grant", grant)
                .param("level", level.name())
                .param("agreed", agreed)
                .param("document", document)
                .param("on", on)
                .param("by", by.account())
                .param("name", by.name())
                .update();
    }

    List<Grants.Instalment> unpaid(long county) {
        return jdbc.sql(INSTALMENTS + """
                         where i.paid_on is null and g.county = :county
                           and not exists (select from grant_approval a where a.grant_id = g.id and not a.agreed)
                         order by i.id
                        """)
                .param("county", county)
                .query(GrantTable::instalment)
                .list();
    }

    Optional<Grants.Instalment> instalment(long id) {
        return jdbc.sql(INSTALMENTS + " where i.id = :id")
                .param("id", id)
                .query(GrantTable::instalment)
                .optional();
    }

    List<Grants.Instalment> instalmentsOf(long caseId) {
        return jdbc.sql(INSTALMENTS + " where g.case_id = :case order by i.id desc")
                .param("case", caseId)
                .query(GrantTable::instalment)
                .list();
    }

    /** @return how many rows changed: 1, or 0 where it was paid before */
    int paid(long instalment, LocalDate on) {
        return jdbc.sql("update instalment set paid_on = :on where id = :id and paid_on is null")
                .param("on", on)
                .param("id", instalment)
                .update();
    }

    int returned(long instalment) {
        return jdbc.sql("update instalment set paid_on = null where id = :id and paid_on is not null")
                .param("id", instalment)
                .update();
    }

    Money promised(long fund) {
        return Money.ofFen(jdbc.sql("""
                        select coalesce(sum(i.amount_fen), 0)
                          from instalment i
                          join aid_grant g on g.id = i.grant_id
                         where g.fund = :fund and i.paid_on is null
                           and not exists (select from grant_approval a where a.grant_id = g.id and not a.agreed)
                        """).param("fund", fund).query(Long.class).single());
    }

    private Grant grant(ResultSet row, int index) throws SQLException {
        long id = row.getLong("id");
        String needs = row.getString("needs");
        return new Grant(
                id,
                row.getLong("case_id"),
                row.getString("number"),
                row.getString("file_number"),
                row.getString("applicant_name"),
                row.getLong("organisation"),
                row.getLong("county"),
                AidKind.valueOf(row.getString("kind")),
                Money.ofFen(row.getLong("amount_fen")),
                Money.ofFen(row.getLong("paid_fen")),
                row.getObject("paid_on", LocalDate.class),
                row.getLong("fund"),
                row.getInt("year"),
                row.getLong("meeting"),
                row.getString("minute"),
                row.getObject("decided_on", LocalDate.class),
                needs == null ? null : Approval.valueOf(needs),
                needs == null ? List.of() : answers(id));
    }

    private List<Grant.Answer> answers(long grant) {
        return jdbc.sql(
                        "select level, agreed, document, decided_on, entered from grant_approval where grant_id = :grant order by decided_on")
                .param("grant", grant)
                .query((row, index) -> new Grant.Answer(
                        Approval.valueOf(row.getString("level")),
                        row.getBoolean("agreed"),
                        row.getString("document"),
                        row.getObject("decided_on", LocalDate.class),
                        row.getString("entered")))
                .list();
    }

    private static Grants.Instalment instalment(ResultSet row, int index) throws SQLException {
        return new Grants.Instalment(
                row.getLong("id"),
                row.getLong("grant_id"),
                row.getLong("case_id"),
                row.getString("number"),
                row.getString("file_number"),
                row.getLong("organisation"),
                row.getString("applicant_name"),
                AidKind.valueOf(row.getString("kind")),
                Money.ofFen(row.getLong("amount_fen")),
                row.getLong("fund"),
                row.getInt("year"),
                row.getString("minute"),
                row.getLong("meeting"),
                row.getObject("paid_on", LocalDate.class));
    }
}
