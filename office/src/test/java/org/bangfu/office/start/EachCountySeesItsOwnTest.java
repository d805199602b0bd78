package org.bangfu.office.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.bangfu.office.start.TwoCounties.County;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/**
 * Row-level security of every table that has it (never 4): each county's people read the row of their own and not the other's, nobody reads
 * any, and nobody writes a row of another county. The tables are read from the catalogue, the rows lie in {@link TwoCounties}.
 */
class EachCountySeesItsOwnTest {

    /** Without row-level security though they point to a family or name a union; why. */
    private static final Map<String, String> OPEN = Map.ofEntries(
            Map.entry("account", "who somebody is, is asked wherever she goes; administrators see theirs by query"),
            Map.entry("arrangement", "the calendar is the country's"),
            Map.entry("card_on_file", "one card, one family, in whatever county: a keyed hash and no more"),
            Map.entry("case_counter", "the next number of a county's year"),
            Map.entry(
                    "family_clash",
                    "two applications name one person, in whatever counties: their numbers and no more"),
            Map.entry("family_member_once", "one person, one family, in whatever county: a keyed hash and no more"),
            Map.entry("home_union", "whose installation this is: its name stands on every page"),
            Map.entry("plan_counter", "the next number of a county's year"),
            Map.entry("policy_proposal", "the policy is the city's, for all"),
            Map.entry("role_given", "who may do what, is asked before anybody acts"),
            Map.entry("standard_entry", "the figures of a place are public"));

    /** Written to whomever it concerns, in whatever county; why. */
    private static final Map<String, String> WRITTEN_TO_ALL = Map.of(
            "access_record", "who did what is written down, wherever and whoever it was",
            "message", "somebody is told, wherever she sits");

    /** Seen by anybody while it hangs on the wall. */
    private static final Set<String> PUBLIC = Set.of("notice");

    private final Connection hand = connected();

    private static Connection connected() {
        try {
            return TwoCounties.made().superuser().connect();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @BeforeEach
    void begin() throws SQLException {
        hand.setAutoCommit(false);
        TwoCounties.run(hand, "set local session_replication_role = replica");
    }

    @AfterEach
    void undone() throws SQLException {
        hand.rollback();
        hand.close();
    }

    @Test
    void everyTableHasARowThatItsPeopleSee(TestReporter tried) throws SQLException {
        assertThat(TwoCounties.made().impossible()).as("tables not tried").isEmpty();
        tried.publishEntry("tried", String.join(", ", secured()));
        assertThat(secured()).hasSizeGreaterThan(80);
    }

    @Test
    void itsOwnAndNotTheOthers() throws SQLException {
        List<String> wrong = new ArrayList<>();
        for (String table : secured()) {
            for (County county : County.values()) {
                check(wrong, table + ": its own", counted(table, county, county), 1);
                if (!shown(table, county.neighbour())) {
                    check(wrong, table + ": the other's", counted(table, county, county.neighbour()), 0);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** A notice on the wall is for all to read, M10(4). */
    private boolean shown(String table, County county) throws SQLException {
        return PUBLIC.contains(table)
                && !texts(
                                "select 'shown', '' from notice where ctid = '%s' and posted_on is not null and closed_on is null"
                                        .formatted(lies(table, county)))
                        .isEmpty();
    }

    @Test
    void whoHasToldNothingSeesNothing() throws SQLException {
        List<String> wrong = new ArrayList<>();
        for (String table : secured()) {
            if (!PUBLIC.contains(table)) {
                check(wrong, table, asApplication("", "select count(*) from \"%s\"".formatted(table)), 0);
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void nobodyChangesOrDeletesARowOfAnotherCounty() throws SQLException {
        List<String> wrong = new ArrayList<>();
        int tried = 0;
        for (String table : secured()) {
            String where = "ctid = '%s'".formatted(lies(table, County.OTHER));
            for (String column : texts("""
                            select attname, '' from pg_attribute
                             where attrelid = 'public.%1$s'::regclass and attnum > 0 and not attisdropped and attidentity = ''
                               and has_column_privilege('bangfu_app', attrelid, attnum, 'UPDATE')""".formatted(table)).keySet()) {
                check(
                        wrong,
                        "update " + table + "." + column,
                        asApplication(
                                County.ONE.acting(),
                                "with done as (update \"%1$s\" set \"%2$s\" = \"%2$s\" where %3$s returning 1) select count(*) from done"
                                        .formatted(table, column, where)),
                        0);
                tried++;
            }
            if (!texts("select 'may', '' where has_table_privilege('bangfu_app', 'public.%s', 'DELETE')"
                            .formatted(table))
                    .isEmpty()) {
                check(
                        wrong,
                        "delete " + table,
                        asApplication(
                                County.ONE.acting(),
                                "with done as (delete from \"%s\" where %s returning 1) select count(*) from done"
                                        .formatted(table, where)),
                        0);
                tried++;
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(tried).isGreaterThan(100);
    }

    /** Not even one that is all right otherwise: it has just been taken out of there. */
    @Test
    void nobodyWritesARowOfAnotherCounty() throws SQLException {
        Set<String> written = new TreeSet<>();
        int tried = 0;
        for (String table : secured()) {
            if (texts("select 'may', '' where has_table_privilege('bangfu_app', 'public.%s', 'INSERT')"
                            .formatted(table))
                    .isEmpty()) {
                continue;
            }
            var before = hand.setSavepoint();
            String columns = Objects.requireNonNull(texts("""
                    select '', string_agg(quote_ident(attname), ', ' order by attnum) from pg_attribute
                     where attrelid = 'public.%s'::regclass and attnum > 0 and not attisdropped and attgenerated = ''""".formatted(table)).get(""));
            TwoCounties.run(
                    hand,
                    "create temp table taken as select %s from \"%s\" where ctid = '%s'"
                            .formatted(columns, table, lies(table, County.OTHER)));
            TwoCounties.run(hand, "grant select on taken to bangfu_app");
            TwoCounties.run(hand, "delete from \"%s\" where ctid = '%s'".formatted(table, lies(table, County.OTHER)));
            try {
                asApplication(
                        County.ONE.acting(),
                        "with done as (insert into \"%1$s\" (%2$s) overriding system value select %2$s from taken returning 1) select count(*) from done"
                                .formatted(table, columns));
                written.add(table);
            } catch (SQLException refused) {
                assertThat(refused.getMessage()).as(table).contains("row-level security");
            }
            hand.rollback(before);
            tried++;
        }
        assertThat(written).isEqualTo(WRITTEN_TO_ALL.keySet());
        assertThat(tried).isGreaterThan(80);
    }

    /** A new table about families or of a union is secured, or says here why not. */
    @Test
    void whatPointsToAFamilyOrAUnionIsSecured() throws SQLException {
        Set<String> open = texts("""
                        select c.relname, '' from pg_class c
                         where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
                           and not c.relrowsecurity
                           and has_any_column_privilege('bangfu_app', c.oid, 'SELECT')
                           and (exists (select from pg_constraint f join pg_class p on p.oid = f.confrelid
                                         where f.conrelid = c.oid and f.contype = 'f' and p.relrowsecurity)
                                or exists (select from pg_attribute a
                                            where a.attrelid = c.oid and not a.attisdropped
                                              and a.attname in ('organisation', 'county', 'case_id', 'dossier')))""").keySet();
        assertThat(open).isEqualTo(OPEN.keySet());
    }

    private Set<String> secured() throws SQLException {
        Set<String> secured = new TreeSet<>(all());
        secured.removeAll(TwoCounties.made().impossible().keySet()); // named by a test of their own
        return secured;
    }

    private Set<String> all() throws SQLException {
        return texts("""
                        select relname, '' from pg_class
                         where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relispartition and relrowsecurity""").keySet();
    }

    private static String lies(String table, County county) {
        return Objects.requireNonNull(
                Objects.requireNonNull(TwoCounties.made().rows().get(table)).get(county), table);
    }

    private long counted(String table, County reader, County whose) throws SQLException {
        return asApplication(
                reader.acting(), "select count(*) from \"%s\" where ctid = '%s'".formatted(table, lies(table, whose)));
    }

    /** The number that the application is answered, in a savepoint of its own. */
    private long asApplication(String acting, String sql) throws SQLException {
        var before = hand.setSavepoint();
        try (var statement = hand.createStatement()) {
            if (!acting.isEmpty()) {
                statement.execute(acting);
            }
            statement.execute("set local role bangfu_app");
            try (var row = statement.executeQuery(sql)) {
                row.next();
                return row.getLong(1);
            }
        } finally {
            hand.rollback(before);
        }
    }

    private static void check(List<String> wrong, String what, long found, long meant) {
        if (found != meant) {
            wrong.add("%s: %d".formatted(what, found));
        }
    }

    private Map<String, String> texts(String sql) throws SQLException {
        return new MadeRows(hand).texts(sql);
    }
}
