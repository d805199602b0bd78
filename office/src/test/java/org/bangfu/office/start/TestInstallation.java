package org.bangfu.office.start;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.bangfu.office.start.EmbeddedDatabase.Durability;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** One throw-away installation per JVM: a temporary folder with data, key and PostgreSQL, gone when the JVM ends. */
public final class TestInstallation implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final class Holder {
        private static final Settings SETTINGS = install();
    }

    /** The settings of the shared installation, for tests that look at the database from beside the application. */
    static Settings settings() {
        return Holder.SETTINGS;
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var sources = context.getEnvironment().getPropertySources();
        sources.addFirst(new MapPropertySource("installation", settings().asProperties()));
        sources.addLast(new MapPropertySource(
                "unless the test says otherwise", Map.of("bangfu.demo", "none", "bangfu.jobs", "off")));
    }

    private static Settings install() {
        try {
            Path folder = Files.createTempDirectory("bangfu-test");
            Path data = Files.createDirectory(folder.resolve("data"));
            Path key = folder.resolve("data.key");
            String password = AppRole.password(SecretFile.readOrCreate(key));
            var server = EmbeddedDatabase.start(data.resolve("postgres"), Durability.OFF_FOR_TESTS);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> discard(server, folder)));
            AppRole.ensure(server.database(), password);
            return new Settings(data, key, server.database(), password);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void discard(EmbeddedDatabase server, Path folder) {
        server.close();
        try {
            PostgresBinaries.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
