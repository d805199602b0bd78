package org.bangfu.office.start;

import java.sql.Connection;
import java.sql.SQLException;
import org.bangfu.office.ground.trace.TraceKey;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** The tables, brought to the version of this program by the migrations it carries; the owner's work, done before the application starts. */
final class Schema {

    private Schema() {}

    /** @throws StartRefused if the database was written by a newer program, or a migration fails (it is then undone) */
    static void migrate(Database database, MasterKey key) throws SQLException {
        migrate(database, key, MigrationVersion.LATEST);
    }

    /** Migrates to this version at most: a backup is restored into tables of its own time. All tables are then under guard. */
    static void migrate(Database database, MasterKey key, MigrationVersion target) throws SQLException {
        try {
            var before = Guarding.looked(database, Structure::before);
            configuration(database)
                    .target(target)
                    .callbacks(new Guarding.Migrating(new TraceKey(key.traceKey())))
                    .load()
                    .migrate();
            Guarding.all(database, key);
            Guarding.signed(database, new TraceKey(key.traceKey()), owner -> Structure.write(owner, before));
        } catch (FlywayException e) {
            throw new StartRefused("数据库结构升级没有完成，数据保持原样。若数据由更新的版本写成，请用那个版本启动。原因：%n%s".formatted(e.getMessage()), e);
        }
    }

    /** @throws StartRefused if the tables are not exactly those of this program */
    static void refuseOther(Database database) {
        try {
            var flyway = configuration(database).load();
            flyway.validate();
        } catch (FlywayException e) {
            throw new StartRefused("数据库的版本与本程序不同，没有核对。请先用本程序启动一次（bangfu run），让它升级数据库；数据若由更新的程序写成，请用那个程序。", e);
        }
    }

    /** Version of the last migration that was applied. */
    static String version(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("""
                        select version from flyway_schema_history
                         where success and version is not null
                         order by installed_rank desc limit 1
                        """)) {
            row.next();
            return row.getString(1);
        }
    }

    private static FluentConfiguration configuration(Database database) {
        return Flyway.configure(Schema.class.getClassLoader())
                .dataSource(database.url(), database.owner(), database.password())
                .locations("classpath:db/migration")
                .validateMigrationNaming(true)
                .ignoreMigrationPatterns(new String[0]) // a migration that this program does not know is a refusal
                .connectRetries(0)
                .cleanDisabled(true);
    }
}
