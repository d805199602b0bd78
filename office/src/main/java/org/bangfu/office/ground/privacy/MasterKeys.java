package org.bangfu.office.ground.privacy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The master keys, from a file outside the data folder: 32 bytes in Base64 a line, in the order of their making. The last line seals,
 * all lines open; so a key is changed by adding a line and starting the nodes again, one after the other.
 */
@Component
final class MasterKeys {

    private static final int BYTES = 32;
    private static final int MOST = 100;

    private final List<byte[]> keys;

    @Autowired
    MasterKeys(@Value("${bangfu.key}") String file) {
        this(lines(Path.of(file)));
    }

    MasterKeys(List<String> lines) {
        var read = new ArrayList<byte[]>();
        for (String line : lines) {
            if (!line.isBlank()) {
                read.add(key(line.strip()));
            }
        }
        if (read.isEmpty() || read.size() > MOST) {
            throw new IllegalStateException("主密钥文件应有 1 至 " + MOST + " 行密钥，现有 " + read.size() + " 行。");
        }
        this.keys = List.copyOf(read);
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new IllegalStateException("读不到主密钥文件 " + file + "。没有它，已加密的资料无法打开；请从保管处取回。", e);
        }
    }

    private static byte[] key(String line) {
        try {
            byte[] key = Base64.getDecoder().decode(line.replace('-', '+').replace('_', '/'));
            if (key.length == BYTES) {
                return key;
            }
        } catch (IllegalArgumentException e) {
            // said below, without the line: it may be a key with a slip of the hand
        }
        throw new IllegalStateException("主密钥文件中有一行不是 32 字节的 Base64。");
    }

    /** The number of the key that seals; 1 is the first. */
    byte newest() {
        return (byte) keys.size();
    }

    /**
     * HKDF-SHA256 of one master key for one use.
     *
     * @throws IllegalStateException if the file has no key of this number any more
     */
    SecretKey derive(byte number, String algorithm, String use) {
        if (number < 1 || number > keys.size()) {
            throw new IllegalStateException("no master key " + number + " in the key file");
        }
        try {
            var parameters = HKDFParameterSpec.ofExtract()
                    .addIKM(keys.get(number - 1))
                    .thenExpand(("bangfu/" + use).getBytes(java.nio.charset.StandardCharsets.UTF_8), BYTES);
            return KDF.getInstance("HKDF-SHA256").deriveKey(algorithm, parameters);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HKDF-SHA256 is part of the JDK since 25", e);
        }
    }
}
