package org.bangfu.office.start;

import java.util.Map;

/**
 * The tables that hold neither history nor sums, each with the reason why nothing need be traced there. Every other table is put under guard
 * by itself; the list stands in the program, so that nobody takes a table out by way of the database.
 */
final class Unguarded {

    private static final Map<String, String> TABLES = Map.ofEntries(
            Map.entry("flyway_schema_history", "which migrations ran: compared with the program's own at each start"),
            Map.entry("spring_session", "who is logged in: lives for a day at most, in no backup"),
            Map.entry("spring_session_attributes", "as spring_session"),
            Map.entry("job", "when a job runs next: fills itself at a start"),
            Map.entry("event_publication", "what a listener has still to do: deleted when done"),
            Map.entry("act_once", "answers kept for a second click: deleted after days"),
            Map.entry("login_try", "how often somebody tried to log in: deleted when the count ends"),
            Map.entry("login_code", "codes that hold for minutes"),
            Map.entry("help_code", "codes that hold for minutes"),
            Map.entry("setup_code", "the code of the first start, gone with it"),
            Map.entry(
                    "journal_unsealed",
                    "the journal's lines that wait for their seal; the lines themselves are traced"),
            Map.entry("row_trace", "the traces themselves: signed, the signatures sealed"),
            Map.entry("trace_deed", "the signatures themselves: sealed"),
            Map.entry("trace_seal", "the seals themselves: a keyed chain"),
            Map.entry("trace_end", "the mark of the seals' end: keyed"));

    private Unguarded() {}

    static boolean holds(String table) {
        return TABLES.containsKey(table);
    }
}
