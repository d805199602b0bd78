package org.bangfu.office.money.books;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.bangfu.ledger.Entry;
import org.bangfu.ledger.Voucher;

/** The hash chain of one book: each voucher holds the hash of the one before, so that none can change or go unseen (F10). */
final class BookChain {

    static final byte[] START = new byte[32];

    private BookChain() {}

    /** PostgreSQL keeps microseconds; what is hashed must be what is read back. */
    static Instant storable(Instant at) {
        return at.truncatedTo(ChronoUnit.MICROS);
    }

    /** @param accounts those of the voucher's lines, in their order */
    static byte[] hash(
            byte[] previous, long organisation, Voucher voucher, long account, List<AccountColumns> accounts) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            Entry entry = voucher.entry();
            out.write(previous);
            out.writeLong(organisation);
            out.writeInt(voucher.number().year());
            out.writeInt(voucher.number().number());
            write(out, entry.occasion().name());
            write(out, entry.summary());
            out.writeLong(entry.slip().day().toEpochDay());
            write(out, entry.slip().proof());
            out.writeLong(account);
            write(out, entry.slip().by());
            out.writeLong(ChronoUnit.MICROS.between(Instant.EPOCH, entry.slip().at()));
            write(out, entry.reverses().map(number -> number.label()).orElse(""));
            out.writeInt(entry.lines().size());
            for (int i = 0; i < entry.lines().size(); i++) {
                write(out, entry.lines().get(i).side().name());
                write(out, accounts.get(i).toString());
                out.writeLong(entry.lines().get(i).amount().fen());
            }
            return MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The length goes first, so that no two vouchers read the same. */
    private static void write(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }
}
