package org.bangfu.office.ground.login;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The telephone's side of RFC 6238, written apart from the office's. */
final class Authenticator {

    private Authenticator() {}

    static String now(String base32) {
        return at(base32, Instant.now().getEpochSecond() / 30);
    }

    static String next(String base32) {
        return at(base32, Instant.now().getEpochSecond() / 30 + 1);
    }

    private static String at(String base32, long step) {
        try {
            var bits = new StringBuilder();
            for (char c : base32.toUpperCase(java.util.Locale.ROOT).toCharArray()) {
                int value = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(c);
                bits.append("%5s".formatted(Integer.toBinaryString(value)).replace(' ', '0'));
            }
            byte[] key = new byte[bits.length() / 8];
            for (int i = 0; i < key.length; i++) {
                key[i] = (byte) Integer.parseInt(bits.substring(8 * i, 8 * i + 8), 2);
            }
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(key, "HmacSHA1"));
            byte[] hash = mac.doFinal(ByteBuffer.allocate(8).putLong(step).array());
            int offset = hash[19] & 15;
            int number = (ByteBuffer.wrap(hash).getInt(offset) & 0x7fffffff) % 1000000;
            return "%06d".formatted(number);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
