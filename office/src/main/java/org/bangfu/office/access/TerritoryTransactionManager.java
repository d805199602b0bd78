package org.bangfu.office.access;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionSystemException;

/**
 * Tells PostgreSQL in each transaction who is acting, so that row-level security holds whatever the SQL forgets. The
 * settings are local to the transaction: a connection given back remembers nobody.
 */
@Component("transactionManager")
final class TerritoryTransactionManager extends JdbcTransactionManager {

    private static final long serialVersionUID = 1L;

    private static final String TELL = """
            select set_config('bangfu.from', ?, true), set_config('bangfu.to', ?, true),
                   set_config('bangfu.account', ?, true)""";

    TerritoryTransactionManager(DataSource dataSource) {
        super(dataSource);
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
}
