package org.bangfu.office.start;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * A PostgreSQL database and the role that owns its schema. The owner migrates, backs up and restores; the application itself never
 * connects as the owner, see {@link AppRole}.
 *
 * @param url JDBC address without user and password
 */
record Database(String url, String owner, String password) {

    private static final int VERSION = 18;

    /** A connection as the owner; the caller closes it. */
    Connection connect() throws SQLException {
        return DriverManager.getConnection(url, owner, password);
    }

    /** @throws StartRefused if it cannot be reached, is too old or does not keep UTF-8 */
    void refuseUnfit() {
        try (var connection = connect();
                var statement = connection.createStatement();
                var row = statement.executeQuery(
                        "select current_setting('server_version_num')::int / 10000, current_setting('server_encoding')")) {
            row.next();
            if (row.getInt(1) < VERSION) {
                throw new StartRefused("数据库是 PostgreSQL %d，需要 %d 或更新的版本。".formatted(row.getInt(1), VERSION));
            }
            if (!row.getString(2).equals("UTF8")) {
                throw new StartRefused("数据库的编码是 %s，需要 UTF8。请新建：create database 名称 encoding 'UTF8' template template0"
                        .formatted(row.getString(2)));
            }
        } catch (SQLException e) {
            throw new StartRefused(
                    "连不上数据库 %s（用户 %s）。请检查地址、用户名、口令和网络。数据库的回答：%s".formatted(url, owner, e.getMessage()), e);
        }
    }

    @Override
    public String toString() {
        return "Database[" + url + ", " + owner + "]";
    }
}
