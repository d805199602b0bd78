package org.bangfu.office.ground.trace;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Signs and seals traces. Derived from the master keys by whoever starts the program; it is never in the database. The newest key signs;
 * what an earlier one signed is still known, and that it was an earlier one.
 */
@Component
public final class TraceKey {

    private final List<SecretKeySpec> keys;

    /** @param text the derived keys, URL-safe Base64, the oldest first, separated by commas */
    public TraceKey(@Value("${bangfu.trace-key}") String text) {
        keys = Stream.of(text.split(",", -1))
                .map(one -> new SecretKeySpec(Base64.getUrlDecoder().decode(one), "HmacSHA256"))
                .toList();
    }

    /** HMAC-SHA256 over the lines by the newest key; none of them may contain a line feed. 32 bytes. */
    public byte[] mac(String... lines) {
        return mac(keys.getLast(), lines);
    }

    /** The number of the key that made this; 1 is the first. 0 where none of ours did. */
    public int maker(byte[] mac, String... lines) {
        for (int number = keys.size(); number > 0; number--) {
            if (MessageDigest.isEqual(mac, mac(keys.get(number - 1), lines))) {
                return number;
            }
        }
        return 0;
    }

    /** The number of the key that signs. */
    public int newest() {
        return keys.size();
    }

    private static byte[] mac(SecretKeySpec key, String... lines) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HmacSHA256 is part of every JDK", e);
        }
    }
}
