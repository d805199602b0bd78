package org.bangfu.office.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.bangfu.office.ground.trace.Deed;
import org.bangfu.office.ground.trace.SealMark;
import org.bangfu.office.ground.trace.Seals;
import org.bangfu.office.ground.trace.TraceKey;
import org.bangfu.office.ground.upkeep.CheckReport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * The superuser of the database, with all triggers off, changes, deletes and adds rows of every table under guard, cuts off the newest and
 * forges their traces: each table and each row is named (docs/model.md, History). The tables come from the catalogue; one that no row can be
 * made of fails the test, and so does one that is neither guarded nor on the list of those that need not be.
 */
class TamperTest {

    private static final String NAME = "tampered";
    private static final int ROWS = 3;

    private static Database superuser = new Database("", "", "");
    private static TraceKey key = new TraceKey("AAAA");
    private static Optional<SealMark> end = Optional.empty();
    private static final List<String> TABLES = new ArrayList<>();

    private Connection hand;
    private Names names;

    TamperTest() throws SQLException {
        hand = superuser.connect();
        names = new Names(hand);
    }

    @BeforeAll
    static void everyTableHasRowsSignedAndSealed() throws SQLException {
        Settings shared = TestInstallation.settings();
        var owner = new Database(
                shared.database().url().replace("/bangfu?", "/" + NAME + "?"),
                shared.database().owner(),
                shared.database().password());
        try (var beside = new Database(shared.database().url(), "postgres", owner.password()).connect();
                var create = beside.createStatement()) {
            create.execute("drop database if exists " + NAME + " with (force)");
            create.execute("create database " + NAME + " owner " + owner.owner());
        }
        Schema.migrate(owner, shared.key());
        key = new TraceKey(shared.key().traceKey());
        superuser = new Database(owner.url(), "postgres", owner.password());
        try (var connection = superuser.connect()) {
            connection.setAutoCommit(false);
            TABLES.clear();
            TABLES.addAll(Guarding.tables(connection));
            TABLES.remove("guarded"); // it says how the others are read; see below
            var seals = new Seals(
                    JdbcClient.create(new SingleConnectionDataSource(connection, true)), key, InstantSource.system());
            assertThat(seals.seal()).isPresent(); // what the migrations did
            fill(connection);
            end = seals.seal();
            assertThat(end.orElseThrow().position()).isEqualTo(2);
            connection.commit();
        }
    }

    /** Written as the system writes: traced, each row signed by itself. What it points to need not be there. */
    private static void fill(Connection connection) throws SQLException {
        var rows = new MadeRows(connection);
        List<String> without = new ArrayList<>();
        try (var statement = connection.createStatement()) {
            for (String table : TABLES) {
                statement.execute("alter table \"" + table + "\" disable trigger all");
                statement.execute("alter table \"" + table + "\" enable trigger traced");
                int most = single(connection, table) ? 1 : ROWS;
                for (int i = 0; i < most; i++) {
                    Deed.begin(connection);
                    if (!rows.add(table)) {
                        without.add(table);
                        break;
                    }
                    Deed.sign(connection, key);
                }
                statement.execute("alter table \"" + table + "\" enable trigger all");
            }
        }
        assertThat(without).as("tables no row can be made of").isEmpty();
    }

    /** Tables that hold one row by a constraint. */
    private static boolean single(Connection connection, String table) throws SQLException {
        return !new MadeRows(connection).texts("""
                        select c.relname, a.attname from pg_class c
                          join pg_index i on i.indrelid = c.oid and i.indisunique and i.indnatts = 1
                          left join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
                         where c.relname = '%s' and (a.attname is null or a.atttypid = 'boolean'::regtype)""".formatted(table)).isEmpty();
    }

    @BeforeEach
    void triggersOff() throws SQLException {
        hand.setAutoCommit(false);
        run("set local session_replication_role = replica");
    }

    @AfterEach
    void undone() throws SQLException {
        hand.rollback();
        hand.close();
    }

    @Test
    void untouchedAllIsWell() throws SQLException {
        assertThat(problems()).isEmpty();
    }

    @Test
    void everyTableHasAChineseName() {
        assertThat(TABLES)
                .allSatisfy(table -> assertThat(names.of(table))
                        .as(table + ": add it to R__names_of_tables.sql")
                        .matches("\\p{IsHan}+"));
    }

    @Test
    void noTableIsOutside() throws SQLException {
        run("create table forgotten (id bigint primary key)");
        assertThat(problems()).singleElement().asString().contains("forgotten：没有留痕");
    }

    @Test
    void oneRowChanged() throws SQLException {
        named(each(this::changed));
    }

    @Test
    void oneRowDeleted() throws SQLException {
        named(each(table -> {
            Newest row = newest(table);
            run("delete from \"%s\" t where %s".formatted(table, row.where()));
            return row.key();
        }));
    }

    @Test
    void oneRowAdded() throws SQLException {
        var rows = new MadeRows(hand);
        Map<String, String> added = new LinkedHashMap<>();
        for (String table : TABLES) {
            if (!single(hand, table)) { // the table itself refuses a second
                Set<String> before = keys(table);
                assertThat(rows.add(table)).as(table).isTrue();
                added.put(
                        table,
                        keys(table).stream()
                                .filter(one -> !before.contains(one))
                                .findFirst()
                                .orElseThrow());
            }
        }
        named(added);
    }

    @Test
    void theNewestCutOffWithTheirTraces() throws SQLException {
        named(each(table -> {
            String last = "";
            for (int i = 0; i < 2 && !keys(table).isEmpty(); i++) {
                Newest row = newest(table);
                run("delete from \"%s\" t where %s".formatted(table, row.where()));
                run("delete from row_trace where relation = '%s' and key = '%s'".formatted(table, row.key()));
                last = row.key();
            }
            return last;
        }));
    }

    @Test
    void cutOffWithTraceAndSignature() throws SQLException {
        named(each(table -> {
            Newest row = newest(table);
            run("delete from \"%s\" t where %s".formatted(table, row.where()));
            run("""
                    with gone as (delete from row_trace where relation = '%s' and key = '%s' returning deed)
                    delete from trace_deed d using gone g where d.deed = g.deed""".formatted(table, row.key()));
            return row.key();
        }));
    }

    @Test
    void oneRowChangedAndItsTraceMadeToFit() throws SQLException {
        named(each(table -> {
            String changed = changed(table);
            run("""
                    update row_trace r set hash = %s from "%s" t
                     where r.relation = '%s' and r.key = '%s' and %s = r.key""".formatted(hash(table), table, table, changed, keySql(table)));
            return changed;
        }));
    }

    @Test
    void oneRowChangedAndTracedAnew() throws SQLException {
        named(each(table -> {
            String changed = changed(table);
            UUID own = UUID.randomUUID();
            run("""
                    insert into row_trace (deed, relation, key, op, form, hash)
                    select '%s', '%s', '%s', 'U', 1, %s from "%s" t where %s = '%s'""".formatted(own, table, changed, hash(table), table, keySql(table), changed));
            run(
                    "insert into trace_deed (deed, traces, root, mac, at) select '%1$s', traces, root, root, now() from deed_root('%1$s')"
                            .formatted(own));
            return changed;
        }));
    }

    @Test
    void allEventsOfAYearsCasesDeleted() throws SQLException {
        var events = keys("casework_event");
        run("delete from casework_event where office_day between '2026-01-01' and '2026-12-31'");
        named("casework_event", events);
    }

    /** Lines and balances alike, so that the books still add up. */
    @Test
    void everyAmountOfAUnionsVouchersDoubled() throws SQLException {
        run("update voucher_line set amount_fen = amount_fen * 2");
        run("update account_balance set balance_fen = balance_fen * 2 where balance_fen <> 0");
        named("voucher_line", keys("voucher_line"));
    }

    @Test
    void vouchersDeleted() throws SQLException {
        var vouchers = keys("voucher");
        run("delete from voucher");
        named("voucher", vouchers);
    }

    @Test
    void oneFenAddedToPaidAttempts() throws SQLException {
        run("update payment_attempt set amount_fen = amount_fen + 1");
        named("payment_attempt", keys("payment_attempt"));
    }

    private void named(String table, Set<String> keys) throws SQLException {
        var problems = problems();
        assertThat(keys)
                .isNotEmpty()
                .allSatisfy(key -> assertThat(problems)
                        .anySatisfy(said -> assertThat(said).startsWith(names.of(table) + " " + key)));
    }

    @Test
    void theChainOfSealsIsHeldByItsEnd() throws SQLException {
        run("delete from trace_seal where position = (select max(position) from trace_seal)");
        assertThat(problems()).anySatisfy(said -> assertThat(said).contains("末尾被截掉"));
        run("update trace_end set position = (select coalesce(max(position), 1) from trace_seal)");
        assertThat(problems()).anySatisfy(said -> assertThat(said).contains("伪造"));
        run("update trace_end set hash = (select hash from trace_seal where position = 1)");
        assertThat(problems()).anySatisfy(said -> assertThat(said).contains("伪造"));
    }

    /** As if nothing had ever been sealed, or an older state of the whole database put back. */
    @Test
    void aChainTakenBackWithItsEndIsMissedByTheDataFolder() throws SQLException {
        run("delete from trace_end");
        run("delete from trace_seal");
        run("update trace_deed set seal = null");
        assertThat(problems()).anySatisfy(said -> assertThat(said).contains("数据目录里记下留痕已封存到第 2 个"));
    }

    @Test
    void aGuardTakenAwayOrBentIsSaid() throws SQLException {
        run("alter table voucher_line disable trigger traced");
        run("alter table receipt alter column document type varchar(60)");
        run("""
                create or replace function trace_role_given() returns trigger language plpgsql as $$ begin return null; end $$""");
        run("update guarded set columns = array['id'] where relation = 'aid_grant'");
        assertThat(problems())
                .anySatisfy(said -> assertThat(said).contains("没有留痕").contains(names.of("voucher_line")))
                .anySatisfy(said -> assertThat(said).contains("没有留痕").contains(names.of("role_given")))
                .anySatisfy(said -> assertThat(said).contains("没有留痕").contains(names.of("aid_grant")));
    }

    /** The database's own functions that say how a row is hashed could answer that every row is as it was. */
    @Test
    void functionsThatAnswerThatAllIsWellAreNotAsked() throws SQLException {
        run("""
                create or replace function trace_hash(columns text[], r text) returns text language sql immutable as $$
                    select '(select x.hash from row_trace x where x.relation = (select relname from pg_class where oid = '
                        || r || '.tableoid) order by x.id desc limit 1)' $$""");
        String changed = changed("voucher_line");
        named("voucher_line", Set.of(changed));
    }

    @Test
    void aTableThatIsGoneOrRenamedIsNamed() throws SQLException {
        run("alter table voucher_line rename to lines_of_before");
        run("create view voucher_line as select * from lines_of_before where amount_fen < 0");
        run("drop table structure_part");
        assertThat(problems())
                .anySatisfy(said -> assertThat(said).contains("voucher_line：整张表不见了"))
                .anySatisfy(said -> assertThat(said).contains("structure_part：整张表不见了"));
    }

    @Test
    void aTriggerThatLooksTheSameAndTracesNothingIsSaid() throws SQLException {
        run("""
                create or replace trigger traced after insert or update or delete on voucher for each row
                when (current_setting('bangfu.hidden', true) is null) execute function trace_voucher()""");
        run("""
                do $$ begin
                    execute replace(pg_get_functiondef('trace_receipt'::regproc), 'begin', 'begin if now() > ''2027-01-01'' then return null; end if;');
                end $$""");
        assertThat(problems())
                .hasSize(2)
                .anySatisfy(said -> assertThat(said).contains(names.of("voucher") + "：没有留痕"))
                .anySatisfy(said -> assertThat(said).contains(names.of("receipt") + "：没有留痕"));
    }

    /** After a restore the trigger is of migrations that ran in one go, while the rows come with the forms of their own time. */
    @Test
    void afterARestoreRowsAreTracedByTheirNewestForm() throws SQLException {
        String before = sql("select '', pg_get_functiondef('trace_account'::regproc)");
        run("set local session_replication_role = origin");
        run("alter table account add column later text");
        run("select guard('account')");
        run("alter table account disable trigger traced");
        run(before);
        run("alter table account enable trigger traced");
        run("select guard('account')");
        assertThat(Traced.of(hand, "account").stands(hand)).isTrue();
    }

    /** Without those that were signed by an earlier key after a newer one had sealed, a key that leaked could go on signing. */
    @Test
    void aKeyThatWasChangedSignsNothingAnyMore() throws SQLException {
        assertThat(problemsBy(both()))
                .as("not yet at work")
                .anySatisfy(said -> assertThat(said).contains("没有一处是用现在的主密钥"));
        signedBy(both(), "甲乙");
        new Seals(JdbcClient.create(new SingleConnectionDataSource(hand, true)), both(), InstantSource.system()).seal();
        assertThat(problemsBy(both())).isEmpty();
        String forged = signedBy(key, "乙丙");
        assertThat(problemsBy(both()))
                .singleElement()
                .asString()
                .contains(forged)
                .contains("已经换下的主密钥");
        assertThat(problemsBy(new TraceKey("BBBB")))
                .anySatisfy(said -> assertThat(said).contains("伪造"));
    }

    private static TraceKey both() {
        return new TraceKey(TestInstallation.settings().key().traceKey() + ",BBBB");
    }

    private String signedBy(TraceKey by, String name) throws SQLException {
        run("set local session_replication_role = origin");
        Deed.begin(hand);
        run("update account set name = '%s' where id = (select max(id) from account)".formatted(name));
        Deed.sign(hand, by);
        return names.of("account");
    }

    private List<String> problemsBy(TraceKey by) throws SQLException {
        var reading = new CheckReport();
        new TraceCheck(hand, by, end, reading).read();
        return reading.problems();
    }

    @Test
    void changedWithTheTriggersOnButPastTheSystem() throws SQLException {
        run("set local session_replication_role = origin");
        run("update account set name = '别人' where id = (select max(id) from account)");
        assertThat(problems()).anySatisfy(said -> assertThat(said).contains("没有经过系统"));
    }

    private interface Tampering {
        String with(String table) throws SQLException;
    }

    private Map<String, String> each(Tampering tampering) throws SQLException {
        Map<String, String> keys = new LinkedHashMap<>();
        for (String table : TABLES) {
            keys.put(table, tampering.with(table));
        }
        return keys;
    }

    private String changed(String table) throws SQLException {
        Newest row = newest(table);
        Set<String> before = keys(table);
        assertThat(new MadeRows(hand).change(table, row.where())).as(table).isNotNull();
        return keys(table).stream()
                .filter(one -> !before.contains(one))
                .findFirst()
                .orElse(row.key());
    }

    /** Each table and record stands in a sentence of its own. */
    private void named(Map<String, String> tampered) throws SQLException {
        List<String> problems = problems();
        List<String> unnamed = tampered.entrySet().stream()
                .map(one -> names.of(one.getKey(), one.getValue(), null))
                .filter(name ->
                        problems.stream().noneMatch(said -> said.startsWith(name + "：") || said.startsWith(name + "（")))
                .toList();
        assertThat(unnamed)
                .as("tampered with and not named, of " + problems.size())
                .isEmpty();
        assertThat(tampered).hasSizeGreaterThan(60);
    }

    private List<String> problems() throws SQLException {
        var reading = new CheckReport();
        new TraceCheck(hand, key, end, reading).read();
        return reading.problems();
    }

    private record Newest(String key, String where) {}

    private Newest newest(String table) throws SQLException {
        var found = new MadeRows(hand).texts("""
                        select t.ctid::text, %1$s from "%2$s" t
                         order by (select max(id) from row_trace r where r.relation = '%2$s' and r.key = %1$s) desc nulls last limit 1""".formatted(keySql(table), table));
        var row = found.entrySet().iterator().next();
        return new Newest(row.getValue(), "ctid = '" + row.getKey() + "'::tid");
    }

    private Set<String> keys(String table) throws SQLException {
        return new MadeRows(hand)
                .texts("select %s, '' from \"%s\" t".formatted(keySql(table), table))
                .keySet();
    }

    private String keySql(String table) throws SQLException {
        return sql("select '', trace_key('\"%s\"'::regclass, 't')".formatted(table));
    }

    private String hash(String table) throws SQLException {
        return sql("select '', trace_hash(columns, 't') from guarded where relation = '%s'".formatted(table));
    }

    private String sql(String asked) throws SQLException {
        return Objects.requireNonNull(new MadeRows(hand).texts(asked).get(""));
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = hand.createStatement()) {
            statement.execute(sql);
        }
    }
}
