package org.bangfu.office.ground.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The folder of sealed contents, each under its own name, written whole before it is there. */
@Component
class Shelf {

    private final Path folder;

    Shelf(@Value("${bangfu.data}") Path data) {
        this.folder = data.resolve("proofs");
    }

    /** Puts a content down for good: on disk and flushed before anyone is told it is there. */
    void put(String name, byte[] sealed) {
        Path room = room(name);
        try {
            Files.createDirectories(room);
            Path unfinished = Files.createTempFile(room, "new-", ".part");
            try {
                write(unfinished, sealed);
                Files.move(
                        unfinished,
                        room.resolve(name),
                        StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(unfinished); // a full disk is not filled further by what did not fit
            }
            flush(room);
            flush(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("content not kept", e);
        }
    }

    private static void write(Path file, byte[] content) throws IOException {
        try (var out = FileChannel.open(file, StandardOpenOption.WRITE)) {
            var bytes = ByteBuffer.wrap(content);
            while (bytes.hasRemaining()) {
                out.write(bytes);
            }
            out.force(true);
        }
    }

    byte[] get(String name) {
        try {
            return Files.readAllBytes(room(name).resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException("content not on the shelf", e);
        }
    }

    /** The name too has to reach the disk. */
    private static void flush(Path directory) throws IOException {
        try (var names = FileChannel.open(directory, StandardOpenOption.READ)) {
            names.force(true);
        }
    }

    private Path room(String name) {
        return folder.resolve(name.substring(0, 2));
    }
}
