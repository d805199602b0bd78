package org.bangfu.office.start;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lets PostgreSQL read a statement, by its own grammar and on the tables as they are: the statement becomes the body of a function of this
 * transaction, and the catalogue says what such a function stands on. Nothing is run, nothing stays.
 */
final class ReadByPostgres {

    private static final Pattern QUOTED_OR_PARAMETER =
            Pattern.compile("'(?:[^']|'')*'|\"[^\"]*\"|--[^\n]*|/\\*.*?\\*/|::|:=|(:[a-zA-Z]\\w*)|\\?", Pattern.DOTALL);
    private static final Pattern UNKNOWN_TYPE = Pattern.compile("could not determine data type of parameter \\$(\\d+)");

    private final Connection connection;

    ReadByPostgres(Connection connection) {
        this.connection = connection;
    }

    /** The tables and views that a statement names; those behind a view are not among them. */
    Set<String> tables(String sql) throws SQLException {
        try {
            return whole(sql.replace(SqlOfSources.UNKNOWN, ""));
        } catch (SQLException e) {
            if (!sql.contains(SqlOfSources.UNKNOWN)) {
                throw e;
            }
            return whole(sql.replace(SqlOfSources.UNKNOWN, "null"));
        }
    }

    private Set<String> whole(String sql) throws SQLException {
        int[] count = {0};
        String numbered = QUOTED_OR_PARAMETER.matcher(sql).replaceAll(found -> {
            boolean parameter = found.group(1) != null || found.group().equals("?");
            return parameter ? "\\$" + ++count[0] : Matcher.quoteReplacement(found.group());
        });
        String[] types = new String[count[0]];
        Arrays.fill(types, "unknown");
        try (var one = connection.createStatement()) {
            prepare(numbered, types);
            try (var row = one.executeQuery(
                    "select array_to_string(parameter_types, ', ') from pg_prepared_statements where name = 'read_once'")) {
                row.next();
                String parameters = row.getString(1);
                one.execute("create function pg_temp.read_once(%s) returns void language sql begin atomic %s; end"
                        .formatted(parameters == null ? "" : parameters, numbered));
            }
            Set<String> tables = new TreeSet<>();
            try (var rows = one.executeQuery("""
                    select distinct t.relname
                      from pg_depend d
                      join pg_class t on t.oid = d.refobjid and t.relkind in ('r', 'v', 'p', 'm')
                     where d.classid = 'pg_proc'::regclass and d.refclassid = 'pg_class'::regclass
                       and d.objid = (select oid from pg_proc where proname = 'read_once' and pronamespace = pg_my_temp_schema())
                       and t.relnamespace = 'public'::regnamespace
                    """)) {
                while (rows.next()) {
                    tables.add(rows.getString(1));
                }
            }
            return Collections.unmodifiableSet(tables);
        } finally {
            connection.rollback();
            try (var one = connection.createStatement()) {
                one.execute("deallocate all");
            }
            connection.commit();
        }
    }

    /** A parameter whose type only the driver says is taken for text. */
    private void prepare(String numbered, String[] types) throws SQLException {
        while (true) {
            try (var one = connection.createStatement()) {
                one.execute("prepare read_once%s as %s"
                        .formatted(types.length == 0 ? "" : "(" + String.join(", ", types) + ")", numbered));
                return;
            } catch (SQLException e) {
                var unknown = UNKNOWN_TYPE.matcher(String.valueOf(e.getMessage()));
                connection.rollback();
                if (!unknown.find()) {
                    throw e;
                }
                types[Integer.parseInt(unknown.group(1)) - 1] = "text";
            }
        }
    }
}
