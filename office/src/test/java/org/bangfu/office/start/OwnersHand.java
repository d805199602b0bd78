package org.bangfu.office.start;

import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** The database's owner, who may switch off triggers and is not held by row-level security: for tests that meddle with history. */
public final class OwnersHand {

    private OwnersHand() {}

    /** Looks at everything, outside row-level security, and changes nothing. */
    public static <T> T looking(Function<JdbcClient, T> look) {
        try (var connection = TestInstallation.settings().database().connect()) {
            return look.apply(JdbcClient.create(new SingleConnectionDataSource(connection, true)));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Does {@code sql} with the triggers of these tables off, lets {@code look} see it on the same connection, and undoes it all. */
    public static void meddling(List<String> tables, String sql, Consumer<JdbcClient> look) {
        try (var connection = TestInstallation.settings().database().connect()) {
            connection.setAutoCommit(false);
            var jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            for (String table : tables) {
                jdbc.sql("alter table " + table + " disable trigger user").update();
            }
            jdbc.sql(sql).update();
            look.accept(jdbc);
            connection.rollback();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
