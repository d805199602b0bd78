package org.bangfu.office.start;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** SHA-256, as backups use it. */
final class Hash {

    private Hash() {}

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every JDK", e);
        }
    }
}
