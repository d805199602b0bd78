package org.bangfu.office.trace;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Signs and seals traces. Derived from the master key by whoever starts the program; it is never in the database. */
@Component
public final class TraceKey {

    private final SecretKeySpec key;

    /** @param text the derived key, URL-safe Base64 */
    public TraceKey(@Value("${bangfu.trace-key}") String text) {
        key = new SecretKeySpec(Base64.getUrlDecoder().decode(text), "HmacSHA256");
    }

    /** HMAC-SHA256 over the lines; none of them may contain a line feed. 32 bytes. */
    public byte[] mac(String... lines) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HmacSHA256 is part of every JDK", e);
        }
    }
}
