package org.bangfu.office.start;

import java.sql.SQLException;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** An installation on its first day: a database of its own, beside that of all other tests, with nobody in it. */
final class OwnInstallation {

    private OwnInstallation() {}

    static Database found(ConfigurableApplicationContext context, String name, Demo demo, Map<String, Object> more) {
        return found(context, name, demo, Optional.empty(), more);
    }

    /** @param policy what it goes by, where that is not the program's own */
    static Database found(
            ConfigurableApplicationContext context,
            String name,
            Demo demo,
            Optional<PolicyFolder> policy,
            Map<String, Object> more) {
        TestInstallation.outlive();
        Settings shared = TestInstallation.settings();
        var database = new Database(
                shared.database().url().replace("/bangfu?", "/" + name + "?"),
                shared.database().owner(),
                shared.database().password());
        try (var superuser = new Database(shared.database().url(), "postgres", database.password()).connect();
                var create = superuser.createStatement()) {
            create.execute("drop database if exists " + name + " with (force)");
            create.execute(
                    "create database %s template %s owner %s".formatted(name, ReadyServer.TEMPLATE, database.owner()));
            Installation.found(database, demo, policy, shared.key(), InstantSource.system());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        Map<String, Object> properties =
                new HashMap<>(new Settings(shared.folder(), database, shared.key(), demo).asProperties());
        properties.putAll(TestInstallation.PLANS);
        properties.putAll(more);
        context.getEnvironment().getPropertySources().addLast(new MapPropertySource(name, properties));
        return database;
    }
}
