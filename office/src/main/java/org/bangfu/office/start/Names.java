package org.bangfu.office.start;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.bangfu.office.ground.trace.SealedList.Touched;
import org.jspecify.annotations.Nullable;

/** How tables and their rows are called in Chinese: a table by its comment in the database, a row by its key and, where it has one, its case. */
final class Names {

    /** How rows are told that people know by something else than a case, as SQL over {@code t}. Never personal data. */
    private static final Map<String, String> ABOUT = Map.of(
            "casework",
            "t.number",
            "access_record",
            "concat_ws('，', t.actor, to_char(t.at at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI'), t.what, t.subject)",
            "voucher",
            "t.organisation || ' ' || t.year || '-' || t.number",
            "voucher_line",
            "(select v.organisation || ' ' || v.year || '-' || v.number from voucher v where v.id = t.voucher)",
            "payment_attempt",
            "t.reference",
            "payment_batch",
            "t.number",
            "plan",
            "t.number",
            "proof",
            "(select c.number from casework c where c.dossier = t.dossier)");

    private final Map<String, String> tables = new HashMap<>();
    private final Set<String> ofCases = new HashSet<>();

    Names(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        select c.relname, obj_description(c.oid, 'pg_class'),
                               exists (select from pg_attribute where attrelid = c.oid and attname = 'case_id' and not attisdropped)
                          from pg_class c
                         where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
                        """)) {
            while (rows.next()) {
                String comment = rows.getString(2);
                tables.put(rows.getString(1), comment == null ? rows.getString(1) : comment);
                if (rows.getBoolean(3)) {
                    ofCases.add(rows.getString(1));
                }
            }
        }
    }

    String of(String table) {
        return tables.getOrDefault(table, table);
    }

    String of(String table, String key, @Nullable String about) {
        return "%s %s%s".formatted(of(table), key, about == null || about.isEmpty() ? "" : "（" + about + "）");
    }

    String of(Touched row) {
        return of(row.relation(), row.key(), null);
    }

    /** SQL over {@code t} for what a row of this table is about. */
    String about(String table) {
        if (ABOUT.containsKey(table)) {
            return ABOUT.get(table);
        }
        return ofCases.contains(table) ? "(select c.number from casework c where c.id = t.case_id)" : "null::text";
    }
}
