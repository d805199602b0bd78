package org.bangfu.office.ground.trace;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.UUID;

/** A transaction as its traces know it: it names itself when it begins and signs what it left before it ends. */
public final class Deed {

    /** What a transaction that names itself selects; for the length of the transaction. */
    public static final String NAMED = "set_config('bangfu.deed', uuidv7()::text, true)";

    private static final String ITS_OWN = "current_setting('bangfu.deed')::uuid";

    private Deed() {}

    /** Names the transaction that is open on this connection. */
    public static void begin(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("select " + NAMED);
        }
    }

    /** Signs what the named transaction on this connection left, if it left anything; nothing may follow but its end. */
    public static void sign(Connection connection, TraceKey key) throws SQLException {
        try (var read = connection.prepareStatement(read(ITS_OWN))) {
            sign(connection, key, read);
        }
    }

    /** Signs traces of another name that this transaction left. */
    public static void sign(Connection connection, TraceKey key, UUID other) throws SQLException {
        try (var read = connection.prepareStatement(read("cast(? as uuid)"))) {
            read.setObject(1, other);
            sign(connection, key, read);
        }
    }

    /** One row, or none where the transaction on this connection wrote nothing at all: most only read, and to add up nothing costs as much. */
    private static String read(String which) {
        return "select d.deed, r.traces, r.root from (select " + which + " as deed) d, deed_root(d.deed) r"
                + " where pg_current_xact_id_if_assigned() is not null";
    }

    private static void sign(Connection connection, TraceKey key, PreparedStatement read) throws SQLException {
        try (var left = read.executeQuery()) {
            if (!left.next() || left.getLong("traces") == 0) {
                return;
            }
            try (var sign = connection.prepareStatement(
                    "insert into trace_deed (deed, traces, root, mac, at) values (?, ?, ?, ?, now())")) {
                UUID deed = left.getObject("deed", UUID.class);
                sign.setObject(1, deed);
                sign.setLong(2, left.getLong("traces"));
                sign.setBytes(3, left.getBytes("root"));
                sign.setBytes(4, key.mac(signed(deed, left.getLong("traces"), left.getBytes("root"))));
                sign.executeUpdate();
            }
        }
    }

    /** The number of the key by which so many traces with this root were signed; 0 where nobody of ours did. */
    public static int signer(TraceKey key, byte[] mac, UUID deed, long traces, byte[] root) {
        return key.maker(mac, signed(deed, traces, root));
    }

    private static String[] signed(UUID deed, long traces, byte[] root) {
        return new String[] {
            "deed", deed.toString(), Long.toString(traces), HexFormat.of().formatHex(root)
        };
    }
}
