package org.bangfu.office.start;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;

/** A file with 32 random bytes in Base64 a line, readable by its owner only. */
final class SecretFile {

    private static final int BYTES = 32;

    private SecretFile() {}

    /** The text of the secret; made when the file is not there. It is on disk before anything can depend on it. */
    static String readOrCreate(Path file) throws IOException {
        if (Files.notExists(file)) {
            create(file);
        }
        return Files.readString(file).strip();
    }

    /** One more secret on a line of its own, the newest last; the file is whole at any moment. */
    static void add(Path file) throws IOException {
        write(file, Files.readString(file).strip() + "\n" + secret());
    }

    private static void create(Path file) throws IOException {
        write(file, secret());
    }

    private static String secret() {
        byte[] secret = new byte[BYTES];
        new SecureRandom().nextBytes(secret);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(secret) + "\n";
    }

    private static void write(Path file, String text) throws IOException {
        Path half = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(half);
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        try (var channel =
                FileChannel.open(half, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownerOnly)) {
            channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII)));
            channel.force(true);
        }
        Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
