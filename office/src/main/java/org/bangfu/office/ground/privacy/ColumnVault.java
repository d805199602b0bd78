package org.bangfu.office.ground.privacy;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import org.springframework.stereotype.Component;

/** One key for each purpose, derived from the master key. */
@Component
final class ColumnVault implements Vault {

    /** Fingerprints stay under the first key whatever sealed later, or nothing would be found again. */
    private static final byte FIRST = 1;

    private final MasterKeys keys;

    ColumnVault(MasterKeys keys) {
        this.keys = keys;
    }

    @Override
    public byte[] seal(Purpose purpose, String plain) {
        byte newest = keys.newest();
        var key = keys.derive(newest, "AES", "column/" + purpose);
        return Sealing.seal(newest, key, purpose.name(), plain.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String open(Purpose purpose, byte[] sealed) {
        var key = keys.derive(Sealing.version(sealed), "AES", "column/" + purpose);
        return new String(Sealing.open(key, purpose.name(), sealed), StandardCharsets.UTF_8);
    }

    @Override
    public byte[] fingerprint(Purpose purpose, String plain) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(keys.derive(FIRST, "HmacSHA256", "fingerprint/" + purpose));
            return mac.doFinal(plain.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HmacSHA256 is part of every JDK", e);
        }
    }
}
