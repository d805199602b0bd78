package org.bangfu.office.start;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.bangfu.office.start.EmbeddedDatabase.Durability;

/**
 * The folder of an embedded server with nothing in its database, to be copied by tests that are not about how it comes to be: to unpack
 * PostgreSQL and to make a cluster takes longer than all they do. Made once per JVM, gone when it ends.
 */
final class ReadyServer {

    private ReadyServer() {}

    private static final class Holder {
        private static final Path MADE = make();
    }

    /**
     * As if a server had been started in this folder and stopped again.
     *
     * @param folder one that is not there yet, or is empty
     */
    static void in(Path folder) throws IOException {
        Path made = Holder.MADE;
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

    private static void discard(Path folder) {
        try {
            PostgresBinaries.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
