package org.bangfu.office.ground.privacy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * AES-256-GCM. A sealed text is: one byte naming the key, 12 random bytes, the ciphertext with its tag of 16 bytes. The
 * {@code bound} words are not in it, but it opens under the same words only.
 */
final class Sealing {

    private static final int NONCE = 12;
    private static final int TAG = 16;

    private static final SecureRandom RANDOM = new SecureRandom();

    private Sealing() {}

    static byte[] seal(byte version, SecretKey key, String bound, byte[] plain) {
        byte[] nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        byte[] text = run(Cipher.ENCRYPT_MODE, key, version, nonce, bound, plain, 0);
        return ByteBuffer.allocate(1 + NONCE + text.length)
                .put(version)
                .put(nonce)
                .put(text)
                .array();
    }

    /** @throws IllegalStateException if it was sealed under another key or other words, or was changed */
    static byte[] open(SecretKey key, String bound, byte[] sealed) {
        byte version = version(sealed);
        byte[] nonce = java.util.Arrays.copyOfRange(sealed, 1, 1 + NONCE);
        return run(Cipher.DECRYPT_MODE, key, version, nonce, bound, sealed, 1 + NONCE);
    }

    /** Which key opens it. */
    static byte version(byte[] sealed) {
        if (sealed.length < 1 + NONCE + TAG) {
            throw new IllegalStateException("not a sealed text: " + sealed.length + " bytes");
        }
        return sealed[0];
    }

    private static byte[] run(
            int mode, SecretKey key, byte version, byte[] nonce, String bound, byte[] text, int offset) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(8 * TAG, nonce));
            cipher.updateAAD(new byte[] {version});
            cipher.updateAAD(bound.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(text, offset, text.length - offset);
        } catch (AEADBadTagException e) {
            throw new IllegalStateException("sealed for something else, under another key, or changed", e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES/GCM is part of every JDK", e);
        }
    }
}
