package org.bangfu.office.aid.grant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.bangfu.money.Money;
import org.bangfu.office.casework.determination.EnteredItems.Entered;
import org.bangfu.office.casework.household.Household.Expense;
import org.bangfu.office.casework.household.ItemKeys.Keys;
import org.bangfu.terms.AidKind;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of marks. */
@Repository
class MarkTable {

    private final JdbcClient jdbc;

    MarkTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return whether it was not marked before */
    boolean begin(long grant, @Nullable Long determination, Instant at) {
        return jdbc.sql("""
                                insert into aided_grant (grant_id, determination, marked_at) values (:grant, :determination, :at)
                                on conflict do nothing
                                """)
                        .param("grant", grant)
                        .param("determination", determination)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    void insert(long grant, Entered item) {
        jdbc.sql("""
                        insert into aided_item (grant_id, item, paper, slip, content, here, from_month, until_month)
                        values (:grant, :item, :paper, :slip, :content, :here, :from, :until)
                        on conflict (grant_id, item, from_month) do nothing
                        """)
                .param("grant", grant)
                .param("item", item.item())
                .param("paper", item.keys().paper())
                .param("slip", item.keys().slip())
                .param("content", item.keys().content())
                .param("here", item.keys().here())
                .param("from", item.from().atDay(1))
                .param("until", item.until().atDay(1))
                .update();
    }

    void copy(long from, long to, Instant at) {
        jdbc.sql("""
                        insert into aided_grant (grant_id, determination, marked_at)
                        select :to, determination, :at from aided_grant where grant_id = :from
                        """)
                .param("from", from)
                .param("to", to)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("""
                        insert into aided_item (grant_id, item, paper, slip, content, here, from_month, until_month)
                        select :to, item, paper, slip, content, here, from_month, until_month from aided_item where grant_id = :from
                        """).param("from", from).param("to", to).update();
    }

    /** Marks of grants that stand, of whatever union, for items with one of these keys; the earliest grant first. */
    List<Row> standing(Collection<Keys> keys) {
        return jdbc.sql("select * from aided_by(:papers, :contents, :heres)")
                .param("papers", all(keys, Keys::paper))
                .param("contents", all(keys, Keys::content))
                .param("heres", all(keys, Keys::here))
                .query(MarkTable::row)
                .list();
    }

    private static byte[][] all(Collection<Keys> keys, Function<Keys, byte @Nullable []> key) {
        return keys.stream().map(key).filter(one -> one != null).toArray(byte[][]::new);
    }

    /**
     * The same as a file asks that brings these items, with what it may know: of its own grants all, of another's only that they stand. A bill
     * of this file whose amount was corrected is still the same item.
     */
    List<Standing> standing(long asking, Collection<Entered> items) {
        if (items.isEmpty()) {
            return List.of();
        }
        List<Keys> keys = items.stream().map(Entered::keys).toList();
        return jdbc.sql("select * from aided_for(:asking, :papers, :contents, :heres, :items)")
                .param("asking", asking)
                .param("papers", all(keys, Keys::paper))
                .param("contents", all(keys, Keys::content))
                .param("heres", all(keys, Keys::here))
                .param("items", items.stream().map(Entered::item).distinct().toArray(String[]::new))
                .query((row, index) -> new Standing(
                        row(row, index),
                        row.getBoolean("own"),
                        row.getString("item"),
                        AidKind.valueOf(row.getString("kind")),
                        Money.ofFen(row.getLong("amount_fen")),
                        row.getBoolean("special")))
                .list();
    }

    /**
     * A mark as a file sees it that brings items.
     *
     * @param own whether the grant is this file's
     * @param item its id in this file; null where it is another's, like the amount, which then is nothing
     */
    record Standing(Row row, boolean own, @Nullable String item, AidKind kind, Money amount, boolean special) {

        boolean same(Entered asked) {
            boolean sameItem = asked.item().equals(item)
                    && !differ(row.slip, asked.keys().slip())
                    && overlap(row.from, row.until, asked);
            return sameItem
                    || MarkTable.same(new Keys(row.paper, row.slip, row.content, row.here), row.from, row.until, asked);
        }
    }

    /** The same paper; or what looks the same in months that both count, unless two papers lie behind it. */
    static boolean same(Keys one, YearMonth from, YearMonth until, Entered other) {
        if (Marks.equal(one.paper(), other.keys().paper())) {
            return true;
        }
        boolean looksAlike = Marks.equal(one.content(), other.keys().content())
                || Marks.equal(one.here(), other.keys().here());
        return looksAlike && !differ(one.slip(), other.keys().slip()) && overlap(from, until, other);
    }

    /** Two papers, of other numbers or days. */
    private static boolean differ(byte @Nullable [] one, byte @Nullable [] other) {
        return one != null && other != null && !Marks.equal(one, other);
    }

    private static boolean overlap(YearMonth from, YearMonth until, Entered other) {
        return !from.isAfter(other.until()) && !until.isBefore(other.from());
    }

    /** Until the transaction ends nobody else marks an item with one of these keys; always in one order, so that two wait and never both. */
    void hold(Collection<Entered> items) {
        List<Keys> keys = items.stream().map(Entered::keys).toList();
        jdbc.sql("""
                        select pg_advisory_xact_lock(held) from (
                            select distinct hashtextextended(encode(key, 'hex'), 380) as held
                              from unnest(cast(:papers as bytea[]) || cast(:contents as bytea[])) key
                             order by 1) locks
                        """)
                .param("papers", all(keys, Keys::paper))
                .param("contents", all(keys, Keys::content))
                .query((row, index) -> true)
                .list();
    }

    /** A grant of before there were marks. */
    record Unmarked(
            long grant, long caseId, AidKind kind, @Nullable Long determination) {}

    List<Unmarked> unmarked(int most) {
        return jdbc.sql("""
                        select g.id, g.case_id, g.kind, l.determination
                          from aid_grant g
                          join plan_line l on l.id = g.plan_line
                         where g.kind in ('MEDICAL', 'ACCIDENT')
                           and not exists (select from aided_grant a where a.grant_id = g.id)
                         order by g.id
                         limit :most
                        """)
                .param("most", most)
                .query((row, index) -> new Unmarked(
                        row.getLong("id"),
                        row.getLong("case_id"),
                        AidKind.valueOf(row.getString("kind")),
                        row.getObject("determination", Long.class)))
                .list();
    }

    /** One mark, with the grant it points to. */
    record Row(
            byte @Nullable [] paper,
            byte @Nullable [] slip,
            byte @Nullable [] content,
            byte[] here,
            YearMonth from,
            YearMonth until,
            long grant,
            int year,
            String minute) {

        /** The same paper; or what looks the same, unless two papers of other numbers or days lie behind it. */
        boolean same(Keys item) {
            if (Marks.equal(paper, item.paper())) {
                return true;
            }
            boolean looksAlike = Marks.equal(content, item.content()) || Marks.equal(here, item.here());
            return looksAlike && !differ(slip, item.slip());
        }

        /** A paper is the same in whatever month it is typed; what only looks the same is it in the months that were counted. */
        boolean answersFor(Expense item, Keys own, YearMonth month) {
            if (Marks.equal(paper, own.paper())) {
                return !month.isAfter(until) || item.from().isAfter(until);
            }
            return !month.isBefore(from) && !month.isAfter(until);
        }
    }

    private static Row row(ResultSet row, int index) throws SQLException {
        return new Row(
                row.getBytes("paper"),
                row.getBytes("slip"),
                row.getBytes("content"),
                row.getBytes("here"),
                YearMonth.from(row.getObject("from_month", LocalDate.class)),
                YearMonth.from(row.getObject("until_month", LocalDate.class)),
                row.getLong("grant_id"),
                row.getInt("year"),
                row.getString("minute"));
    }
}
