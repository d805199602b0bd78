package org.bangfu.office.aid.grant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.bangfu.money.Money;
import org.bangfu.office.aid.plan.Basis;
import org.bangfu.office.aid.plan.GrantChange;
import org.bangfu.office.aid.plan.PlanLine;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.organisation.Territory;
import org.bangfu.office.law.standard.LimitsByDay;
import org.bangfu.office.law.standard.Policies;
import org.bangfu.policy.book.Limits;
import org.bangfu.terms.AidKind;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of grants, their approvals and instalments. */
@Repository
class GrantTable {

    private static final String GRANTS = """
            select g.*, c.number, c.file_number, c.applicant_name
              from grant_standing g
              join casework c on c.id = g.case_id
            """;

    private static final String INSTALMENTS = """
            select i.id, i.grant_id, g.case_id, c.number, c.file_number, g.organisation, c.applicant_name, g.kind, i.amount_fen,
                   coalesce(i.fund, g.fund) as fund, g.year, g.minute, g.meeting, i.paid_on, e.kind as ended
              from instalment i
              join aid_grant g on g.id = i.grant_id
              join casework c on c.id = g.case_id
              left join grant_event e on e.id = i.ended_by
            """;

    /** Of instalments: to be paid, so neither paid, ended nor refused from above. */
    private static final String PAYABLE = """
             i.paid_on is null and i.ended_by is null
               and not exists (select from grant_approval a where a.grant_id = g.id and not a.agreed)
            """;

    private static final String UNPAID = """

              from instalment i
              join aid_grant g on g.id = i.grant_id
             where\s""" + PAYABLE;

    private final JdbcClient jdbc;
    private final Policies policies;

    GrantTable(JdbcClient jdbc, Policies policies) {
        this.jdbc = jdbc;
        this.policies = policies;
    }

    /** @param decided by which meeting and on which day */
    long insert(PlanLine line, long county, boolean beside, Decided decided, @Nullable Approval needs) {
        long grant = jdbc.sql("""
                        insert into aid_grant (case_id, organisation, county, kind, beside, amount_fen, fund, year, plan_line, meeting,
                                               minute, decided_on, needs)
                        values (:case, :organisation, :county, :kind, :beside, :amount, :fund, :year, :line, :meeting, :minute, :on,
                                :needs)
                        returning id
                        """)
                .param("case", line.caseId())
                .param("organisation", line.organisation())
                .param("county", county)
                .param("kind", line.kind().name())
                .param("beside", beside)
                .param("amount", line.amount().fen())
                .param("fund", line.fund())
                .param("year", decided.on().getYear())
                .param("line", line.id())
                .param("meeting", decided.meeting())
                .param("minute", decided.minute())
                .param("on", decided.on())
                .param("needs", needs == null ? null : needs.name())
                .query(Long.class)
                .single();
        jdbc.sql("insert into instalment (grant_id, position, amount_fen) values (:grant, 1, :amount)")
                .param("grant", grant)
                .param("amount", line.amount().fen())
                .update();
        return grant;
    }

    record Decided(long meeting, String minute, LocalDate on) {}

    /** The policy by which the determination behind a grant was made; empty where it rests on none. */
    Optional<String> policyOf(long grant) {
        return jdbc.sql("""
                        select d.policy
                          from aid_grant g
                          join plan_line l on l.id = g.plan_line
                          join determination d on d.id = l.determination
                         where g.id = :grant
                        """).param("grant", grant).query(String.class).optional();
    }

    /** What stands of a family's grants of one kind in a year, refused requests left out. */
    Money granted(long caseId, AidKind kind, int year) {
        return sum("""
                select coalesce(sum(amount_fen), 0) from grant_amount
                 where case_id = :case and kind = :kind and year = :year and not refused
                """, caseId, kind, year);
    }

    /** The same against the standard: without what was given beside it. */
    Money grantedByStandard(long caseId, AidKind kind, int year) {
        return sum("""
                select coalesce(sum(amount_fen), 0) from grant_amount
                 where case_id = :case and kind = :kind and year = :year and not refused and not beside
                """, caseId, kind, year);
    }

    private Money sum(String sql, long caseId, AidKind kind, int year) {
        return Money.ofFen(jdbc.sql(sql)
                .param("case", caseId)
                .param("kind", kind.name())
                .param("year", year)
                .query(Long.class)
                .single());
    }

    /** Until the transaction ends nobody else answers or changes it: all that is added to a grant waits for its instalments. */
    void lock(long grant) {
        jdbc.sql("select id from instalment where grant_id = :grant order by id for update")
                .param("grant", grant)
                .query((row, index) -> row.getLong(1))
                .list();
    }

    Optional<Grant> get(long id) {
        return jdbc.sql(GRANTS + " where g.id = :id")
                .param("id", id)
                .query(grants())
                .optional();
    }

    List<Grant> of(long caseId) {
        return jdbc.sql(GRANTS + " where g.case_id = :case order by g.id desc")
                .param("case", caseId)
                .query(grants())
                .list();
    }

    /** A county's grants, the newest first, below {@code before}. */
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
                .query(grants())
                .list();
    }

    /** Unpaid grants above the limits as all grants now stand, that are not fully answered; the oldest first, after {@code after}. */
    List<Grant> waiting(Territory territory, long after, int most) {
        LimitsByDay limits = policies.limits();
        return jdbc.sql(GRANTS + """
                         cross join lateral (
                              select province_fen, nation_fen
                                from unnest(cast(:since as date[]), cast(:province as bigint[]), cast(:nation as bigint[]))
                                     as version (since, province_fen, nation_fen)
                               where since <= g.counted_on
                               order by since desc
                               limit 1) above
                         where g.county between :from and :to and g.id > :after
                           and (g.total_fen > above.province_fen or g.basis = 'SPECIAL') and g.unpaid_fen > 0 and not g.refused
                           and (select count(*) from grant_approval a where a.grant_id = g.id and a.agreed)
                               < case when g.total_fen > above.nation_fen then 2 else 1 end
                         order by g.id
                         limit :most
                        """)
                .param("from", territory.from())
                .param("to", territory.to())
                .param("after", after)
                .param("since", limits.days().stream().map(GrantTable::since).toArray(String[]::new))
                .param("province", each(limits, Limits::provinceAbove))
                .param("nation", each(limits, Limits::nationAbove))
                .param("most", most)
                .query(grants())
                .list();
    }

    private static String since(LocalDate day) {
        return day.equals(LocalDate.MIN) ? "-infinity" : day.toString();
    }

    private static Long[] each(LimitsByDay limits, ToLongFunction<Limits> limit) {
        return limits.days().stream()
                .map(day -> limit.applyAsLong(limits.on(day)))
                .toArray(Long[]::new);
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
                         where g.county = :county and\s""" + PAYABLE + """
                         order by i.id
                        """)
                .param("county", county)
                .query(GrantTable::instalment)
                .list();
    }

    /** A county's grants of which something is still to be paid, the oldest first, after {@code after}. */
    List<Grant> unpaid(long county, long after, int most) {
        return jdbc.sql(GRANTS + """
                         where g.county = :county and g.unpaid_fen > 0 and not g.refused and g.id > :after
                         order by g.id
                         limit :most
                        """)
                .param("county", county)
                .param("after", after)
                .param("most", most)
                .query(grants())
                .list();
    }

    /** The same, of some funds. */
    List<Grant> unpaidFrom(long county, List<Long> funds, long after, int most) {
        return jdbc.sql(GRANTS + """
                         where g.county = :county and g.unpaid_fen > 0 and not g.refused and g.id > :after
                           and g.fund = any (:funds)
                         order by g.id
                         limit :most
                        """)
                .param("county", county)
                .param("funds", funds.toArray(Long[]::new))
                .param("after", after)
                .param("most", most)
                .query(grants())
                .list();
    }

    int countUnpaidFrom(long county, long fund) {
        return jdbc.sql("""
                        select count(*) from grant_standing
                         where county = :county and unpaid_fen > 0 and not refused and fund = :fund
                        """)
                .param("county", county)
                .param("fund", fund)
                .query(Integer.class)
                .single();
    }

    /** A county's grants that lapsed, in whole or in part, and were not decided again. */
    List<Grant> lapsed(long county, long after, int most) {
        return jdbc.sql(GRANTS + """
                         where g.county = :county and g.id > :after
                           and exists (select from grant_lapse l where l.grant_id = g.id)
                           and not exists (select from aid_grant a where a.again = g.id)
                         order by g.id
                         limit :most
                        """)
                .param("county", county)
                .param("after", after)
                .param("most", most)
                .query(grants())
                .list();
    }

    int countLapsed(long county) {
        return jdbc.sql("""
                        select count(distinct l.grant_id) from grant_lapse l
                         where l.county = :county and not exists (select from aid_grant a where a.again = l.grant_id)
                        """).param("county", county).query(Integer.class).single();
    }

    boolean decidedAgain(long grant) {
        return jdbc.sql("select exists (select from aid_grant where again = :grant)")
                .param("grant", grant)
                .query(Boolean.class)
                .single();
    }

    /** The funds that unpaid grants of a county are to be paid from. */
    List<Long> fundsOfUnpaid(long county) {
        return jdbc.sql("select distinct coalesce(i.fund, g.fund)" + UNPAID + " and g.county = :county order by 1")
                .param("county", county)
                .query((row, index) -> row.getLong(1))
                .list();
    }

    /** The same of all unions. */
    List<Long> fundsOfUnpaid() {
        return jdbc.sql("select distinct coalesce(i.fund, g.fund)" + UNPAID + " order by 1")
                .query((row, index) -> row.getLong(1))
                .list();
    }

    /** Grants of all unions with something unpaid from one of these funds, the oldest first, after {@code after}. */
    List<Long> unpaidFrom(List<Long> funds, long after, int most) {
        return jdbc.sql("select distinct g.id" + UNPAID
                        + " and coalesce(i.fund, g.fund) = any (:funds) and g.id > :after order by 1 limit :most")
                .param("funds", funds.toArray(Long[]::new))
                .param("after", after)
                .param("most", most)
                .query((row, index) -> row.getLong(1))
                .list();
    }

    /** A grant that lapsed, decided again: of its own year and by its own determination, from other money. */
    long insertAgain(Grant lapsed, GrantChange change, Decided decided, @Nullable Approval needs) {
        long grant = jdbc.sql("""
                        insert into aid_grant (case_id, organisation, county, kind, beside, amount_fen, fund, year, counted_on, again,
                                               plan_change, plan_line, meeting, minute, decided_on, needs)
                        select case_id, organisation, county, kind, beside, :amount, :fund, year, coalesce(counted_on, decided_on), id,
                               :change, plan_line, :meeting, :minute, :on, :needs
                          from aid_grant where id = :lapsed
                        returning id
                        """)
                .param("lapsed", lapsed.id())
                .param("amount", change.amount().fen())
                .param("fund", change.fund())
                .param("change", change.id())
                .param("meeting", decided.meeting())
                .param("minute", decided.minute())
                .param("on", decided.on())
                .param("needs", needs == null ? null : needs.name())
                .query(Long.class)
                .single();
        jdbc.sql("insert into instalment (grant_id, position, amount_fen) values (:grant, 1, :amount)")
                .param("grant", grant)
                .param("amount", change.amount().fen())
                .update();
        return grant;
    }

    /** What of a grant is still to be paid, approved or not, the first first. */
    List<Grants.Instalment> unpaidOf(long grant) {
        return jdbc.sql(INSTALMENTS
                        + " where i.grant_id = :grant and i.paid_on is null and i.ended_by is null order by i.id")
                .param("grant", grant)
                .query(GrantTable::instalment)
                .list();
    }

    long happened(long grant, GrantChanger.Change change, LocalDate on, Actor by) {
        Decided decided = change.decided();
        return jdbc.sql("""
                        insert into grant_event (grant_id, kind, ended_fen, fund, meeting, minute, reason, on_day, account, entered)
                        values (:grant, :kind, :ended, :fund, :meeting, :minute, :reason, :on, :account, :by)
                        returning id
                        """)
                .param("grant", grant)
                .param("kind", change.kind().name())
                .param("ended", change.ended().fen())
                .param("fund", change.fund())
                .param("meeting", decided == null ? null : decided.meeting())
                .param("minute", decided == null ? null : decided.minute())
                .param("reason", change.reason())
                .param("on", on)
                .param("account", by.account())
                .param("by", by.name())
                .query(Long.class)
                .single();
    }

    void end(long instalment, long event) {
        jdbc.sql("update instalment set ended_by = :event where id = :id")
                .param("event", event)
                .param("id", instalment)
                .update();
    }

    void insertRest(long grant, Money left, long fund) {
        jdbc.sql("""
                        insert into instalment (grant_id, position, amount_fen, fund)
                        select :grant, max(position) + 1, :left, :fund from instalment where grant_id = :grant
                        """)
                .param("grant", grant)
                .param("left", left.fen())
                .param("fund", fund)
                .update();
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
        return jdbc.sql("update instalment set paid_on = :on where id = :id and paid_on is null and ended_by is null")
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
        return Money.ofFen(
                jdbc.sql("""
                        select coalesce(sum(i.amount_fen), 0)
                          from instalment i
                          join aid_grant g on g.id = i.grant_id
                         where coalesce(i.fund, g.fund) = :fund and\s""" + PAYABLE).param("fund", fund).query(Long.class).single());
    }

    private RowMapper<Grant> grants() {
        LimitsByDay limits = policies.limits();
        return (row, index) -> grant(row, limits);
    }

    private Grant grant(ResultSet row, LimitsByDay limits) throws SQLException {
        long id = row.getLong("id");
        LocalDate countedOn = row.getObject("counted_on", LocalDate.class);
        return new Grant(
                id,
                row.getLong("case_id"),
                row.getString("number"),
                row.getString("file_number"),
                row.getString("applicant_name"),
                row.getLong("organisation"),
                row.getLong("county"),
                AidKind.valueOf(row.getString("kind")),
                Basis.valueOf(row.getString("basis")),
                row.getBoolean("beside"),
                Money.ofFen(row.getLong("decided_fen")),
                Money.ofFen(row.getLong("amount_fen")),
                Money.ofFen(row.getLong("paid_fen")),
                row.getObject("paid_on", LocalDate.class),
                row.getLong("fund"),
                row.getInt("year"),
                countedOn,
                row.getObject("again", Long.class),
                row.getLong("meeting"),
                row.getString("minute"),
                row.getObject("decided_on", LocalDate.class),
                Money.ofFen(row.getLong("total_fen")),
                limits.on(countedOn),
                answers(id),
                row.getLong("decided_fen") == row.getLong("amount_fen") && !row.getBoolean("moved")
                        ? List.of()
                        : events(id));
    }

    private List<GrantEvent> events(long grant) {
        return jdbc.sql("""
                        select id, kind, ended_fen, fund, meeting, minute, reason, on_day, entered
                          from grant_event where grant_id = :grant order by id
                        """)
                .param("grant", grant)
                .query((row, index) -> new GrantEvent(
                        row.getLong("id"),
                        GrantEvent.Kind.valueOf(row.getString("kind")),
                        Money.ofFen(row.getLong("ended_fen")),
                        row.getObject("fund", Long.class),
                        row.getObject("meeting", Long.class),
                        row.getString("minute"),
                        row.getString("reason"),
                        row.getObject("on_day", LocalDate.class),
                        row.getString("entered")))
                .list();
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
                row.getObject("paid_on", LocalDate.class),
                ended(row.getString("ended")));
    }

    private static GrantEvent.@Nullable Kind ended(@Nullable String kind) {
        return kind == null ? null : GrantEvent.Kind.valueOf(kind);
    }
}
