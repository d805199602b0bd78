package org.bangfu.contract;

/**
 * One thing wrong with a policy's files.
 *
 * @param file {@code policy.yaml}
 * @param line the first is 1; 0 where the file as a whole is meant
 * @param key {@code deep.multiple}, or the column
 * @param message Chinese: what is wrong and how to mend it
 */
public record PolicyFault(String file, int line, String key, String message) {

    @Override
    public String toString() {
        return file + (line > 0 ? " 第" + line + "行" : "") + (key.isEmpty() ? "" : " " + key) + "：" + message;
    }
}
