package org.bangfu.office.start;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;

/**
 * Makes up a row of any table from the catalogue alone: values by type and by the words of its constraints, drawn again where a
 * constraint says no. What the row points to need not be there.
 */
final class MadeRows {

    private static final int MOST_TRIES = 4_000;
    private static final Pattern WORD = Pattern.compile("'((?:[^']|'')*)'::text");
    private static final List<String> TEXTS =
            List.of("甲乙丙", "王*梅", "340202", "1001", "https://example.cn/a", "镜工办〔2026〕8号", "镜湖-2026-00031");

    private final Connection connection;
    private final Random random = new Random(310);

    /** What the catalogue says, read once: a row is drawn up to thousands of times. */
    private final Map<String, List<Column>> columns = new HashMap<>();

    private final Map<String, Set<String>> concerned = new HashMap<>();

    MadeRows(Connection connection) {
        this.connection = connection;
    }

    /** @param key whether it is part of the primary key */
    record Column(String name, String type, boolean mayBeNull, boolean key, boolean given, Set<String> words) {}

    List<Column> columns(String table) throws SQLException {
        List<Column> known = columns.get(table);
        if (known == null) {
            known = readColumns(table);
            columns.put(table, known);
        }
        return known;
    }

    private List<Column> readColumns(String table) throws SQLException {
        List<Column> columns = new ArrayList<>();
        try (var read = connection.prepareStatement("""
                select a.attname, format_type(a.atttypid, null), not a.attnotnull,
                       exists (select from pg_index i where i.indrelid = a.attrelid and i.indisprimary and a.attnum = any (i.indkey)),
                       a.attidentity <> '',
                       (select string_agg(pg_get_constraintdef(c.oid), ' ') from pg_constraint c
                         where c.conrelid = a.attrelid and c.contype = 'c' and a.attnum = any (c.conkey))
                  from pg_attribute a
                 where a.attrelid = quote_ident(?)::regclass and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
                 order by a.attnum""")) {
            read.setString(1, table);
            try (var row = read.executeQuery()) {
                while (row.next()) {
                    Set<String> words = new TreeSet<>();
                    var word = WORD.matcher(String.valueOf(row.getString(6)));
                    while (word.find()) {
                        words.add(word.group(1));
                    }
                    columns.add(new Column(
                            row.getString(1),
                            row.getString(2),
                            row.getBoolean(3),
                            row.getBoolean(4),
                            row.getBoolean(5),
                            words));
                }
            }
        }
        return columns;
    }

    /** Adds a row; false where no such row can be. */
    boolean add(String table) throws SQLException {
        return add(table, Map.of()) != null;
    }

    /**
     * Adds a row.
     *
     * @param fixed what stands in some columns, as SQL
     * @return where it lies, its {@code ctid}; null where no such row can be
     */
    @Nullable String add(String table, Map<String, String> fixed) throws SQLException {
        List<Column> columns = columns(table).stream()
                .filter(column -> !column.given() || fixed.containsKey(column.name()))
                .toList();
        Map<String, String> values = new LinkedHashMap<>();
        columns.forEach(column -> values.put(column.name(), fixed.getOrDefault(column.name(), value(column))));
        for (int i = 0; i < MOST_TRIES; i++) {
            var tried = tried("insert into \"%s\" (%s) overriding system value values (%s) returning ctid::text"
                    .formatted(table, quoted(values.keySet()), String.join(", ", values.values())));
            if (tried.refusedBy() == null) {
                return tried.answered();
            }
            Set<String> concerned = concerned(table, tried.refusedBy());
            columns.stream()
                    .filter(column -> !fixed.containsKey(column.name()))
                    .filter(column -> concerned.isEmpty() || concerned.contains(column.name()))
                    .forEach(column -> values.put(column.name(), value(column)));
        }
        return null;
    }

    /** Changes one column of the row, of the key only where there is no other; the columns changed, none where none can be. */
    @Nullable Column change(String table, String where) throws SQLException {
        List<Column> columns = new ArrayList<>(columns(table));
        Collections.shuffle(columns, random);
        columns.sort((one, other) -> Boolean.compare(one.key(), other.key()));
        for (Column column : columns) {
            if (column.given()) {
                continue;
            }
            for (int i = 0; i < 20; i++) {
                String value = value(column);
                String refusedBy = tried(
                                "do $$ begin update \"%1$s\" set \"%2$s\" = %3$s where (%4$s) and \"%2$s\" is distinct from %3$s;"
                                                .formatted(table, column.name(), value, where)
                                        + " if not found then raise exception 'nothing changed'; end if; end $$")
                        .refusedBy();
                if (refusedBy == null) {
                    return column;
                }
            }
        }
        return null;
    }

    /**
     * What came of a statement.
     *
     * @param answered the first column of the first row, if any
     * @param refusedBy null where it went well, else the name of the constraint that refused, empty where none is named
     */
    private record Tried(
            @Nullable String answered, @Nullable String refusedBy) {}

    private Tried tried(String sql) throws SQLException {
        var before = connection.setSavepoint();
        try (var statement = connection.createStatement()) {
            String answered = null;
            if (statement.execute(sql)) {
                var row = statement.getResultSet();
                answered = row.next() ? row.getString(1) : null;
            }
            connection.releaseSavepoint(before);
            return new Tried(answered, null);
        } catch (PSQLException e) {
            connection.rollback(before);
            var said = e.getServerErrorMessage();
            return new Tried(null, said == null || said.getConstraint() == null ? "" : said.getConstraint());
        }
    }

    private Set<String> concerned(String table, String constraint) throws SQLException {
        Set<String> known = concerned.get(table + "/" + constraint);
        if (known == null) {
            known = readConcerned(table, constraint);
            concerned.put(table + "/" + constraint, known);
        }
        return known;
    }

    private Set<String> readConcerned(String table, String constraint) throws SQLException {
        Set<String> columns = new TreeSet<>();
        try (var read = connection.prepareStatement("""
                select a.attname
                  from pg_attribute a
                 where a.attrelid = quote_ident(?)::regclass
                   and (exists (select from pg_constraint c
                                 where c.conrelid = a.attrelid and c.conname = ? and a.attnum = any (c.conkey))
                        or exists (select from pg_index i join pg_class x on x.oid = i.indexrelid
                                    where i.indrelid = a.attrelid and x.relname = ? and a.attnum = any (i.indkey)))""")) {
            read.setString(1, table);
            read.setString(2, constraint);
            read.setString(3, constraint);
            try (var row = read.executeQuery()) {
                while (row.next()) {
                    columns.add(row.getString(1));
                }
            }
        }
        return columns;
    }

    /** A value of this column as SQL. */
    private String value(Column column) {
        if (column.mayBeNull() && random.nextInt(3) == 0) {
            return "null";
        }
        return switch (column.type()) {
            case "bigint", "integer", "smallint", "numeric" -> Integer.toString(number(column));
            case "boolean" -> random.nextBoolean() ? "true" : "false";
            case "date" -> "date '2026-01-01' + " + random.nextInt(360);
            case "timestamp with time zone" ->
                "timestamptz '2026-01-01 08:00:00Z' + interval '1 minute' * " + random.nextInt(400_000);
            case "bytea" ->
                random.nextInt(4) == 0
                        ? "convert_to(repeat('x', 61), 'UTF8')"
                        : "sha256('%d')".formatted(random.nextInt());
            case "uuid" -> "gen_random_uuid()";
            case "text[]" -> "array['" + word(column, "LIVING") + "']";
            case "bigint[]", "integer[]" -> "array[1, 2, 3, " + random.nextInt(1_000) + "]";
            case "jsonb" -> "'{\"n\": " + random.nextInt() + "}'";
            default -> "'" + text(column) + "'";
        };
    }

    private int number(Column column) {
        if (column.name().equals("year")) {
            return 2026;
        }
        return random.nextInt(4) == 0 ? random.nextInt(3) : 1 + random.nextInt(1_000_000);
    }

    private String word(Column column, String otherwise) {
        List<String> words = List.copyOf(column.words());
        return words.isEmpty() ? otherwise : words.get(random.nextInt(words.size()));
    }

    private String text(Column column) {
        if (!column.words().isEmpty() && random.nextInt(5) > 0) {
            return word(column, "");
        }
        if (random.nextInt(TEXTS.size()) == 0) {
            return "%064x".formatted(random.nextLong()); // a hash
        }
        String text = TEXTS.get(random.nextInt(TEXTS.size()));
        return random.nextBoolean() || text.length() > 20 ? text : text + random.nextInt(100);
    }

    private static String quoted(Set<String> names) {
        return '"' + String.join("\", \"", names) + '"';
    }

    /** Reads a text by key. */
    Map<String, String> texts(String sql) throws SQLException {
        Map<String, String> texts = new TreeMap<>();
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            while (row.next()) {
                texts.put(row.getString(1), row.getString(2));
            }
        }
        return texts;
    }
}
