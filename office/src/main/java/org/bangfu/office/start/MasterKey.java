package org.bangfu.office.start;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The master keys as far as starting needs them: what they prove and what is derived from them. The lines are those of the key file, the
 * oldest first: the newest signs and seals, all are known.
 */
record MasterKey(List<String> lines) {

    MasterKey {
        lines = List.copyOf(lines);
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("a key file without a key");
        }
    }

    /** @throws StartRefused if the file holds no key */
    static MasterKey of(String text) {
        List<String> lines =
                text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        if (lines.isEmpty()) {
            throw new StartRefused("密钥文件是空的。请从保管处取回原来的密钥文件。");
        }
        return new MasterKey(lines);
    }

    /** How many there are. */
    int number() {
        return lines.size();
    }

    /** Password of {@link AppRole}: derived, so that it is stored nowhere and every node with the same key knows it. */
    String appPassword() {
        return derived("password of bangfu_app");
    }

    /**
     * Stored in the database to tell whether a key is the one its data was sealed with.
     *
     * @param number of the key, 1 the first
     */
    String check(int number) {
        return derived(lines.get(number - 1), "check");
    }

    /** What traces are signed and sealed with; see {@link org.bangfu.office.ground.trace.TraceKey}. */
    String traceKey() {
        return lines.stream().map(line -> derived(line, "traces")).collect(Collectors.joining(","));
    }

    /** Proves that whoever wrote this text had the key. */
    String sign(String text) {
        return derived("signature\n" + text);
    }

    /** Whether whoever signed this text had one of the keys. */
    boolean signed(String text, String signature) {
        return lines.stream()
                .anyMatch(line -> derived(line, "signature\n" + text).equals(signature));
    }

    private String derived(String purpose) {
        return derived(lines.getLast(), purpose);
    }

    private static String derived(String key, String purpose) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
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
