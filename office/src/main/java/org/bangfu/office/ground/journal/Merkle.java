package org.bangfu.office.ground.journal;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** One hash over many lines (a Merkle tree as in RFC 6962: leaves and nodes are hashed apart, an odd node rises as it is). */
final class Merkle {

    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    private Merkle() {}

    /** @param records at least one, by their numbers */
    static byte[] root(List<AccessRecord> records) {
        var level = new ArrayList<byte[]>();
        for (AccessRecord line : records) {
            level.add(leaf(line));
        }
        while (level.size() > 1) {
            var above = new ArrayList<byte[]>();
            for (int i = 0; i + 1 < level.size(); i += 2) {
                above.add(sha256(NODE, level.get(i), level.get(i + 1)));
            }
            if (level.size() % 2 == 1) {
                above.add(level.getLast());
            }
            level = above;
        }
        return level.getFirst();
    }

    private static byte[] leaf(AccessRecord line) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeLong(line.id());
            out.writeLong(line.account());
            write(out, line.actor());
            out.writeLong(line.organisation());
            write(out, line.deed().name());
            write(out, line.what());
            write(out, line.subject());
            out.writeLong(line.officeDay().toEpochDay());
            out.writeLong(ChronoUnit.MICROS.between(Instant.EPOCH, line.at()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sha256(LEAF, bytes.toByteArray());
    }

    /** The length goes first, so that no two lines read the same. */
    private static void write(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static byte[] sha256(byte kind, byte[]... parts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(kind);
            for (byte[] part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every JDK", e);
        }
    }
}
