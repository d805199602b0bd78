package org.bangfu.office.money.books;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bangfu.ledger.AccountKind;
import org.bangfu.ledger.Fund;
import org.bangfu.ledger.Side;
import org.bangfu.ledger.Source;
import org.bangfu.ledger.VoucherNumber;
import org.bangfu.money.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL by which ledgers are read; everything in them is a sum of voucher lines. */
@Repository
class LedgerTable {

    private final JdbcClient jdbc;

    LedgerTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All accounts by month, with what came before the year. */
    List<Turn> turns(long organisation, int year, Map<Long, Fund> funds) {
        return jdbc.sql("""
                        select l.kind, l.fund, l.used_for, l.counterpart,
                               case when v.year < :year then 0
                                    when v.occasion = 'CLOSING' then 13
                                    else extract(month from v.day)::int end as month,
                               coalesce(sum(l.amount_fen) filter (where l.side = 'DEBIT'), 0) as debit,
                               coalesce(sum(l.amount_fen) filter (where l.side = 'CREDIT'), 0) as credit
                          from voucher v join voucher_line l on l.voucher = v.id
                         where v.organisation = :organisation and v.year <= :year
                         group by 1, 2, 3, 4, 5
                        """)
                .param("organisation", organisation)
                .param("year", year)
                .query((row, index) -> new Turn(
                        columns(row).account(fund(funds, row)),
                        row.getLong("fund"),
                        row.getInt("month"),
                        Money.ofFen(row.getLong("debit")),
                        Money.ofFen(row.getLong("credit"))))
                .list();
    }

    private static final String CUT = """
              from voucher v
              join voucher_line l on l.voucher = v.id
              join fund f on f.id = l.fund
             where v.organisation = :organisation and v.year = :year and l.kind = :kind
               and (:fund = 0 or l.fund = :fund)
               and f.source in (:sources)
               and (:purpose = '' or f.purpose = :purpose)
               and (:use = '' or l.used_for = :use)
               and (:counterpart = 0 or l.counterpart = :counterpart)
               and (:month = 0 or :month = case when v.occasion = 'CLOSING' then 13
                                                else extract(month from v.day)::int end)
            """;

    /**
     * The lines of a scope in the order of the vouchers.
     *
     * @param voucher after which line they begin, like position
     */
    List<DetailLedger.Moved> lines(
            long organisation,
            int year,
            LedgerScope scope,
            Map<Long, Fund> funds,
            long voucher,
            int position,
            int most) {
        return jdbc.sql("select v.id, v.year, v.number, v.day, v.summary, l.*" + CUT
                        + " and (v.id, l.position) > (:voucher, :position) order by v.id, l.position limit :most")
                .params(params(organisation, year, scope))
                .param("voucher", voucher)
                .param("position", position)
                .param("most", most)
                .query((row, index) -> new DetailLedger.Moved(
                        row.getLong("id"),
                        row.getInt("position"),
                        new VoucherNumber(row.getInt("year"), row.getInt("number")).label(),
                        row.getObject("day", LocalDate.class),
                        row.getString("summary"),
                        columns(row).account(fund(funds, row)),
                        Side.valueOf(row.getString("side")),
                        Money.ofFen(row.getLong("amount_fen"))))
                .list();
    }

    /** What the lines of a scope up to one of them, it included, moved: debits less credits. */
    Money movedUntil(long organisation, int year, LedgerScope scope, long voucher, int position) {
        return Money.ofFen(jdbc.sql(
                        "select coalesce(sum(case l.side when 'DEBIT' then l.amount_fen else -l.amount_fen end), 0)::bigint"
                                + CUT + " and (v.id, l.position) <= (:voucher, :position)")
                .params(params(organisation, year, scope))
                .param("voucher", voucher)
                .param("position", position)
                .query(Long.class)
                .single());
    }

    private static Map<String, Object> params(long organisation, int year, LedgerScope scope) {
        return Map.of(
                "organisation",
                organisation,
                "year",
                year,
                "kind",
                scope.kind().name(),
                "fund",
                scope.fund(),
                "sources",
                (scope.sources().isEmpty() ? Stream.of(Source.values()) : scope.sources().stream())
                        .map(Source::name)
                        .toList(),
                "purpose",
                scope.purpose(),
                "use",
                scope.use(),
                "counterpart",
                scope.counterpart(),
                "month",
                scope.month());
    }

    /** Whether these books have an account with another union. */
    boolean deals(long organisation, long counterpart) {
        return jdbc.sql("""
                        select exists (select from account_balance
                                        where organisation = :organisation and counterpart = :counterpart)
                        """)
                .param("organisation", organisation)
                .param("counterpart", counterpart)
                .query(Boolean.class)
                .single();
    }

    /** Years in which a union posted anything, the newest first. */
    List<Integer> years(long organisation) {
        return jdbc.sql("select distinct year from voucher where organisation = :organisation order by year desc")
                .param("organisation", organisation)
                .query((row, index) -> row.getInt(1))
                .list();
    }

    private static Fund fund(Map<Long, Fund> funds, ResultSet row) throws SQLException {
        Fund fund = funds.get(row.getLong("fund"));
        if (fund == null) {
            throw new IllegalStateException("a line of another union's fund: " + row.getLong("fund"));
        }
        return fund;
    }

    private static AccountColumns columns(ResultSet row) throws SQLException {
        return new AccountColumns(
                AccountKind.valueOf(row.getString("kind")),
                row.getLong("fund"),
                row.getString("used_for"),
                row.getLong("counterpart"));
    }
}
