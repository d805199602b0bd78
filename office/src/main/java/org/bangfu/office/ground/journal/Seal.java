package org.bangfu.office.ground.journal;

import java.time.Instant;
import java.util.HexFormat;
import java.util.List;

/**
 * A link of the journal's chain.
 *
 * @param position 1 and up, without gaps
 * @param records the numbers of the lines it takes in, ascending
 * @param root over these lines, hexadecimal like all hashes here
 * @param previous the hash of the seal before; zeros at the first
 * @param sealedAt machine time, whole microseconds
 */
record Seal(long position, List<Long> records, String root, String previous, String hash, Instant sealedAt) {

    static final String START = HexFormat.of().formatHex(new byte[32]);

    /** What the hash is made of, under the office's key. */
    static String text(long position, String root, String previous, Instant sealedAt) {
        return String.join("\n", Long.toString(position), root, previous, sealedAt.toString());
    }
}
