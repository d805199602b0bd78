package org.bangfu.office.money.books;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bangfu.ledger.Account;
import org.bangfu.ledger.AccountKind;
import org.bangfu.ledger.Entry;
import org.bangfu.ledger.Fund;
import org.bangfu.ledger.Line;
import org.bangfu.ledger.Occasion;
import org.bangfu.ledger.Side;
import org.bangfu.ledger.Slip;
import org.bangfu.ledger.Voucher;
import org.bangfu.ledger.VoucherNumber;
import org.bangfu.money.Money;
import org.bangfu.office.money.fund.HeldFund;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of vouchers and balances. */
@Repository
class VoucherTable {

    private static final String COLUMNS = """
            v.id, v.organisation, v.year, v.number, v.occasion, v.summary, v.day, v.proof, v.account, v.made_by, v.made_at,
            v.reverses, o.year as reverses_year, o.number as reverses_number, v.previous, v.hash
            """;

    private final JdbcClient jdbc;

    VoucherTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A voucher with what the database knows of it besides.
     *
     * @param account who made it
     * @param reverses id of the voucher it takes back
     */
    record Stored(
            long id,
            long organisation,
            Voucher voucher,
            long account,
            @Nullable Long reverses,
            byte[] previous,
            byte[] hash) {}

    /** The hash the chain of this book has come to; locks the book until the transaction ends, and opens it where it is new. */
    byte[] lock(long organisation) {
        jdbc.sql("insert into book (organisation, hash) values (:organisation, :start) on conflict do nothing")
                .param("organisation", organisation)
                .param("start", BookChain.START)
                .update();
        return jdbc.sql("select hash from book where organisation = :organisation for update")
                .param("organisation", organisation)
                .query(byte[].class)
                .single();
    }

    void advance(long organisation, byte[] hash) {
        jdbc.sql("update book set hash = :hash where organisation = :organisation")
                .param("hash", hash)
                .param("organisation", organisation)
                .update();
    }

    Optional<VoucherNumber> last(long organisation, int year) {
        return jdbc.sql("select max(number) from voucher where organisation = :organisation and year = :year")
                .param("organisation", organisation)
                .param("year", year)
                .query((row, index) -> row.getInt(1))
                .optional()
                .filter(number -> number > 0)
                .map(number -> new VoucherNumber(year, number));
    }

    long insert(
            long organisation, Voucher voucher, long account, @Nullable Long reverses, byte[] previous, byte[] hash) {
        Entry entry = voucher.entry();
        return jdbc.sql("""
                        insert into voucher (organisation, year, number, occasion, summary, day, proof, account, made_by,
                                             made_at, reverses, previous, hash)
                        values (:organisation, :year, :number, :occasion, :summary, :day, :proof, :account, :by,
                                :at, :reverses, :previous, :hash)
                        returning id
                        """)
                .param("organisation", organisation)
                .param("year", voucher.number().year())
                .param("number", voucher.number().number())
                .param("occasion", entry.occasion().name())
                .param("summary", entry.summary())
                .param("day", entry.slip().day())
                .param("proof", entry.slip().proof())
                .param("account", account)
                .param("by", entry.slip().by())
                .param("at", Timestamp.from(entry.slip().at()))
                .param("reverses", reverses)
                .param("previous", previous)
                .param("hash", hash)
                .query(Long.class)
                .single();
    }

    void insertLine(long voucher, int position, Line line, AccountColumns account) {
        jdbc.sql("""
                        insert into voucher_line (voucher, position, side, kind, fund, used_for, counterpart, amount_fen)
                        values (:voucher, :position, :side, :kind, :fund, :usedFor, :counterpart, :amount)
                        """)
                .param("voucher", voucher)
                .param("position", position)
                .param("side", line.side().name())
                .param("kind", account.kind().name())
                .param("fund", account.fund())
                .param("usedFor", account.usedFor())
                .param("counterpart", account.counterpart())
                .param("amount", line.amount().fen())
                .update();
    }

    Optional<Long> idOf(long organisation, VoucherNumber number) {
        return jdbc.sql(
                        "select id from voucher where organisation = :organisation and year = :year and number = :number")
                .param("organisation", organisation)
                .param("year", number.year())
                .param("number", number.number())
                .query(Long.class)
                .optional();
    }

    Money balance(long organisation, AccountColumns account) {
        return jdbc.sql("""
                        select balance_fen from account_balance
                         where organisation = :organisation and fund = :fund and kind = :kind and used_for = :usedFor
                           and counterpart = :counterpart
                        """)
                .param("organisation", organisation)
                .param("fund", account.fund())
                .param("kind", account.kind().name())
                .param("usedFor", account.usedFor())
                .param("counterpart", account.counterpart())
                .query(Long.class)
                .optional()
                .map(Money::ofFen)
                .orElse(Money.ZERO);
    }

    void set(long organisation, AccountColumns account, Money balance) {
        jdbc.sql("""
                        insert into account_balance (organisation, fund, kind, used_for, counterpart, balance_fen)
                        values (:organisation, :fund, :kind, :usedFor, :counterpart, :balance)
                        on conflict (organisation, fund, kind, used_for, counterpart)
                        do update set balance_fen = excluded.balance_fen
                        """)
                .param("organisation", organisation)
                .param("fund", account.fund())
                .param("kind", account.kind().name())
                .param("usedFor", account.usedFor())
                .param("counterpart", account.counterpart())
                .param("balance", balance.fen())
                .update();
    }

    Map<Account, Money> balances(long organisation, Map<Long, Fund> funds) {
        Map<Account, Money> balances = new HashMap<>();
        jdbc.sql(
                        "select kind, fund, used_for, counterpart, balance_fen from account_balance where organisation = :organisation")
                .param("organisation", organisation)
                .query(row -> {
                    AccountColumns columns = columns(row);
                    balances.put(columns.account(fund(funds, columns.fund())), Money.ofFen(row.getLong("balance_fen")));
                });
        return balances;
    }

    /** How many accounts of a book have a balance. */
    long balanceRows(long organisation) {
        return jdbc.sql("select count(*) from account_balance where organisation = :organisation")
                .param("organisation", organisation)
                .query(Long.class)
                .single();
    }

    /** What each account's lines add up to, the closing of years left out. */
    Map<Account, Money> movements(long organisation, Map<Long, Fund> funds) {
        Map<Account, Money> moved = new HashMap<>();
        jdbc.sql("""
                        select l.kind, l.fund, l.used_for, l.counterpart, l.side, sum(l.amount_fen) as fen
                          from voucher v join voucher_line l on l.voucher = v.id
                         where v.organisation = :organisation and v.occasion <> 'CLOSING'
                         group by l.kind, l.fund, l.used_for, l.counterpart, l.side
                        """).param("organisation", organisation).query(row -> {
            AccountColumns columns = columns(row);
            Money amount = Money.ofFen(row.getLong("fen"));
            boolean grows =
                    Side.valueOf(row.getString("side")) == columns.kind().side();
            moved.merge(columns.account(fund(funds, columns.fund())), grows ? amount : amount.negated(), Money::plus);
        });
        return moved;
    }

    Optional<Stored> byId(long id, FundLookup funds) {
        return read("where v.id = :id", Map.of("id", id), funds).stream().findFirst();
    }

    /** A voucher of the same book that takes this one back. */
    Optional<Red> reversalOf(long id) {
        return jdbc.sql("select id, year, number from voucher where reverses = :id")
                .param("id", id)
                .query((row, index) ->
                        new Red(row.getLong("id"), new VoucherNumber(row.getInt("year"), row.getInt("number"))))
                .optional();
    }

    record Red(long id, VoucherNumber number) {}

    Optional<Stored> byNumber(long organisation, VoucherNumber number, FundLookup funds) {
        return read(
                        "where v.organisation = :organisation and v.year = :year and v.number = :number",
                        Map.of("organisation", organisation, "year", number.year(), "number", number.number()),
                        funds)
                .stream()
                .findFirst();
    }

    /** Vouchers of a book in the order in which they were posted, those after this one. */
    List<Stored> after(long organisation, long voucher, int most, FundLookup funds) {
        return read(
                "where v.organisation = :organisation and v.id > :after order by v.id limit :most",
                Map.of("organisation", organisation, "after", voucher, "most", most),
                funds);
    }

    /** The vouchers of a year, the newest first, by key. */
    List<Stored> page(
            long organisation, int year, @Nullable Occasion occasion, long before, int most, FundLookup funds) {
        Map<String, Object> params =
                new HashMap<>(Map.of("organisation", organisation, "year", year, "before", before, "most", most));
        if (occasion != null) {
            params.put("occasion", occasion.name());
        }
        return read(
                "where v.organisation = :organisation and v.year = :year and v.id < :before "
                        + (occasion == null ? "" : "and v.occasion = :occasion ") + "order by v.id desc limit :most",
                params,
                funds);
    }

    /** Those that touch a fund, the newest first. */
    List<Stored> touching(long organisation, long fund, long before, int most, FundLookup funds) {
        return read("""
                where v.organisation = :organisation and v.id < :before
                  and exists (select from voucher_line l where l.voucher = v.id and l.fund = :fund)
                order by v.id desc
                limit :most
                """, Map.of("organisation", organisation, "fund", fund, "before", before, "most", most), funds);
    }

    /** Unions that have a book, within what the actor may see. */
    List<Long> books() {
        return jdbc.sql("select organisation from book order by organisation")
                .query((row, index) -> row.getLong(1))
                .list();
    }

    byte[] chainEnd(long organisation) {
        return jdbc.sql("select hash from book where organisation = :organisation")
                .param("organisation", organisation)
                .query(byte[].class)
                .single();
    }

    /** Finds a fund by its id. */
    interface FundLookup {
        HeldFund get(long id);
    }

    private List<Stored> read(String where, Map<String, ?> params, FundLookup funds) {
        Map<Long, List<Line>> lines = new HashMap<>();
        Map<Long, Fund> known = new HashMap<>();
        String selected = "select " + COLUMNS + " from voucher v left join voucher o on o.id = v.reverses " + where;
        jdbc.sql("with v as (" + selected
                        + ") select l.* from voucher_line l join v on v.id = l.voucher order by l.voucher, l.position")
                .params(params)
                .query(row -> {
                    AccountColumns columns = columns(row);
                    Fund fund = known.computeIfAbsent(
                            columns.fund(), id -> funds.get(id).fund());
                    lines.computeIfAbsent(row.getLong("voucher"), id -> new ArrayList<>())
                            .add(new Line(
                                    columns.account(fund),
                                    Side.valueOf(row.getString("side")),
                                    Money.ofFen(row.getLong("amount_fen"))));
                });
        return jdbc.sql(selected)
                .params(params)
                .query((row, index) -> stored(row, lines.getOrDefault(row.getLong("id"), List.of())))
                .list();
    }

    private static Stored stored(ResultSet row, List<Line> lines) throws SQLException {
        long reverses = row.getLong("reverses");
        Optional<VoucherNumber> original = row.wasNull()
                ? Optional.empty()
                : Optional.of(new VoucherNumber(row.getInt("reverses_year"), row.getInt("reverses_number")));
        Entry entry = new Entry(
                Occasion.valueOf(row.getString("occasion")),
                row.getString("summary"),
                new Slip(
                        row.getObject("day", LocalDate.class),
                        row.getString("proof"),
                        row.getString("made_by"),
                        row.getTimestamp("made_at").toInstant()),
                lines,
                original);
        return new Stored(
                row.getLong("id"),
                row.getLong("organisation"),
                new Voucher(new VoucherNumber(row.getInt("year"), row.getInt("number")), entry),
                row.getLong("account"),
                original.isEmpty() ? null : reverses,
                row.getBytes("previous"),
                row.getBytes("hash"));
    }

    private static AccountColumns columns(ResultSet row) throws SQLException {
        return new AccountColumns(
                AccountKind.valueOf(row.getString("kind")),
                row.getLong("fund"),
                row.getString("used_for"),
                row.getLong("counterpart"));
    }

    private static Fund fund(Map<Long, Fund> funds, long id) {
        Fund fund = funds.get(id);
        if (fund == null) {
            throw new IllegalStateException("a balance of another union's fund: " + id);
        }
        return fund;
    }
}
