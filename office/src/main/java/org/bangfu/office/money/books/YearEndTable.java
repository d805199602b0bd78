package org.bangfu.office.money.books;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bangfu.office.ground.access.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of the closing of years. */
@Repository
class YearEndTable {

    private final JdbcClient jdbc;

    YearEndTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One closing of a year.
     *
     * @param round 1 for the first, one more for each that took up what was entered afterwards
     * @param voucher the last one it posted
     */
    record Closed(int year, int round, long voucher, String by) {}

    /** Years before another at whose end income or expense stood that no closing has taken up, the oldest first. */
    List<Integer> open(long organisation, int before) {
        return jdbc.sql("""
                        with moved as (
                            select l.fund, l.kind, l.used_for, l.counterpart, v.year,
                                   sum(case l.side when 'DEBIT' then l.amount_fen else -l.amount_fen end) as fen
                              from voucher v join voucher_line l on l.voucher = v.id
                             where v.organisation = :organisation and v.year < :before
                               and l.kind in ('INCOME', 'TRANSFER_IN', 'EXPENSE', 'TRANSFER_OUT')
                             group by 1, 2, 3, 4, 5),
                        stood as (
                            select year, sum(fen) over (partition by fund, kind, used_for, counterpart order by year) as fen
                              from moved)
                        select distinct year from stood where fen <> 0 order by year
                        """)
                .param("organisation", organisation)
                .param("before", before)
                .query((row, index) -> row.getInt(1))
                .list();
    }

    Optional<Closed> last(long organisation, int year) {
        return jdbc.sql("""
                        select year, round, voucher, closed_by from year_end
                         where organisation = :organisation and year = :year
                         order by round desc
                         limit 1
                        """)
                .param("organisation", organisation)
                .param("year", year)
                .query((row, index) -> new Closed(
                        row.getInt("year"), row.getInt("round"), row.getLong("voucher"), row.getString("closed_by")))
                .optional();
    }

    void insert(long organisation, Closed closed, Instant at, Actor by) {
        jdbc.sql("""
                        insert into year_end (organisation, year, round, voucher, account, closed_by, closed_at)
                        values (:organisation, :year, :round, :voucher, :account, :by, :at)
                        """)
                .param("organisation", organisation)
                .param("year", closed.year())
                .param("round", closed.round())
                .param("voucher", closed.voucher())
                .param("account", by.account())
                .param("by", by.name())
                .param("at", Timestamp.from(at))
                .update();
    }
}
