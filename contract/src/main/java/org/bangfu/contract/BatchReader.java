package org.bangfu.contract;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a stream of any length into batches of whole lines, one reader at a time. Does not wait for more than there is where that holds a
 * whole line. Holds at most one line of the longest length and one batch; a line that is longer is passed over and said to be too long.
 */
final class BatchReader {

    /** 1 MiB; the line feed is not counted, nor is a carriage return before it. */
    static final int LONGEST_LINE = 1 << 20;

    private static final int BATCH = 1 << 17;

    private final InputStream in;
    private byte[] rest = new byte[0];
    private boolean ended;

    BatchReader(InputStream in) {
        this.in = in;
    }

    /** Null at the end of the input. */
    @Nullable Batch next() throws IOException {
        byte[] buffer = Arrays.copyOf(rest, Math.max(BATCH, rest.length + BATCH / 2));
        int length = rest.length;
        rest = new byte[0];
        while (true) {
            length += fill(buffer, length);
            int lines = ended ? length : lastLineFeed(buffer, length) + 1;
            if (lines > 0 && !firstTooLong(buffer, lines)) {
                rest = Arrays.copyOfRange(buffer, lines, length);
                return Batch.of(buffer, lines);
            }
            if (length == 0) {
                return null;
            }
            if (firstTooLong(buffer, length)) {
                return passOver(buffer, length);
            }
            if (length == buffer.length) {
                buffer = Arrays.copyOf(buffer, buffer.length * 2);
            }
        }
    }

    /** Waits for some bytes, then takes what has come. */
    private int fill(byte[] buffer, int from) throws IOException {
        int filled = from;
        while (!ended && filled < buffer.length) {
            int read = in.read(buffer, filled, buffer.length - filled);
            ended = read < 0;
            filled += Math.max(0, read);
            if (in.available() == 0) {
                break;
            }
        }
        return filled - from;
    }

    private static int lastLineFeed(byte[] buffer, int length) {
        int at = length - 1;
        while (at >= 0 && buffer[at] != '\n') {
            at--;
        }
        return at;
    }

    /** Where the first line has its line feed, or where what has come of it ends. */
    private static int firstEnd(byte[] buffer, int length) {
        int at = 0;
        while (at < length && buffer[at] != '\n') {
            at++;
        }
        return at;
    }

    /** Whether the first line is too long, as far as it is there. */
    private static boolean firstTooLong(byte[] buffer, int length) {
        return tooLong(buffer, 0, firstEnd(buffer, length));
    }

    /** Whether these bytes up to a line feed are more than a line may have. */
    static boolean tooLong(byte[] bytes, int from, int to) {
        int counted = to - from;
        return counted > LONGEST_LINE && (counted > LONGEST_LINE + 1 || bytes[to - 1] != '\r');
    }

    /** Forgets the first line up to its line feed, however far that is. */
    private Batch passOver(byte[] buffer, int length) throws IOException {
        int kept = length;
        int end = firstEnd(buffer, kept);
        while (end == kept && !ended) {
            kept = fill(buffer, 0);
            end = firstEnd(buffer, kept);
        }
        rest = end < kept ? Arrays.copyOfRange(buffer, end + 1, kept) : new byte[0];
        return Batch.tooLong();
    }
}
