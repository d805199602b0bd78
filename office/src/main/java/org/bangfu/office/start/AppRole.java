package org.bangfu.office.start;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.postgresql.util.PasswordUtil;

/**
 * The role {@code bangfu_app} that the application works as: it owns nothing and cannot pass by row-level security. For its
 * password see {@link MasterKey#appPassword}.
 */
final class AppRole {

    static final String NAME = "bangfu_app";

    private AppRole() {}

    /** Sees to it that {@link #NAME} can log in with this password and is nobody special; else says the SQL to run. */
    static void ensure(Database database, String password) {
        if (!canLogIn(database, password)) {
            createOrAlter(database, password);
        }
        refuseIfMighty(database);
    }

    private static boolean canLogIn(Database database, String password) {
        try (var connection = DriverManager.getConnection(database.url(), NAME, password)) {
            return connection.isValid(0);
        } catch (SQLException e) {
            return false; // whatever it is, the owner's attempt below meets it again and can say more
        }
    }

    private static void createOrAlter(Database database, String password) {
        String verifier = PasswordUtil.encodeScramSha256(password.toCharArray());
        try (var connection = database.connect()) {
            String verb = exists(connection) ? "ALTER" : "CREATE";
            String sql = verb + " ROLE " + NAME + " LOGIN PASSWORD '" + verifier + "'";
            try (var statement = connection.createStatement()) {
                statement.execute(sql);
            } catch (SQLException e) {
                throw new StartRefused("""
                        数据库用户 %s 无权建立或修改角色 %s（缺少 CREATEROLE 权限）。
                        请数据库管理员在 %s 执行下面这条语句，然后重新启动（其中只有口令的校验值，没有口令本身）：
                        %s;""".formatted(database.owner(), NAME, database.url(), sql), e);
            }
        } catch (SQLException e) {
            throw new StartRefused(
                    "连不上数据库 %s（用户 %s）。请检查地址、用户名、口令和网络。数据库的回答：%s"
                            .formatted(database.url(), database.owner(), e.getMessage()),
                    e);
        }
    }

    private static boolean exists(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement("select from pg_roles where rolname = ?")) {
            statement.setString(1, NAME);
            return statement.executeQuery().next();
        }
    }

    private static void refuseIfMighty(Database database) {
        try (var connection = database.connect();
                var statement = connection.prepareStatement(
                        "select from pg_roles where rolname = ? and (rolsuper or rolbypassrls)")) {
            statement.setString(1, NAME);
            if (statement.executeQuery().next()) {
                throw new StartRefused("""
                        角色 %1$s 权限过大，能绕过行级安全，系统不会启动。请数据库管理员执行：
                        ALTER ROLE %1$s NOSUPERUSER NOBYPASSRLS;""".formatted(NAME));
            }
        } catch (SQLException e) {
            throw new StartRefused("读不到角色 %s 的权限：%s".formatted(NAME, e.getMessage()), e);
        }
    }
}
