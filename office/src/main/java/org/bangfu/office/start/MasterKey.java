package org.bangfu.office.start;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The master key as far as starting needs it: what it proves and what is derived from it. The text is that of the key file. */
record MasterKey(String text) {

    /** Password of {@link AppRole}: derived, so that it is stored nowhere and every node with the same key knows it. */
    String appPassword() {
        return derived("password of bangfu_app");
    }

    /** Stored in the database to tell whether a key is the one its data was sealed with. */
    String check() {
        return derived("check");
    }

    /** What traces are signed and sealed with; see {@link org.bangfu.office.trace.TraceKey}. */
    String traceKey() {
        return derived("traces");
    }

    /** Proves that whoever wrote this text had the key. */
    String sign(String text) {
        return derived("signature\n" + text);
    }

    private String derived(String purpose) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(text.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            byte[] bytes = mac.doFinal(("bangfu/start/" + purpose).getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HmacSHA256 is part of every JDK", e);
        }
    }

    @Override
    public String toString() {
        return "MasterKey";
    }
}
