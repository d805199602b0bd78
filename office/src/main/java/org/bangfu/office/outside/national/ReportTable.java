package org.bangfu.office.outside.national;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.bangfu.money.Deadline;
import org.bangfu.money.Money;
import org.bangfu.office.casework.procedure.Recounted;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.organisation.Territory;
import org.bangfu.terms.AidKind;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of what is owed to the national system. */
@Repository
class ReportTable {

    private static final String REPORTS = """
            select r.*, a.reference, a.fund, a.used_for, a.amount_fen, a.name as applicant, a.bank_serial,
                   c.number as case_number, c.file_number
              from national_report r
              join payment_attempt a on a.id = r.attempt
              join casework c on c.id = r.case_id
            """;

    private final JdbcClient jdbc;

    ReportTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void owe(long attempt, long organisation, long caseId, LocalDate since, Deadline due) {
        jdbc.sql("""
                        insert into national_report (attempt, organisation, case_id, since, due, provisional, state)
                        values (:attempt, :organisation, :case, :since, :due, :provisional, 'OWED')
                        """)
                .param("attempt", attempt)
                .param("organisation", organisation)
                .param("case", caseId)
                .param("since", since)
                .param("due", due.date())
                .param("provisional", due.provisional())
                .update();
    }

    void returned(long attempt, ReportState state, LocalDate since, Deadline due) {
        jdbc.sql("""
                        update national_report set state = :state, since = :since, due = :due, provisional = :provisional
                         where attempt = :attempt
                        """)
                .param("state", state.name())
                .param("since", since)
                .param("due", due.date())
                .param("provisional", due.provisional())
                .param("attempt", attempt)
                .update();
    }

    /** @param number null keeps the one that stands */
    void tick(long attempt, ReportState state, @Nullable String number, LocalDate on, Actor by) {
        jdbc.sql("""
                        update national_report
                           set state = :state, number = coalesce(:number, number), entered_on = :on, ticked_by = :by, ticker = :ticker
                         where attempt = :attempt
                        """)
                .param("state", state.name())
                .param("number", number)
                .param("on", on)
                .param("by", by.account())
                .param("ticker", by.name())
                .param("attempt", attempt)
                .update();
    }

    void neverEntered(long attempt) {
        jdbc.sql("""
                        update national_report
                           set state = 'OWED', number = null, entered_on = null, ticked_by = null, ticker = null
                         where attempt = :attempt
                        """).param("attempt", attempt).update();
    }

    void notWithdrawn(long attempt) {
        jdbc.sql("update national_report set state = 'TO_WITHDRAW' where attempt = :attempt")
                .param("attempt", attempt)
                .update();
    }

    /** The days since which something is open that was counted over one of these days. */
    List<LocalDate> counted(LocalDate first, LocalDate last) {
        return jdbc.sql("""
                        select distinct since from national_report
                         where state in ('OWED', 'TO_WITHDRAW') and since <= :last and due >= :first
                        """)
                .param("first", first)
                .param("last", last)
                .query((row, index) -> row.getObject("since", LocalDate.class))
                .list();
    }

    /** @return what moved */
    List<Recounted> dueOn(LocalDate since, Deadline due) {
        return jdbc.sql("""
                        update national_report set due = :due, provisional = :provisional
                         where state in ('OWED', 'TO_WITHDRAW') and since = :since
                           and (due, provisional) is distinct from (:due, :provisional)
                        returning case_id, organisation, old.due as was_due, old.provisional as was_provisional
                        """)
                .param("since", since)
                .param("due", due.date())
                .param("provisional", due.provisional())
                .query((row, index) -> new Recounted(
                        row.getLong("case_id"),
                        row.getLong("organisation"),
                        "录入全国系统",
                        new Recounted.Day(row.getObject("was_due", LocalDate.class), row.getBoolean("was_provisional")),
                        Recounted.Day.of(due)))
                .list();
    }

    /** By our reference, locked until the transaction ends. */
    Optional<Report> locked(String payment) {
        return jdbc.sql(REPORTS + " where a.reference = :payment for update of r")
                .param("payment", payment)
                .query(ReportTable::report)
                .optional();
    }

    Optional<Report> of(long attempt) {
        return jdbc.sql(REPORTS + " where r.attempt = :attempt")
                .param("attempt", attempt)
                .query(ReportTable::report)
                .optional();
    }

    List<Report> ofCase(long caseId) {
        return jdbc.sql(REPORTS + " where r.case_id = :case")
                .param("case", caseId)
                .query(ReportTable::report)
                .list();
    }

    /** What a union still has to enter, the most urgent first. */
    List<Report> open(long organisation, @Nullable Key after, int most) {
        return jdbc.sql(REPORTS + """
                         where r.organisation = :organisation and r.state in ('OWED', 'TO_WITHDRAW')
                           and (r.due, r.attempt) > (:day, :attempt)
                         order by r.due, r.attempt
                         limit :most
                        """)
                .param("organisation", organisation)
                .param("day", after == null ? LocalDate.EPOCH : after.day())
                .param("attempt", after == null ? 0 : after.attempt())
                .param("most", most)
                .query(ReportTable::report)
                .list();
    }

    /** What a union has entered, the latest first. */
    List<Report> entered(long organisation, @Nullable Key after, int most) {
        return jdbc.sql(REPORTS + """
                         where r.organisation = :organisation and r.state in ('ENTERED', 'WITHDRAWN')
                           and (r.entered_on, r.attempt) < (:day, :attempt)
                         order by r.entered_on desc, r.attempt desc
                         limit :most
                        """)
                .param("organisation", organisation)
                .param("day", after == null ? LocalDate.of(9999, 12, 31) : after.day())
                .param("attempt", after == null ? Long.MAX_VALUE : after.attempt())
                .param("most", most)
                .query(ReportTable::report)
                .list();
    }

    /** How each union of a territory stands. */
    List<CountyReports> unions(Territory territory, LocalDate today) {
        return jdbc.sql("""
                        select r.organisation, o.name,
                               count(*) filter (where r.state in ('OWED', 'TO_WITHDRAW')) as open,
                               count(*) filter (where r.state in ('OWED', 'TO_WITHDRAW') and r.due < :today) as overdue,
                               min(r.due) filter (where r.state in ('OWED', 'TO_WITHDRAW')) as next,
                               count(*) filter (where r.state = 'ENTERED' and r.entered_on >= :year) as entered
                          from national_report r
                          join organisation o on o.number = r.organisation
                         where r.organisation between :from and :to
                         group by r.organisation, o.name
                         order by r.organisation
                        """)
                .param("today", today)
                .param("year", today.withDayOfYear(1))
                .param("from", territory.from())
                .param("to", territory.to())
                .query((row, index) -> new CountyReports(
                        row.getLong("organisation"),
                        row.getString("name"),
                        row.getInt("open"),
                        row.getInt("overdue"),
                        row.getObject("next", LocalDate.class),
                        row.getInt("entered")))
                .list();
    }

    private static Report report(ResultSet row, int index) throws SQLException {
        return new Report(
                row.getLong("attempt"),
                row.getString("reference"),
                row.getLong("organisation"),
                row.getLong("case_id"),
                row.getString("case_number"),
                Objects.requireNonNullElse(row.getString("file_number"), ""),
                row.getString("applicant"),
                row.getLong("fund"),
                AidKind.valueOf(row.getString("used_for")),
                Money.ofFen(row.getLong("amount_fen")),
                row.getString("bank_serial"),
                row.getObject("since", LocalDate.class),
                row.getObject("due", LocalDate.class),
                row.getBoolean("provisional"),
                ReportState.valueOf(row.getString("state")),
                row.getString("number"),
                row.getObject("entered_on", LocalDate.class),
                row.getString("ticker"));
    }
}
