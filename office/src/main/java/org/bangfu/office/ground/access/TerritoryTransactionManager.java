package org.bangfu.office.ground.access;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.bangfu.office.ground.trace.Deed;
import org.bangfu.office.ground.trace.TraceKey;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.datasource.JdbcTransactionObjectSupport;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.support.DefaultTransactionStatus;

/**
 * Tells PostgreSQL in each transaction who is acting, so that row-level security holds whatever the SQL forgets. The
 * settings are local to the transaction: a connection given back remembers nobody. Before it commits it signs the traces it left.
 */
@Component("transactionManager")
final class TerritoryTransactionManager extends JdbcTransactionManager {

    private static final long serialVersionUID = 1L;

    private static final String TELL = """
            select set_config('bangfu.from', ?, true), set_config('bangfu.to', ?, true),
                   set_config('bangfu.account', ?, true), %s""".formatted(Deed.NAMED);

    private final transient TraceKey key;

    TerritoryTransactionManager(DataSource dataSource, TraceKey key) {
        super(dataSource);
        this.key = key;
    }

    @Override
    protected void prepareTransactionalConnection(Connection connection, TransactionDefinition definition)
            throws SQLException {
        super.prepareTransactionalConnection(connection, definition);
        Actor actor = Acting.now();
        try (var tell = connection.prepareStatement(TELL)) {
            tell.setString(1, Long.toString(actor.territory().from()));
            tell.setString(2, Long.toString(actor.territory().to()));
            tell.setString(3, Long.toString(actor.account()));
            tell.execute();
        } catch (SQLException e) {
            throw new TransactionSystemException("territory not set", e);
        }
    }

    @Override
    protected void doCommit(DefaultTransactionStatus status) {
        if (!status.isReadOnly()) {
            sign(((JdbcTransactionObjectSupport) status.getTransaction())
                    .getConnectionHolder()
                    .getConnection());
        }
        super.doCommit(status);
    }

    /** What cannot be signed is undone: this is no TransactionException, after which Spring would commit by giving the connection back. */
    private void sign(Connection connection) {
        try {
            Deed.sign(connection, key);
        } catch (SQLException e) {
            throw new UncategorizedSQLException("sign the transaction", null, e);
        }
    }
}
