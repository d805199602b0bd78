package org.bangfu.office.start;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

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

    /**
     * The same, for whoever cannot wait: fails where the database takes longer than this for anything.
     *
     * @param seconds 1 and up
     */
    Connection connectWithin(int seconds) throws SQLException {
        var how = new Properties();
        how.setProperty("user", owner);
        how.setProperty("password", password);
        for (String wait : new String[] {"connectTimeout", "loginTimeout", "socketTimeout"}) {
            how.setProperty(wait, Integer.toString(seconds));
        }
        return DriverManager.getConnection(url, how);
    }

    /** @throws StartRefused if it cannot be reached, is too old, does not keep UTF-8 or may forget what it acknowledged */
    void refuseUnfit() {
        try (var connection = connect();
                var statement = connection.createStatement();
                var row = statement.executeQuery("""
                        select current_setting('server_version_num')::int / 10000, current_setting('server_encoding'),
                               current_setting('fsync') = 'on' and current_setting('synchronous_commit') <> 'off'""")) {
            row.next();
            if (row.getInt(1) < VERSION) {
                throw new StartRefused("数据库是 PostgreSQL %d，需要 %d 或更新的版本。".formatted(row.getInt(1), VERSION));
            }
            if (!row.getString(2).equals("UTF8")) {
                throw new StartRefused("数据库的编码是 %s，需要 UTF8。请新建：create database 名称 encoding 'UTF8' template template0"
                        .formatted(row.getString(2)));
            }
            if (!row.getBoolean(3)) {
                throw new StartRefused("""
                        数据库设成了 fsync = off 或者 synchronous_commit = off：断电会丢掉已经办成的事。请数据库管理员执行下面两条，再重新载入设置：
                        ALTER SYSTEM SET fsync = on; ALTER SYSTEM SET synchronous_commit = on;""");
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
