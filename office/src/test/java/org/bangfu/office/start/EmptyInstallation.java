package org.bangfu.office.start;

import java.sql.SQLException;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** A real installation on its first day: a database of its own, beside that of all other tests, with nobody in it. */
public final class EmptyInstallation implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final String NAME = "first_day";

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Settings shared = TestInstallation.settings();
        var database = new Database(
                shared.database().url().replace("/bangfu?", "/" + NAME + "?"),
                shared.database().owner(),
                shared.database().password());
        try (var superuser = new Database(shared.database().url(), "postgres", database.password()).connect();
                var create = superuser.createStatement()) {
            create.execute("drop database if exists " + NAME + " with (force)");
            create.execute("create database " + NAME + " owner " + database.owner());
            Schema.migrate(database);
            Installation.found(database, Demo.NONE, shared.key(), InstantSource.system());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        Map<String, Object> properties =
                new HashMap<>(new Settings(shared.folder(), database, shared.key(), Demo.NONE).asProperties());
        properties.put("bangfu.jobs", "off");
        context.getEnvironment().getPropertySources().addLast(new MapPropertySource("first day", properties));
    }
}
