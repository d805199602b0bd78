package org.bangfu.office.start;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * A PostgreSQL database and the role that owns its schema. The owner migrates and restores; the application itself never connects
 * as the owner, see {@link AppRole}.
 *
 * @param url JDBC address without user and password
 */
record Database(String url, String owner, String password) {

    /** A connection as the owner; the caller closes it. */
    Connection connect() throws SQLException {
        return DriverManager.getConnection(url, owner, password);
    }

    @Override
    public String toString() {
        return "Database[" + url + ", " + owner + "]";
    }
}
