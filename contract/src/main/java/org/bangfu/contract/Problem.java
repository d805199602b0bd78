package org.bangfu.contract;

/**
 * One thing wrong with a document.
 *
 * @param path {@code income[3].amount}; {@code $} where the whole document cannot be read
 * @param message Chinese: what is wrong and how to mend it
 */
public record Problem(String path, String message) {

    /** Path of the document itself. */
    public static final String DOCUMENT = "$";
}
