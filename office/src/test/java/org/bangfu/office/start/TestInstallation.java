package org.bangfu.office.start;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.bangfu.office.start.EmbeddedDatabase.Durability;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** One throw-away installation per JVM: a temporary folder with data, key and PostgreSQL, gone when the JVM ends. */
public final class TestInstallation implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final Path ENGINES =
            Path.of("..", "engines").toAbsolutePath().normalize();

    /**
     * The office plans each list anew for whoever asks, as a county with its thousands needs. A test's twenty families are found by any
     * plan, so a statement is planned once for each connection.
     */
    static final Map<String, Object> PLANS = Map.of(
            "spring.datasource.hikari.data-source-properties.prepareThreshold",
            "1",
            "bangfu.limits",
            "-c lock_timeout=8s -c statement_timeout=30s -c idle_in_transaction_session_timeout=300s -c plan_cache_mode=force_generic_plan");

    private static final class Holder {
        private static final Settings SETTINGS = install();
    }

    /** Ends the server and deletes the folder, once. */
    private static final AtomicReference<Runnable> GOODBYE = new AtomicReference<>(() -> {});

    private static volatile boolean officesRun;

    /** The settings of the shared installation, for tests that look at the database from beside the application. */
    static Settings settings() {
        return Holder.SETTINGS;
    }

    /** An office of this JVM still writes while it closes: the server outlives it. */
    static void outlive() {
        officesRun = true;
        SpringApplication.getShutdownHandlers().add(TestInstallation::sayGoodbye);
    }

    private static void sayGoodbye() {
        GOODBYE.getAndSet(() -> {}).run();
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        outlive();
        // last, so that a test's own properties win
        var sources = context.getEnvironment().getPropertySources();
        sources.addLast(new MapPropertySource("installation", settings().asProperties()));
        sources.addLast(new MapPropertySource("no work behind a test's back", Map.of("bangfu.jobs", "off")));
        sources.addLast(new MapPropertySource("plans of statements", PLANS));
        sources.addLast(new MapPropertySource("earlier rules", Map.of("bangfu.engines", ENGINES.toString())));
    }

    private static Settings install() {
        try {
            Path folder = Files.createTempDirectory("bangfu-test");
            var workplace = new Workplace(DataFolder.at(folder.resolve("data")));
            workplace.takeFolder();
            ReadyServer.withTablesIn(workplace.folder());
            var server =
                    workplace.keep(EmbeddedDatabase.start(workplace.folder().postgres(), Durability.OFF_FOR_TESTS));
            GOODBYE.set(() -> discard(workplace, folder));
            // Spring's own end is not there where no test of this JVM starts the office
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                if (!officesRun) {
                    sayGoodbye();
                }
            }));
            return workplace.prepare(
                    server.database(), Optional.empty(), Demo.NONE, Optional.empty(), InstantSource.system());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void discard(Workplace workplace, Path folder) {
        workplace.close();
        try {
            PostgresBinaries.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
