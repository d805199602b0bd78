package org.bangfu.office.ground.trace;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jspecify.annotations.Nullable;

/** The root over one transaction's traces as they come, the same as the database's {@code deed_root}: over each thousand, then over these. */
public final class Roots {

    private static final int AT_ONCE = 1_000;

    private final MessageDigest part = sha256();
    private final MessageDigest whole = sha256();
    private long traces;

    /** @param hash null where the row was taken away */
    public void add(long id, String relation, String key, String op, int form, byte @Nullable [] hash) {
        part.update((id + " " + relation + " " + key + " " + op + " " + form + " ").getBytes(StandardCharsets.UTF_8));
        if (hash != null) {
            part.update(hash);
        }
        if (++traces % AT_ONCE == 0) {
            whole.update(part.digest());
        }
    }

    public long traces() {
        return traces;
    }

    /** Ends it; 32 bytes. */
    public byte[] root() {
        if (traces % AT_ONCE != 0) {
            whole.update(part.digest());
        }
        return whole.digest();
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every JDK", e);
        }
    }
}
