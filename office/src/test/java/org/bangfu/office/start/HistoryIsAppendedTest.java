package org.bangfu.office.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.bangfu.office.start.TwoCounties.County;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * History is appended (never 6): what the application may only add to, neither it nor the owner of the database changes, deletes or empties.
 * Which tables those are is read from the catalogue, and each is tried on a row that lies there.
 */
class HistoryIsAppendedTest {

    /** Added to by the application, never changed by it; why its owner may all the same. */
    private static final Map<String, String> OWNERS = new TreeMap<>(Map.of(
            "demo_filled", "the demonstration's own marks",
            "demo_worker", "the demonstration's own marks",
            "fund", "a name without a figure: what is in it stands in vouchers",
            "guarded", "follows the columns of the tables at each upgrade; compared with the program, not believed",
            "home_union", "one row, written at the first start: whose installation this is",
            "installation", "one row, written when the installation is founded",
            "structure_part", "follows the structure at each upgrade, traced and signed"));

    static {
        OWNERS.putAll(Map.of(
                "standing", "follows receipts, allocations and shares by their triggers",
                "journal_unsealed", "a queue: goes when the journal is sealed",
                "meeting_attendee", "typed anew until the minutes are signed, by a trigger of its own",
                "register_draft", "a file before it is imported",
                "register_import_live", "goes when another list takes its place"));
    }

    private static final String HISTORY = "23001";
    private static final String NO_RIGHT = "42501";

    private Connection hand = connected(TwoCounties.made().owner());

    private static Connection connected(Database as) {
        try {
            return as.connect();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @BeforeEach
    void begin() throws SQLException {
        hand.setAutoCommit(false);
    }

    @AfterEach
    void undone() throws SQLException {
        hand.rollback();
        hand.close();
    }

    enum Act {
        UPDATE(16),
        DELETE(8);

        private final int bit;

        Act(int bit) {
            this.bit = bit;
        }

        String of(String table, String column, String where) {
            return this == UPDATE
                    ? "update \"%1$s\" t set \"%2$s\" = \"%2$s\" where %3$s".formatted(table, column, where)
                    : "delete from \"%s\" t where %s".formatted(table, where);
        }
    }

    @Test
    void whatTheApplicationOnlyAddsToNobodyChanges(TestReporter tried) throws SQLException {
        List<String> changed = new ArrayList<>();
        List<String> all = new ArrayList<>();
        for (Act act : Act.values()) {
            Set<String> histories = new TreeSet<>(withoutRight(act));
            histories.addAll(refusing(act));
            histories.removeAll(OWNERS.keySet());
            for (Map.Entry<String, Map<County, String>> table :
                    TwoCounties.made().rows().entrySet()) {
                String name = table.getKey();
                if (!histories.contains(name)) {
                    continue;
                }
                String where = "ctid = '%s'".formatted(table.getValue().get(County.ONE));
                String sql = act.of(name, firstColumn(name), where);
                String byOwner = refusal(sql);
                String byApplication = refusal("set local role bangfu_app; " + sql);
                all.add(act + " " + name);
                if (!byOwner.equals(HISTORY) || !byApplication.equals(NO_RIGHT)) {
                    changed.add("%s %s: owner %s, application %s".formatted(act, name, byOwner, byApplication));
                }
            }
        }
        tried.publishEntry("tried", String.join(", ", all));
        assertThat(changed).isEmpty();
        assertThat(all).hasSizeGreaterThan(120);
        assertThat(withoutRight(Act.UPDATE)).as("no longer only added to").containsAll(OWNERS.keySet());
    }

    /** Some rows may change until they are decided, answered or signed, and never after. */
    @Test
    void whatIsDecidedStaysDecided(TestReporter tried) throws SQLException {
        Map<String, String> conditions = texts("""
                select c.relname || ' ' || t.tgname,
                       concat(t.tgtype, ' ', regexp_replace(pg_get_triggerdef(t.oid), '^.* WHEN \\((.*)\\) EXECUTE .*$', '\\1'))
                  from pg_trigger t join pg_class c on c.oid = t.tgrelid
                 where t.tgfoid = 'public.refuse_change'::regproc and t.tgqual is not null""");
        List<String> changed = new ArrayList<>();
        for (Map.Entry<String, String> trigger : conditions.entrySet()) {
            String table = trigger.getKey().split(" ", -1)[0];
            String[] parts = trigger.getValue().split(" ", 2);
            String decided = parts[1].replace("old.", "t.");
            assertThat(made(table, decided)).as(table + " where " + decided).isTrue();
            for (Act act : Act.values()) {
                String refused = refusal(act.of(table, firstColumn(table), decided));
                if ((Integer.parseInt(parts[0]) & act.bit) != 0 && !refused.equals(HISTORY)) {
                    changed.add(act + " " + table + ": " + refused);
                }
            }
        }
        tried.publishEntry("tried", String.join(", ", conditions.keySet()));
        assertThat(changed).isEmpty();
        assertThat(conditions).hasSizeGreaterThan(5);
    }

    @Test
    void noHistoryIsEmptied() throws SQLException {
        List<String> emptied = new ArrayList<>();
        Set<String> histories = new TreeSet<>(refusing(Act.UPDATE));
        histories.addAll(refusing(Act.DELETE));
        for (String table : histories) {
            String refused = refusal("truncate \"%s\" cascade".formatted(table));
            if (!refused.equals(HISTORY)) {
                emptied.add(table + ": " + refused);
            }
        }
        assertThat(emptied).isEmpty();
        assertThat(histories).hasSizeGreaterThan(60);
    }

    /** A role once given is ended, a visit once made is answered; neither is ever as if it had not been. */
    @ParameterizedTest
    @ValueSource(strings = {"role_given", "visit"})
    void whatIsEndedIsNotDeleted(String table) throws SQLException {
        assertThat(texts("select 'there', '' from " + table)).isNotEmpty();
        assertThat(refusal("delete from " + table)).isEqualTo(HISTORY);
    }

    /** A signature is given once and sealed once. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "update trace_deed set seal = 2 where seal = 1",
                "update trace_deed set seal = null where seal = 1",
                "update trace_deed set mac = root where seal = 1",
                "update trace_deed set mac = sha256('x'), seal = 1 where seal is null",
                "delete from trace_deed where seal = 1",
                "delete from trace_deed where seal is null"
            })
    void aSignatureIsGivenOnceAndSealedOnce(String sql) throws SQLException {
        run(
                "insert into trace_deed (deed, traces, root, mac, at) select gen_random_uuid(), 1, sha256('r'), sha256('m'), now() from generate_series(1, 2)");
        run("update trace_deed set seal = 1 where deed = (select deed from trace_deed where seal is null limit 1)");
        assertThat(refusal(sql)).isEqualTo(HISTORY);
    }

    /** What the application has no right to do to a table that it reads or adds to; to delete only counts where it may not change either. */
    private Set<String> withoutRight(Act act) throws SQLException {
        return texts("""
                        select relname, '' from pg_class
                         where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relispartition
                           and relname <> 'flyway_schema_history'
                           and not has_any_column_privilege('bangfu_app', oid, 'UPDATE')
                           and (%s or not has_table_privilege('bangfu_app', oid, 'DELETE'))""".formatted(act == Act.UPDATE)).keySet();
    }

    private Set<String> refusing(Act act) throws SQLException {
        return texts("""
                        select c.relname, '' from pg_trigger t join pg_class c on c.oid = t.tgrelid
                         where t.tgfoid = 'public.refuse_change'::regproc and t.tgqual is null
                           and t.tgtype & 1 = 1 and t.tgtype & %d <> 0""".formatted(act.bit)).keySet();
    }

    private String firstColumn(String table) throws SQLException {
        return Objects.requireNonNull(texts("""
                select '', attname from pg_attribute
                 where attrelid = 'public.%s'::regclass and attnum > 0 and not attisdropped and attgenerated = '' and attidentity = ''
                 order by attnum limit 1""".formatted(table)).get(""));
    }

    /** A row of which the condition holds, made by the superuser with the triggers off. */
    private boolean made(String table, String condition) throws SQLException {
        hand.rollback();
        hand.close();
        hand = connected(TwoCounties.made().superuser());
        hand.setAutoCommit(false);
        run("set local session_replication_role = replica");
        var rows = new MadeRows(hand);
        boolean there = false;
        for (int i = 0; i < 200 && !there; i++) {
            rows.add(table);
            there = !texts("select 'there', '' from \"%s\" t where %s".formatted(table, condition))
                    .isEmpty();
        }
        run("set local session_replication_role = origin");
        run("set local role " + TwoCounties.made().owner().owner());
        return there;
    }

    /** By whom it is refused, as SQL says it; empty where it is done. */
    private String refusal(String sql) throws SQLException {
        var before = hand.setSavepoint();
        try {
            run(sql);
            return "";
        } catch (SQLException e) {
            return Objects.requireNonNull(e.getSQLState());
        } finally {
            hand.rollback(before);
        }
    }

    private void run(String sql) throws SQLException {
        TwoCounties.run(hand, sql);
    }

    private Map<String, String> texts(String sql) throws SQLException {
        return new TreeMap<>(new MadeRows(hand).texts(sql));
    }
}
