package org.bangfu.office.start;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.LiteralTree;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.bangfu.office.start.SqlOfSources.Statement;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Whose a table is, and who else reads it: no floor reads a table of a higher one, and a feature one of another only where the list says
 * why (docs/decisions/0027). Every statement of the sources is read by PostgreSQL itself.
 */
class TablesHaveOwnersTest {

    private static final Path SOURCES = Path.of("src", "main", "java", "org", "bangfu", "office");

    /** From below; each knows the tables of those before it. */
    private static final List<String> FLOORS =
            List.of("ground", "law", "casework", "aid", "money", "outside", "administration", "demo", "start");

    private static final Pattern INSERT = Pattern.compile("(?i)\\binsert\\s+into\\s+(\\w+)");
    private static final Pattern CHANGE =
            Pattern.compile("(?i)\\b(?:insert\\s+into|delete\\s+from|(?<!for )update)\\s+(\\w+)");
    private static final Pattern NAMED =
            Pattern.compile("(?i)\\b(?:from|join|into|update|table|using)\\s+(?:only\\s+)?(\\w+)");

    private static List<Statement> statements = List.of();
    private static List<Use> uses = List.of();
    private static List<String> unread = List.of();
    private static Map<String, String> owners = Map.of();
    private static Map<String, Set<String>> views = Map.of();
    private static List<String> several = List.of();

    /** @param feature the floor and the feature, or the floor alone where it has no features */
    private record Use(String feature, String table, boolean changes) {}

    @BeforeAll
    static void read() throws IOException, SQLException {
        var sources = SqlOfSources.under(SOURCES);
        statements = sources.statements();
        try (var connection = TestInstallation.settings().database().connect()) {
            connection.setAutoCommit(false);
            Set<String> tables = tables(connection);
            read(sources, tables, new ReadByPostgres(connection));
            owners(tables);
            views = views(connection);
        }
    }

    @Test
    void everyStatementOfTheSourcesIsRead() {
        assertThat(statements.stream().map(Statement::sql).distinct()).hasSizeGreaterThan(600);
        assertThat(uses.stream().map(Use::table).distinct()).hasSizeGreaterThan(110);
        assertThat(unread)
                .as(
                        "neither read by PostgreSQL nor listed: write the types its parameters need, or say why it cannot be read")
                .isEmpty();
    }

    @Test
    void everyTableHasOneOwner() {
        assertThat(several)
                .as("inserted into by several features, or by none: whose is it?")
                .isEmpty();
    }

    @Test
    void noFloorReadsATableOfAHigherOne() {
        assertThat(uses.stream()
                        .filter(use -> floor(use.feature) < floor(owner(use.table)))
                        .map(use -> "%s reads %s of %s".formatted(use.feature, use.table, owner(use.table)))
                        .distinct())
                .isEmpty();
        views.forEach((view, read) -> assertThat(read)
                .as("what %s of %s is made of", view, owner(view))
                .allMatch(table -> floor(owner(table)) <= floor(owner(view))));
    }

    @Test
    void aFeatureReadsATableOfAnotherWhereTheListSaysWhy() {
        Set<String> read = new TreeSet<>();
        for (Use use : uses) {
            if (!use.changes && !use.feature.equals(owner(use.table)) && !TableList.PUBLISHED.containsKey(use.table)) {
                read.add(use.feature + " " + use.table);
            }
        }
        assertThat(read)
                .as("ask its owner, or publish the table, or list the read with its reason")
                .filteredOn(one -> !TableList.READ_BY_OTHERS.containsKey(one))
                .isEmpty();
        assertThat(TableList.READ_BY_OTHERS.keySet())
                .as("what is not read any more goes from the list")
                .filteredOn(one -> !read.contains(one))
                .isEmpty();
        assertThat(TableList.PUBLISHED.keySet())
                .allMatch(table ->
                        uses.stream().anyMatch(use -> use.table.equals(table) && !use.feature.equals(owner(table))));
    }

    @Test
    void onlyItsOwnerWritesATable() {
        Set<String> written = new TreeSet<>();
        for (Use use : uses) {
            if (use.changes && !use.feature.equals(owner(use.table))) {
                written.add(use.feature + " " + use.table);
            }
        }
        assertThat(written).containsExactlyInAnyOrderElementsOf(TableList.WRITTEN_BY_OTHERS.keySet());
    }

    private static void read(SqlOfSources sources, Set<String> tables, ReadByPostgres postgres) throws SQLException {
        Map<String, Set<String>> read = new HashMap<>();
        Map<String, String> refused = new TreeMap<>();
        Set<LiteralTree> covered = Collections.newSetFromMap(new IdentityHashMap<>());
        List<Use> found = new ArrayList<>();
        Set<String> listed = new HashSet<>();
        for (var statement : statements) {
            var why = unreadable(statement.source(), statement.sql());
            if (why.isPresent()) {
                listed.add(why.get());
                covered.addAll(statement.literals());
                continue;
            }
            if (!read.containsKey(statement.sql()) && !refused.containsKey(statement.sql())) {
                try {
                    read.put(statement.sql(), postgres.tables(statement.sql()));
                } catch (SQLException e) {
                    refused.put(statement.sql(), String.valueOf(e.getMessage()));
                }
            }
            if (read.containsKey(statement.sql())) {
                covered.addAll(statement.literals());
                Set<String> changed = CHANGE.matcher(statement.sql())
                        .results()
                        .map(one -> one.group(1))
                        .collect(Collectors.toSet());
                read.get(statement.sql())
                        .forEach(table ->
                                found.add(new Use(feature(statement.source()), table, changed.contains(table))));
            }
        }
        List<String> left = new ArrayList<>();
        for (var statement : statements) {
            // a constant that is only a piece is read with what goes on from it
            if (refused.containsKey(statement.sql())
                    && !(statement.constant() && covered.containsAll(statement.literals()))) {
                left.add("%s:%d %s%n%s"
                        .formatted(
                                statement.source(),
                                statement.line(),
                                refused.get(statement.sql()),
                                statement.sql().replace(SqlOfSources.UNKNOWN, "…")));
            }
        }
        for (var literal : sources.literals()) {
            var named = NAMED.matcher(literal.text())
                    .results()
                    .map(one -> one.group(1))
                    .filter(tables::contains)
                    .findFirst();
            if (named.isPresent() && !covered.contains(literal.tree())) {
                var why = unreadable(literal.source(), literal.text());
                if (why.isPresent()) {
                    listed.add(why.get());
                    continue;
                }
                left.add("%s:%d names %s in what is no statement"
                        .formatted(literal.source(), literal.line(), named.get()));
            }
        }
        TableList.UNREADABLE.keySet().stream()
                .filter(one -> !listed.contains(one))
                .forEach(one -> left.add("not there any more: " + one));
        unread = left;
        uses = found;
    }

    private static Optional<String> unreadable(Path source, String text) {
        String place = source + " ";
        return TableList.UNREADABLE.keySet().stream()
                .filter(one -> one.startsWith(place) && text.contains(one.substring(place.length())))
                .findFirst();
    }

    private static void owners(Set<String> tables) {
        Map<String, Set<String>> inserting = new TreeMap<>();
        for (var statement : statements) {
            String feature = feature(statement.source());
            INSERT.matcher(statement.sql())
                    .results()
                    .forEach(found -> inserting
                            .computeIfAbsent(found.group(1), _ -> new TreeSet<>())
                            .add(feature));
        }
        Map<String, String> known = new TreeMap<>();
        List<String> unclear = new ArrayList<>();
        for (String table : tables) {
            var by = inserting.getOrDefault(table, Set.of());
            String said = TableList.OWNERS.get(table);
            if (said != null) {
                known.put(table, said);
                if (by.equals(Set.of(said))) {
                    unclear.add(table + " is listed for nothing");
                }
            } else if (by.size() == 1) {
                known.put(table, by.iterator().next());
            } else {
                unclear.add(table + " " + by);
            }
        }
        TableList.OWNERS.keySet().stream()
                .filter(table -> !tables.contains(table))
                .forEach(table -> unclear.add(table + " is no table"));
        owners = known;
        several = unclear;
    }

    private static Set<String> tables(Connection connection) throws SQLException {
        Set<String> tables = new TreeSet<>();
        try (var one = connection.createStatement();
                var rows = one.executeQuery("""
                        select relname from pg_class
                         where relnamespace = 'public'::regnamespace and relkind in ('r', 'v', 'p', 'm')
                        """)) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }

    private static Map<String, Set<String>> views(Connection connection) throws SQLException {
        Map<String, Set<String>> views = new TreeMap<>();
        try (var one = connection.createStatement();
                var rows = one.executeQuery("""
                        select distinct v.relname, t.relname
                          from pg_rewrite w
                          join pg_class v on v.oid = w.ev_class and v.relkind = 'v' and v.relnamespace = 'public'::regnamespace
                          join pg_depend d on d.classid = 'pg_rewrite'::regclass and d.objid = w.oid and d.refclassid = 'pg_class'::regclass
                          join pg_class t on t.oid = d.refobjid and t.relkind in ('r', 'v') and t.oid <> v.oid
                        """)) {
            while (rows.next()) {
                views.computeIfAbsent(rows.getString(1), _ -> new TreeSet<>()).add(rows.getString(2));
            }
        }
        return views;
    }

    private static String owner(String table) {
        return owners.getOrDefault(table, "ground");
    }

    private static String feature(Path source) {
        return source.getNameCount() > 2
                ? source.getName(0) + "/" + source.getName(1)
                : source.getName(0).toString();
    }

    private static int floor(String feature) {
        int floor = FLOORS.indexOf(feature.split("/", 2)[0]);
        assertThat(floor).as(feature).isNotNegative();
        return floor;
    }
}
