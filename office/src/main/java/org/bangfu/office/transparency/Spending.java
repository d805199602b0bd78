package org.bangfu.office.transparency;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bangfu.ledger.Source;
import org.bangfu.ledger.Use;
import org.bangfu.money.Money;
import org.bangfu.office.access.Acting;
import org.bangfu.office.access.Actor;
import org.bangfu.office.organisation.Organisations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** What the books of all unions say was paid to families, by year (M19, F16). It counts families and knows none. */
@Service
public class Spending {

    private static final Map<String, String> CATEGORIES =
            Map.of("DEEP", "深度困难职工家庭", "RELATIVE", "相对困难职工家庭", "ACCIDENTAL", "意外致困职工家庭");

    /** Each family once for each kind of aid, category, source and union; what the bank gave back has taken itself away. */
    private static final String PAID = """
            with paid as (
                select v.year, v.organisation, f.source, l.used_for as kind,
                       coalesce(d.category, c.category, '') as category, a.case_id,
                       sum(case l.side when 'DEBIT' then l.amount_fen else -l.amount_fen end) as fen
                  from voucher v
                  join voucher_line l on l.voucher = v.id and l.kind = 'EXPENSE'
                  join fund f on f.id = l.fund
                  left join payment_posting p on p.voucher = v.id
                  left join payment_attempt a on a.id = p.attempt
                  left join instalment i on i.id = a.instalment
                  left join aid_grant g on g.id = i.grant_id
                  left join plan_line pl on pl.id = g.plan_line
                  left join determination d on d.id = pl.determination
                  left join casework c on c.id = a.case_id
                 where v.occasion <> 'CLOSING' and v.organisation between :from and :to
                 group by 1, 2, 3, 4, 5, 6
                having sum(case l.side when 'DEBIT' then l.amount_fen else -l.amount_fen end) <> 0)
            """;

    private final JdbcClient jdbc;
    private final Organisations organisations;
    private final TransactionTemplate transaction;

    Spending(JdbcClient jdbc, Organisations organisations, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.organisations = organisations;
        this.transaction = transaction;
    }

    /**
     * One year, cut four ways.
     *
     * @param total of the year, from the books
     */
    public record Year(int year, Openly.Row total, Openly kinds, Openly categories, Openly sources, Openly unions) {

        /** Whether enough families were paid for the year to be shown at all. */
        public boolean shown() {
            return total.families() >= Openly.TOO_FEW;
        }
    }

    private record Cell(String key, Openly.Row row) {}

    /** Years in which anything was paid, the newest first. */
    List<Integer> years() {
        return asOffice(() -> jdbc.sql("""
                        select distinct v.year from voucher v join voucher_line l on l.voucher = v.id
                         where l.kind = 'EXPENSE' and v.organisation between :from and :to
                         order by 1 desc
                        """)
                .param("from", org.bangfu.office.organisation.Territory.EVERYWHERE.from())
                .param("to", org.bangfu.office.organisation.Territory.EVERYWHERE.to())
                .query((row, index) -> row.getInt(1))
                .list());
    }

    Year year(int year) {
        return asOffice(() -> new Year(
                year,
                by(year, "''").stream().map(Cell::row).findFirst().orElse(new Openly.Row("", 0, Money.ZERO)),
                ordered(
                        by(year, "kind"),
                        Arrays.stream(Use.values()).collect(Collectors.toMap(Use::name, Use::label)),
                        Arrays.stream(Use.values()).map(Use::name).toList()),
                ordered(by(year, "category"), CATEGORIES, List.of("DEEP", "RELATIVE", "ACCIDENTAL")),
                ordered(
                        by(year, "source"),
                        Arrays.stream(Source.values()).collect(Collectors.toMap(Source::name, Source::label)),
                        Arrays.stream(Source.values()).map(Source::name).toList()),
                Openly.of(by(year, "organisation").stream()
                        .map(cell -> new Openly.Row(
                                organisations.get(Long.parseLong(cell.key())).name(),
                                cell.row().families(),
                                cell.row().amount()))
                        .toList())));
    }

    private static Openly ordered(List<Cell> cells, Map<String, String> labels, List<String> order) {
        return Openly.of(cells.stream()
                .sorted(Comparator.comparingInt(cell -> {
                    int place = order.indexOf(cell.key());
                    return place < 0 ? order.size() : place;
                }))
                .map(cell -> new Openly.Row(
                        labels.getOrDefault(cell.key(), "未分类"),
                        cell.row().families(),
                        cell.row().amount()))
                .toList());
    }

    /** @param column one of ours, never what somebody typed */
    private List<Cell> by(int year, String column) {
        return jdbc.sql(PAID + "select " + column
                        + "::text as key, count(distinct case_id)::int as families, sum(fen) as fen"
                        + " from paid where year = :year group by 1 order by 1")
                .param("year", year)
                .param("from", org.bangfu.office.organisation.Territory.EVERYWHERE.from())
                .param("to", org.bangfu.office.organisation.Territory.EVERYWHERE.to())
                .query((row, index) -> new Cell(
                        row.getString("key"),
                        new Openly.Row("", row.getInt("families"), Money.ofFen(row.getLong("fen")))))
                .list();
    }

    private <T> T asOffice(java.util.function.Supplier<T> work) {
        return Acting.as(
                Actor.OFFICE, () -> java.util.Objects.requireNonNull(transaction.execute(status -> work.get())));
    }
}
