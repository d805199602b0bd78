package org.bangfu.office.start;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.bangfu.office.ground.trace.Deed;
import org.bangfu.office.ground.trace.TraceKey;
import org.flywaydb.core.api.callback.BaseCallback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;

/**
 * Puts every table under guard that is not {@link Unguarded}, and signs what the owner's own hand does to guarded rows. New tables and new
 * columns need nothing of a migration: they are noticed when it is done.
 */
final class Guarding {

    private Guarding() {}

    /** Follows the tables as they are now; two nodes that start at once wait for each other. */
    static void all(Database database, MasterKey master) throws SQLException {
        var key = new TraceKey(master.traceKey());
        signed(database, key, connection -> {
            if (!standing(connection)) {
                return;
            }
            try (var one = connection.createStatement()) {
                one.execute("lock table guarded in exclusive mode");
            }
            for (String table : tables(connection)) {
                for (UUID deed : guard(connection, table)) {
                    Deed.sign(connection, key, deed);
                }
            }
        });
    }

    /** One piece of work in a transaction that names itself and signs. */
    static void signed(Database database, TraceKey key, Work work) throws SQLException {
        try (var connection = database.connect()) {
            Tables.readAndWriteAlike(connection);
            connection.setAutoCommit(false);
            Deed.begin(connection);
            work.on(connection);
            sign(connection, key);
            connection.commit();
        }
    }

    /** What the owner sees, looking at one moment. */
    static <T> T looked(Database database, Look<T> look) throws SQLException {
        try (var connection = database.connect()) {
            Tables.readAndWriteAlike(connection);
            connection.setAutoCommit(false);
            connection.setReadOnly(true);
            return look.at(connection);
        }
    }

    interface Look<T> {
        T at(Connection connection) throws SQLException;
    }

    interface Work {
        void on(Connection connection) throws SQLException;
    }

    /** Each migration signs what it changed, in its own transaction. */
    static final class Migrating extends BaseCallback {

        private final TraceKey key;

        Migrating(TraceKey key) {
            this.key = key;
        }

        @Override
        public boolean supports(Event event, Context context) {
            return event == Event.BEFORE_EACH_MIGRATE || event == Event.AFTER_EACH_MIGRATE;
        }

        @Override
        public boolean canHandleInTransaction(Event event, Context context) {
            return true;
        }

        @Override
        public void handle(Event event, Context context) {
            try {
                if (event == Event.BEFORE_EACH_MIGRATE) {
                    Deed.begin(context.getConnection());
                } else {
                    sign(context.getConnection(), key);
                }
            } catch (SQLException e) {
                throw new IllegalStateException("a migration was not signed", e);
            }
        }
    }

    private static void sign(Connection connection, TraceKey key) throws SQLException {
        if (standing(connection)) {
            Deed.sign(connection, key);
        }
    }

    /** Whether these tables are of a time that has traces. */
    private static boolean standing(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select to_regprocedure('public.guard(regclass)') is not null")) {
            row.next();
            return row.getBoolean(1);
        }
    }

    /** All that belong under guard, by name. */
    static List<String> tables(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        select relname from pg_class
                         where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relispartition
                         order by relname
                        """)) {
            List<String> tables = new ArrayList<>();
            while (rows.next()) {
                if (!Unguarded.holds(rows.getString(1))) {
                    tables.add(rows.getString(1));
                }
            }
            return tables;
        }
    }

    private static UUID[] guard(Connection connection, String table) throws SQLException {
        try (var guard = connection.prepareStatement("select guard(quote_ident(?)::regclass)")) {
            guard.setString(1, table);
            try (var row = guard.executeQuery()) {
                row.next();
                return (UUID[]) row.getArray(1).getArray();
            }
        }
    }
}
