package org.bangfu.office.start;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A database of its own in which every table holds a row of each of two counties, whose people see it where row-level security lets them;
 * each row points to the other rows of its county. Made once, from the catalogue alone, with all triggers off.
 */
final class TwoCounties {

    /** Whose row it is. The people are told from everybody else by numbers that no made row has. */
    enum County {
        ONE(34_02_90_0000_0000L, -101),
        OTHER(34_02_91_0000_0000L, -102);

        private final long number;
        private final long account;

        County(long number, long account) {
            this.number = number;
            this.account = account;
        }

        /** Tells a transaction that somebody of this county acts. */
        String acting() {
            return "select set_config('bangfu.from', '%d', true), set_config('bangfu.to', '%d', true), set_config('bangfu.account', '%d', true)"
                    .formatted(number, number + 9_999_9999L, account);
        }

        County neighbour() {
            return this == ONE ? OTHER : ONE;
        }
    }

    private static final String NAME = "two_counties";
    private static final int MOST_TRIES = 60;

    /** Who did something, and for which union, are not the same twice in a row: two persons, giver and receiver. */
    private static final Set<String> NAMED = Set.of("account", "organisation");

    private static final Pattern TERRITORY = Pattern.compile("\\b(\\w+) >= acting_from\\(\\)");
    private static final Pattern ACCOUNT = Pattern.compile("\\b(\\w+) = acting_account\\(\\)");

    private static final class Holder {
        private static final TwoCounties MADE = new TwoCounties();
    }

    private final Database owner;
    private final Database superuser;

    /** Where each county's row lies. */
    private final Map<String, Map<County, String>> rows = new TreeMap<>();

    private final Map<String, String> impossible = new TreeMap<>();

    static TwoCounties made() {
        return Holder.MADE;
    }

    private TwoCounties() {
        Settings shared = TestInstallation.settings();
        owner = new Database(
                shared.database().url().replace("/bangfu?", "/" + NAME + "?"),
                shared.database().owner(),
                shared.database().password());
        superuser = new Database(owner.url(), "postgres", owner.password());
        try (var beside = new Database(shared.database().url(), "postgres", owner.password()).connect();
                var create = beside.createStatement()) {
            create.execute("drop database if exists " + NAME + " with (force)");
            create.execute(
                    "create database %s template %s owner %s".formatted(NAME, ReadyServer.TEMPLATE, owner.owner()));
            try (var connection = superuser.connect()) {
                run(connection, "set session_replication_role = replica");
                connection.setAutoCommit(false);
                new Making(connection).all();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    Database owner() {
        return owner;
    }

    Database superuser() {
        return superuser;
    }

    /** All tables of ours, with where each county's row lies. */
    Map<String, Map<County, String>> rows() {
        return rows;
    }

    /** Tables of which no county has a row that its people see, and why. */
    Map<String, String> impossible() {
        return impossible;
    }

    static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** A foreign key. */
    private record Link(List<String> columns, String parent, List<String> keys) {}

    private final class Making {

        private final Connection connection;
        private final MadeRows made;

        Making(Connection connection) {
            this.connection = connection;
            this.made = new MadeRows(connection);
        }

        void all() throws SQLException {
            Set<String> ordered = new LinkedHashSet<>();
            for (String table : tables()) {
                after(table, ordered, new LinkedHashSet<>());
            }
            for (String table : ordered) {
                Map<County, String> lying = new EnumMap<>(County.class);
                for (County county : County.values()) {
                    String row = row(table, county);
                    if (row == null) {
                        impossible.put(table, "no row that its people see");
                    } else {
                        lying.put(county, row);
                    }
                }
                rows.put(table, lying);
                connection.commit(); // a transaction that holds all tables at once needs more locks than there are
            }
        }

        private List<String> tables() throws SQLException {
            return List.copyOf(made.texts("""
                            select relname, '' from pg_class
                             where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relispartition
                               and relname <> 'flyway_schema_history'""").keySet());
        }

        /** What a row points to comes first; where tables point to each other in a circle, one of them points nowhere. */
        private void after(String table, Set<String> ordered, Set<String> under) throws SQLException {
            if (ordered.contains(table) || !under.add(table)) {
                return;
            }
            for (Link link : links(table)) {
                after(link.parent(), ordered, under);
            }
            ordered.add(table);
        }

        private List<Link> links(String table) throws SQLException {
            List<Link> links = new ArrayList<>();
            made.texts("""
                            select c.oid::text,
                                   (select string_agg(a.attname, ' ' order by k.place) from unnest(c.conkey) with ordinality k (num, place)
                                      join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.num)
                                   || '/' || p.relname || '/' ||
                                   (select string_agg(a.attname, ' ' order by k.place) from unnest(c.confkey) with ordinality k (num, place)
                                      join pg_attribute a on a.attrelid = c.confrelid and a.attnum = k.num)
                              from pg_constraint c join pg_class p on p.oid = c.confrelid
                             where c.contype = 'f' and c.conparentid = 0 and c.conrelid = 'public.%s'::regclass""".formatted(table)).values().forEach(text -> {
                String[] parts = text.split("/", -1);
                links.add(new Link(List.of(parts[0].split(" ", -1)), parts[1], List.of(parts[2].split(" ", -1))));
            });
            return links;
        }

        /** Drawn again until the people of its county see it. */
        private @Nullable String row(String table, County county) throws SQLException {
            Map<String, String> fixed = new HashMap<>(pointing(table, county));
            fixed.putAll(placed(table, county));
            boolean secured = secured(table);
            for (int i = 0; i < MOST_TRIES; i++) {
                var before = connection.setSavepoint();
                String lies = made.add(table, fixed);
                if (lies == null) {
                    return singleton(table);
                }
                if (!secured || seen(table, lies, county)) {
                    connection.releaseSavepoint(before);
                    return lies;
                }
                connection.rollback(before);
            }
            return null;
        }

        /** A table that holds one row by a constraint belongs to both. */
        private @Nullable String singleton(String table) throws SQLException {
            Map<County, String> lying = rows.getOrDefault(table, Map.of());
            String only = made.texts("select '', min(ctid::text) from \"%s\" having count(*) = 1".formatted(table))
                    .get("");
            return lying.isEmpty() ? only : lying.values().iterator().next();
        }

        /** Where a row has to point somewhere, or is seen by what it points to, it points to the row of its county. */
        private Map<String, String> pointing(String table, County county) throws SQLException {
            String policies = policies(table);
            Map<String, String> values = new LinkedHashMap<>();
            for (Link link : links(table)) {
                String parent = rows.getOrDefault(link.parent(), Map.of()).get(county);
                for (int i = 0; i < link.columns().size() && parent != null && !NAMED.contains(link.parent()); i++) {
                    String column = link.columns().get(i);
                    if (!mayBeNull(table, column) || policies.contains(column)) {
                        String value = made.texts(
                                        "select '', quote_nullable(\"%s\"::text) from \"%s\" where ctid = '%s'"
                                                .formatted(link.keys().get(i), link.parent(), parent))
                                .get("");
                        values.putIfAbsent(column, Objects.requireNonNull(value));
                    }
                }
            }
            return values;
        }

        private String policies(String table) throws SQLException {
            return Objects.requireNonNullElse(made.texts("""
                            select '', string_agg(concat(qual, ' ', with_check), ' ') from pg_policies
                             where schemaname = 'public' and tablename = '%s'""".formatted(table)).get(""), "");
        }

        private boolean mayBeNull(String table, String column) throws SQLException {
            return made.columns(table).stream().anyMatch(one -> one.name().equals(column) && one.mayBeNull());
        }

        /** What its policies first compare with the territory of who acts; where they know no territory, with who it is. */
        private Map<String, String> placed(String table, County county) throws SQLException {
            if (table.equals("organisation")) {
                return Map.of("number", Long.toString(county.number));
            }
            String policies = policies(table);
            Map<String, String> values = columns(table, policies, TERRITORY, county.number);
            return values.isEmpty() && !policies.contains("EXISTS")
                    ? columns(table, policies, ACCOUNT, county.account)
                    : values;
        }

        private Map<String, String> columns(String table, String policies, Pattern compared, long value)
                throws SQLException {
            Set<String> there = new LinkedHashSet<>();
            made.columns(table).forEach(column -> there.add(column.name()));
            Map<String, String> values = new LinkedHashMap<>();
            var found = compared.matcher(policies);
            while (values.isEmpty() && found.find()) {
                if (there.contains(found.group(1))) {
                    values.put(found.group(1), Long.toString(value));
                }
            }
            return values;
        }

        private boolean secured(String table) throws SQLException {
            return !made.texts("select 'secured', '' from pg_class where oid = 'public.%s'::regclass and relrowsecurity"
                            .formatted(table))
                    .isEmpty();
        }

        private boolean seen(String table, String lies, County county) throws SQLException {
            run(connection, county.acting());
            run(connection, "set local role bangfu_app");
            try {
                return "1"
                        .equals(made.texts("select '', count(*)::text from \"%s\" where ctid = '%s'"
                                        .formatted(table, lies))
                                .get(""));
            } finally {
                run(connection, "reset role");
            }
        }
    }
}
