package org.bangfu.office.start;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import org.bangfu.office.start.EmbeddedDatabase.Durability;

/**
 * The folder of an embedded server with nothing in its database, to be copied by tests that are not about how it comes to be: to unpack
 * PostgreSQL and to make a cluster takes longer than all they do. Made once per JVM, gone when it ends.
 */
final class ReadyServer {

    /** A second database of the server with tables, nobody's: others of its shape are made from it. */
    static final String TEMPLATE = "bangfu_tables";

    private ReadyServer() {}

    private static final class Holder {
        private static final Path MADE = make();
    }

    private static final class WithTables {
        private static final DataFolder MADE = migrate();
    }

    /**
     * As if a server had been started in this folder and stopped again.
     *
     * @param folder one that is not there yet, or is empty
     */
    static void in(Path folder) throws IOException {
        copy(Holder.MADE, folder);
    }

    /** As if a first start here had been cut off when the key and the tables were there and nothing in them yet. */
    static void withTablesIn(DataFolder data) throws IOException {
        DataFolder made = WithTables.MADE;
        Files.createDirectories(data.path());
        copy(made.postgres(), data.postgres());
        Files.copy(made.key(), data.key(), StandardCopyOption.COPY_ATTRIBUTES);
    }

    private static void copy(Path made, Path folder) throws IOException {
        Path programs = PostgresBinaries.in(made);
        if (Files.notExists(folder)) {
            Files.copy(made, folder, StandardCopyOption.COPY_ATTRIBUTES);
        }
        try (var files = Files.walk(made)) {
            for (Path file : (Iterable<Path>) files.skip(1)::iterator) {
                Path copy = folder.resolve(made.relativize(file));
                if (file.startsWith(programs) && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                    Files.createLink(copy, file);
                } else {
                    Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES, LinkOption.NOFOLLOW_LINKS);
                }
            }
        }
    }

    private static Path make() {
        try {
            Path folder = Files.createTempDirectory("bangfu-server");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> discard(folder)));
            EmbeddedDatabase.start(folder, Durability.OFF_FOR_TESTS).close();
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DataFolder migrate() {
        try {
            Path folder = Files.createTempDirectory("bangfu-tables");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> discard(folder)));
            var data = DataFolder.at(folder.resolve("data"));
            in(data.postgres());
            try (var server = EmbeddedDatabase.start(data.postgres(), Durability.OFF_FOR_TESTS)) {
                Database database = server.database();
                var key = MasterKey.of(SecretFile.readOrCreate(data.key()));
                AppRole.ensure(database, key.appPassword());
                Schema.migrate(database, key);
                try (var superuser = new Database(database.url(), "postgres", database.password()).connect();
                        var create = superuser.createStatement()) {
                    create.execute("create database %s template bangfu owner %s".formatted(TEMPLATE, database.owner()));
                }
            }
            return data;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void discard(Path folder) {
        try {
            PostgresBinaries.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
