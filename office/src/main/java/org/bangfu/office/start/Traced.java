package org.bangfu.office.start;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How the rows of one table are traced, as this program says it. What the database holds of that, its functions and triggers, belongs to
 * its owner: it is compared with this, never asked.
 *
 * @param key what the primary key of a row reads like, as SQL over {@code t}; its parts quoted where they need be
 * @param present the columns that are hashed, as they stand now
 * @param forms which columns were hashed, the oldest first
 */
record Traced(String table, List<Part> key, List<String> present, List<Form> forms) {

    Traced {
        key = List.copyOf(key);
        present = List.copyOf(present);
        forms = List.copyOf(forms);
    }

    /** A part of the primary key, quoted where it needs be. */
    record Part(String column, String type) {

        private String of(String row) {
            return switch (type) {
                case "date" -> "to_char(%s.%s, 'YYYY-MM-DD')".formatted(row, column);
                case "bytea" -> "encode(%s.%s, 'hex')".formatted(row, column);
                default -> "%s.%s::text".formatted(row, column);
            };
        }
    }

    /** Which columns were hashed from some day on, quoted where they need be. */
    record Form(int number, List<String> columns) {

        private String hash(String row) {
            return columns.stream()
                    .map(column -> row + "." + column)
                    .collect(Collectors.joining(", ", "sha256(record_send(row(", ")))"));
        }
    }

    static Traced of(Connection owner, String table) throws SQLException {
        return new Traced(
                table,
                rows(owner, """
                        select quote_ident(a.attname), format_type(a.atttypid, null)
                          from pg_index i
                         cross join unnest(i.indkey) with ordinality as k (attnum, place)
                          join pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.attnum
                         where i.indrelid = quote_ident(?)::regclass and i.indisprimary
                         order by k.place""", table, row -> new Part(row.getString(1), row.getString(2))),
                rows(owner, """
                        select quote_ident(attname) from pg_attribute
                         where attrelid = quote_ident(?)::regclass and attnum > 0 and not attisdropped and attgenerated = ''
                         order by attnum""", table, row -> row.getString(1)),
                rows(
                        owner,
                        """
                        select g.form, array(select quote_ident(c) from unnest(g.columns) with ordinality as u (c, place) order by place)
                          from guarded g where g.relation = ? order by g.form""",
                        table,
                        row -> new Form(row.getInt(1), List.of((String[])
                                row.getArray(2).getArray()))));
    }

    /** What names a row, over {@code t}. */
    String rowKey() {
        return keyOf("t");
    }

    private String keyOf(String row) {
        return key.stream().map(part -> part.of(row)).collect(Collectors.joining(", ", "concat_ws(' ', ", ")"));
    }

    /** What a row must hash to by the form of its trace {@code r}, over {@code t}; null where the columns of that time are gone. */
    String rowHash() {
        var hash = new StringBuilder("case when false then null::bytea");
        for (Form form : forms) {
            if (present.containsAll(form.columns())) {
                hash.append(" when r.form = ")
                        .append(form.number())
                        .append(" then ")
                        .append(form.hash("t"));
            }
        }
        return hash.append(" end").toString();
    }

    /** Whether the trigger is there, on for every row and act, and writes what this program has it write, by the newest form. */
    boolean stands(Connection owner) throws SQLException {
        Optional<Form> latest = forms.isEmpty() ? Optional.empty() : Optional.of(forms.getLast());
        if (latest.isEmpty() || key.isEmpty() || !latest.get().columns().equals(present)) {
            return false;
        }
        var written = rows(owner, """
                select p.prosrc
                  from pg_trigger t
                  join pg_proc p on p.oid = t.tgfoid
                  join pg_language l on l.oid = p.prolang
                  join pg_class c on c.oid = t.tgrelid
                 where t.tgrelid = quote_ident(?)::regclass and t.tgname = 'traced' and t.tgenabled in ('O', 'A')
                   and t.tgtype = 1 + 4 + 8 + 16 and t.tgqual is null and t.tgattr = ''
                   and p.proname = 'trace_' || c.relname and p.pronamespace = 'public'::regnamespace and l.lanname = 'plpgsql'
                   and p.prosecdef and p.proowner = c.relowner and p.proconfig = array['search_path=public, pg_temp']""", table, row -> row.getString(1));
        return written.size() == 1 && oneLine(written.getFirst()).equals(oneLine(body(latest.get())));
    }

    /** The same text as the function {@code guard} of the database makes it. */
    private String body(Form form) {
        return """
                declare
                    told constant uuid := coalesce(nullif(current_setting('bangfu.deed', true), '')::uuid, '00000000-0000-0000-0000-000000000000');
                begin
                    if tg_op = 'DELETE' or (tg_op = 'UPDATE' and %2$s <> %3$s) then
                        insert into row_trace (deed, relation, key, op, form) values (told, '%1$s', %2$s, 'D', %4$d);
                    end if;
                    if tg_op <> 'DELETE' then
                        insert into row_trace (deed, relation, key, op, form, hash) values (told, '%1$s', %3$s, left(tg_op, 1), %4$d, %5$s);
                    end if;
                    return null;
                end
                """.formatted(table, keyOf("old"), keyOf("new"), form.number(), form.hash("new"));
    }

    private static String oneLine(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    private interface Read<T> {
        T of(ResultSet row) throws SQLException;
    }

    private static <T> List<T> rows(Connection owner, String sql, String table, Read<T> read) throws SQLException {
        try (var statement = owner.prepareStatement(sql)) {
            statement.setString(1, table);
            try (var row = statement.executeQuery()) {
                List<T> rows = new ArrayList<>();
                while (row.next()) {
                    rows.add(read.of(row));
                }
                return rows;
            }
        }
    }
}
