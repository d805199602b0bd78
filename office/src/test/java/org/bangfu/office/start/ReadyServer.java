package org.bangfu.office.start;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import org.bangfu.office.start.EmbeddedDatabase.Durability;

/**
 * The folder of an embedded server with nothing in its database, to be copied by tests that are not about how it comes to be: to unpack
 * PostgreSQL and to make a cluster takes longer than all they do.
 */
final class ReadyServer {

    /** A second database of the server with tables, nobody's: others of its shape are made from it. */
    static final String TEMPLATE = "bangfu_tables";

    private ReadyServer() {}

    private static final class Holder {
        private static final Path MADE = made();
    }

    /**
     * As if a server had been started in this folder and stopped again.
     *
     * @param folder one that is not there yet, or is empty
     */
    static void in(Path folder) throws IOException {
        copy(Holder.MADE.resolve("server"), folder);
    }

    /** As if a first start here had been cut off when the key and the tables were there and nothing in them yet. */
    static void withTablesIn(DataFolder data) throws IOException {
        DataFolder made = DataFolder.at(Holder.MADE.resolve("data"));
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
                    link(copy, file);
                } else {
                    Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES, LinkOption.NOFOLLOW_LINKS);
                }
            }
        }
    }

    /** The programs are the same files; on another disk they are copied. */
    private static void link(Path copy, Path file) throws IOException {
        if (Files.getFileStore(copy.getParent()).equals(Files.getFileStore(file))) {
            Files.createLink(copy, file);
        } else {
            Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES);
        }
    }

    /** Kept beside what Maven builds for as long as nothing that makes it changes: for the other JVM of this run, and for the next run. */
    private static Path made() {
        Path all = Path.of("target", "ready-server").toAbsolutePath();
        Path made = all.resolve(fingerprint());
        try {
            Files.createDirectories(all);
            try (var turn = FileChannel.open(all.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    var _ = turn.lock()) {
                if (Files.notExists(made)) {
                    removeOthers(all);
                    Path half = Files.createDirectory(all.resolve("half"));
                    make(half);
                    Files.move(half, made, StandardCopyOption.ATOMIC_MOVE);
                }
            }
            return made;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void removeOthers(Path all) throws IOException {
        try (var earlier = Files.list(all)) {
            for (Path one : earlier.filter(Files::isDirectory).toList()) {
                PostgresBinaries.delete(one);
            }
        }
    }

    private static void make(Path folder) throws IOException, SQLException {
        Path server = folder.resolve("server");
        EmbeddedDatabase.start(server, Durability.OFF_FOR_TESTS).close();
        var data = DataFolder.at(folder.resolve("data"));
        Files.createDirectories(data.path());
        copy(server, data.postgres());
        try (var running = EmbeddedDatabase.start(data.postgres(), Durability.OFF_FOR_TESTS)) {
            Database database = running.database();
            var key = MasterKey.of(SecretFile.readOrCreate(data.key()));
            AppRole.ensure(database, key.appPassword());
            Schema.migrate(database, key);
            try (var superuser = new Database(database.url(), "postgres", database.password()).connect();
                    var create = superuser.createStatement()) {
                create.execute("create database %s template bangfu owner %s".formatted(TEMPLATE, database.owner()));
            }
        }
    }

    /** Of all that decides how such a server comes out: PostgreSQL, the migrations, and the code that starts, migrates and guards. */
    private static String fingerprint() {
        Path classes = Path.of(URI.create(
                Schema.class.getProtectionDomain().getCodeSource().getLocation().toString()));
        try {
            var hash = MessageDigest.getInstance("SHA-256");
            hash.update(String.valueOf(Schema.class.getResource("/postgres-linux-x86_64.txz"))
                    .getBytes(StandardCharsets.UTF_8));
            for (String part : List.of("db/migration", "org/bangfu/office/start", "org/bangfu/office/ground/trace")) {
                try (var files = Files.walk(classes.resolve(part))) {
                    for (Path file :
                            (Iterable<Path>) files.filter(Files::isRegularFile).sorted()::iterator) {
                        hash.update(file.toString().getBytes(StandardCharsets.UTF_8));
                        hash.update(Files.readAllBytes(file));
                    }
                }
            }
            return HexFormat.of().formatHex(hash.digest(), 0, 8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
