package org.bangfu.office.start;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a backup copies, read from the catalogue: a table that a later migration adds is in it by itself. */
final class Tables {

    /**
     * A table with what may be written to it.
     *
     * @param columns without generated ones, quoted, separated by commas
     * @param order the primary key, so that equal tables give equal copies
     */
    record Table(String name, String columns, String order) {

        String copyOut() {
            return "copy (select %s from %s order by %s) to stdout".formatted(columns, quoted(), order);
        }

        String copyIn() {
            return "copy %s (%s) from stdin".formatted(quoted(), columns);
        }

        String quoted() {
            return '"' + name + '"';
        }
    }

    private Tables() {}

    /**
     * A session prints and reads values in one way only, finds nothing but what is PostgreSQL's own and ours under a name, and row-level
     * security that would hide rows is an error.
     */
    static void readAndWriteAlike(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("""
                    set timezone = 'UTC'; set datestyle = 'ISO, YMD'; set intervalstyle = 'iso_8601';
                    set bytea_output = 'hex'; set row_security = off; set search_path = public, pg_temp""");
        }
    }

    /** All tables by name. Not sessions, since a copy must not log anybody in; not what fills itself: the history of migrations, when jobs run. */
    static List<Table> in(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        select c.relname,
                               (select string_agg(quote_ident(a.attname), ', ' order by a.attnum)
                                  from pg_attribute a
                                 where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''),
                               coalesce(
                                   (select string_agg(quote_ident(a.attname), ', ' order by k.place)
                                      from pg_index i
                                     cross join unnest(i.indkey) with ordinality as k (attnum, place)
                                      join pg_attribute a on a.attrelid = c.oid and a.attnum = k.attnum
                                     where i.indrelid = c.oid and i.indisprimary),
                                   quote_ident(c.relname) || '::text')
                          from pg_class c
                         where c.relnamespace = 'public'::regnamespace
                           and c.relkind = 'r'
                           and c.relname not in ('flyway_schema_history', 'spring_session', 'spring_session_attributes', 'job')
                         order by c.relname
                        """)) {
            List<Table> tables = new ArrayList<>();
            while (rows.next()) {
                tables.add(new Table(rows.getString(1), rows.getString(2), rows.getString(3)));
            }
            return tables;
        }
    }

    /** Last value given out, by sequence; those never used are left out. */
    static Map<String, Long> sequences(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        select sequencename, last_value from pg_sequences
                         where schemaname = 'public' and last_value is not null
                        """)) {
            Map<String, Long> sequences = new TreeMap<>();
            while (rows.next()) {
                sequences.put(rows.getString(1), rows.getLong(2));
            }
            return sequences;
        }
    }
}
