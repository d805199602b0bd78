package org.bangfu.office.outside.transparency;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.bangfu.ledger.Source;
import org.bangfu.money.Money;
import org.bangfu.office.ground.access.Acting;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.organisation.Organisations;
import org.bangfu.office.ground.organisation.Territory;
import org.bangfu.terms.AidKind;
import org.bangfu.terms.Category;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What the books of all unions say families received, by year (M19, F16). It counts families and knows none. A payment belongs to the year in
 * which the bank paid it (F13), also where the bank gave it back later, in that year or another: then it is gone from its own year, and the
 * family with it, as if it had never been.
 */
@Service
public class Spending {

    /** Every payment that stands in the books of all unions. */
    private static final String STANDING = """

              from payment_posting p
              join voucher v on v.id = p.voucher
              join payment_attempt a on a.id = p.attempt
             where p.occasion = 'PAYMENT' and v.organisation between :from and :to
               and not exists (select from payment_posting b where b.attempt = p.attempt and b.occasion = 'REVERSAL')
               and not exists (select from voucher red where red.reverses = v.id)
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
     * @param total of the year
     */
    public record Year(int year, Openly.Row total, Openly kinds, Openly categories, Openly sources, Openly unions) {

        /** Whether enough families were paid for the year to be shown at all. */
        public boolean shown() {
            return total.families() >= Openly.TOO_FEW;
        }
    }

    /** Years in which anything was paid that stands, the newest first. */
    List<Integer> years() {
        return asOffice(() -> jdbc.sql("select distinct v.year " + STANDING + " order by 1 desc")
                .param("from", Territory.EVERYWHERE.from())
                .param("to", Territory.EVERYWHERE.to())
                .query((row, index) -> row.getInt(1))
                .list());
    }

    Year year(int year) {
        return asOffice(() -> of(year, paid(year)));
    }

    private Year of(int year, List<Paid> paid) {
        List<Openly> cuts = SafeCuts.of(
                paid,
                List.of(
                        cut(Paid::kind, List.of(AidKind.values()), AidKind::label),
                        cut(Paid::category, Category.FILED, category -> category.label() + "职工家庭"),
                        cut(Paid::source, List.of(Source.values()), Source::label),
                        new SafeCuts.Cut(
                                one -> "%014d".formatted(one.union()),
                                key -> organisations.get(Long.parseLong(key)).name(),
                                Comparator.naturalOrder())));
        var total = new Openly.Row(
                "",
                (int) paid.stream().map(Paid::family).distinct().count(),
                paid.stream().map(Paid::amount).reduce(Money.ZERO, Money::plus));
        return new Year(year, total, cuts.get(0), cuts.get(1), cuts.get(2), cuts.get(3));
    }

    private static <E extends Enum<E>> SafeCuts.Cut cut(
            Function<Paid, String> key, List<E> values, Function<E, String> label) {
        Map<String, String> labels = values.stream().collect(Collectors.toMap(Enum::name, label));
        return new SafeCuts.Cut(
                key,
                name -> labels.getOrDefault(name, "未分类"),
                inOrder(values.stream().map(Enum::name).toList()));
    }

    /** What stands in no list comes last. */
    private static Comparator<String> inOrder(List<String> order) {
        return Comparator.comparingInt((String key) -> order.contains(key) ? order.indexOf(key) : order.size())
                .thenComparing(Comparator.naturalOrder());
    }

    private List<Paid> paid(int year) {
        return jdbc.sql("""
                        with stands as (select v.year, v.organisation, a.*""" + STANDING + """
                        )
                        select a.organisation, f.source, a.used_for, coalesce(d.category, c.category, '') as category, a.case_id,
                               sum(a.amount_fen)::bigint as fen
                          from stands a
                          join fund f on f.id = a.fund
                          join casework c on c.id = a.case_id
                          join instalment i on i.id = a.instalment
                          join aid_grant g on g.id = i.grant_id
                          left join plan_line l on l.id = g.plan_line
                          left join determination d on d.id = l.determination
                         where a.year = :year
                         group by 1, 2, 3, 4, 5
                        """)
                .param("year", year)
                .param("from", Territory.EVERYWHERE.from())
                .param("to", Territory.EVERYWHERE.to())
                .query((row, index) -> new Paid(
                        row.getString("used_for"),
                        row.getString("category"),
                        row.getString("source"),
                        row.getLong("organisation"),
                        row.getLong("case_id"),
                        Money.ofFen(row.getLong("fen"))))
                .list();
    }

    private <T> T asOffice(Supplier<T> work) {
        return Acting.as(Actor.OFFICE, () -> Objects.requireNonNull(transaction.execute(status -> work.get())));
    }
}
