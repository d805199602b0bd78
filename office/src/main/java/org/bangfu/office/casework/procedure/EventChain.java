package org.bangfu.office.casework.procedure;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The hash chain of one case's history: each line holds the hash of the one before, so that none can change or go unseen. */
final class EventChain {

    static final byte[] START = new byte[32];

    private EventChain() {}

    /** PostgreSQL keeps microseconds; what is hashed must be what is read back. */
    static Instant storable(Instant at) {
        return at.truncatedTo(ChronoUnit.MICROS);
    }

    static byte[] hash(EventTable.Row row) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.write(row.previous());
            out.writeLong(row.caseId());
            out.writeInt(row.position());
            write(out, row.step());
            write(out, row.act());
            write(out, row.stateFrom());
            write(out, row.stateTo());
            out.writeLong(row.account());
            write(out, row.actor());
            write(out, row.role());
            write(out, row.finding());
            write(out, row.forWorker());
            out.writeLong(row.officeDay().toEpochDay());
            out.writeLong(ChronoUnit.MICROS.between(Instant.EPOCH, row.at()));
            return MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Where the chain of one case breaks, in words; empty where it holds. */
    static Optional<String> broken(List<EventTable.Row> rows) {
        var follower = new Follower();
        rows.forEach(follower::follow);
        return follower.broken();
    }

    /** Walks along one case's lines and remembers where the chain broke first. */
    static final class Follower {

        private byte[] previous = START;
        private int position;
        private @Nullable String where;

        void follow(EventTable.Row row) {
            position++;
            if (where != null) {
                return;
            }
            if (row.position() != position) {
                where = "第 %d 条不见了".formatted(position);
            } else if (!Arrays.equals(row.previous(), previous) || !Arrays.equals(row.hash(), hash(row))) {
                where = "第 %d 条被改动过".formatted(position);
            }
            previous = row.hash();
        }

        Optional<String> broken() {
            return Optional.ofNullable(where);
        }
    }

    private static void write(DataOutputStream out, @Nullable String text) throws IOException {
        write(out, text == null ? null : text.getBytes(StandardCharsets.UTF_8));
    }

    /** The length goes first, so that no two rows read the same. */
    private static void write(DataOutputStream out, byte @Nullable [] bytes) throws IOException {
        out.writeInt(bytes == null ? -1 : bytes.length);
        if (bytes != null) {
            out.write(bytes);
        }
    }
}
