package org.bangfu.office.ground.trace;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HexFormat;
import java.util.Optional;

/**
 * How far the chain of seals has come. It is kept twice: keyed in the database, and in the data folder, where who owns the database alone
 * cannot put it back together with the chain.
 *
 * @param position of the last seal
 * @param hash of that seal, hexadecimal
 */
public record SealMark(long position, String hash) {

    /** The folder of these marks in the data folder, one file for each database. */
    public static final String FOLDER = "seals";

    /** Signed with the key; hexadecimal. */
    public String mac(TraceKey key) {
        return HexFormat.of().formatHex(key.mac(signed()));
    }

    /** The number of the key that signed it, 0 where none of ours did. */
    public int marker(TraceKey key, byte[] mac) {
        return key.maker(mac, signed());
    }

    private String[] signed() {
        return new String[] {"end", Long.toString(position), hash};
    }

    /** Writes it down, whole or not at all. */
    public void write(Path data, String database, TraceKey key) throws IOException {
        Path file = file(data, database);
        Files.createDirectories(file.getParent());
        Path half = file.resolveSibling(file.getFileName() + ".new");
        Files.writeString(half, position + " " + hash + " " + mac(key) + "\n", StandardCharsets.US_ASCII);
        Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** What was written down last; empty where nothing was, or somebody else wrote it. */
    public static Optional<SealMark> read(Path data, String database, TraceKey key) throws IOException {
        Path file = file(data, database);
        if (Files.notExists(file)) {
            return Optional.empty();
        }
        String[] parts =
                Files.readString(file, StandardCharsets.ISO_8859_1).strip().split(" ", -1);
        if (parts.length != 3 || !parts[0].matches("[0-9]{1,18}") || !parts[2].matches("[0-9a-f]{64}")) {
            return Optional.empty();
        }
        var mark = new SealMark(Long.parseLong(parts[0]), parts[1]);
        return mark.marker(key, HexFormat.of().parseHex(parts[2])) > 0 ? Optional.of(mark) : Optional.empty();
    }

    private static Path file(Path data, String database) {
        return data.resolve(FOLDER).resolve(database);
    }
}
