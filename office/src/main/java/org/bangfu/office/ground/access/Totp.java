package org.bangfu.office.ground.access;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** One-time codes by time, RFC 6238 with what every authenticator expects: SHA-1, six digits, thirty seconds. */
final class Totp {

    static final int SECRET_BYTES = 20;
    private static final int SECONDS = 30;
    /** A telephone's clock may be one step off either way. */
    private static final int SLACK = 1;

    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private Totp() {}

    /** The time step that this code belongs to, if it is one of those about now. Takes the same time right or wrong. */
    static OptionalLong step(byte[] secret, String code, Instant now) {
        byte[] shown = code.strip().getBytes(StandardCharsets.UTF_8);
        long current = now.getEpochSecond() / SECONDS;
        long found = -1;
        for (long step = current - SLACK; step <= current + SLACK; step++) {
            if (MessageDigest.isEqual(at(secret, step).getBytes(StandardCharsets.UTF_8), shown)) {
                found = step;
            }
        }
        return found < 0 ? OptionalLong.empty() : OptionalLong.of(found);
    }

    /** The code of an instant, as a telephone shows it. */
    static String code(byte[] secret, Instant now) {
        return at(secret, now.getEpochSecond() / SECONDS);
    }

    private static String at(byte[] secret, long step) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            byte[] hash =
                    mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            int offset = hash[hash.length - 1] & 0xf;
            int number = ByteBuffer.wrap(hash, offset, Integer.BYTES).getInt() & Integer.MAX_VALUE;
            return "%06d".formatted(number % 1_000_000);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HmacSHA1 is part of every JDK", e);
        }
    }

    /** RFC 4648 without padding; whole groups of five bytes, as {@link #SECRET_BYTES} are. */
    static String base32(byte[] bytes) {
        var bits = new BigInteger(1, bytes);
        var text = new StringBuilder();
        for (int place = bytes.length * 8 - 5; place >= 0; place -= 5) {
            text.append(BASE32.charAt(bits.shiftRight(place).intValue() & 31));
        }
        return text.toString();
    }

    static byte[] fromBase32(String text) {
        var bits = BigInteger.ZERO;
        for (int i = 0; i < text.length(); i++) {
            bits = bits.shiftLeft(5).or(BigInteger.valueOf(BASE32.indexOf(text.charAt(i))));
        }
        byte[] bytes = new byte[text.length() * 5 / 8];
        for (int i = 0; i < bytes.length; i++) {
            bytes[bytes.length - 1 - i] = bits.shiftRight(8 * i).byteValue();
        }
        return bytes;
    }
}
