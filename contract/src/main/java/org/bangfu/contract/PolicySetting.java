package org.bangfu.contract;

import org.jspecify.annotations.Nullable;

/**
 * One setting of a policy as its text writes it, or as it means where it was written before there was such a setting; for people to read and
 * compare.
 *
 * @param key {@code deep.multiple}; a band of a list by its place, from 0: {@code aid.medical.bands[1]}
 * @param value as written, {@code 0.15}
 * @param article the clause it stands on
 * @param reading the contested reading it follows, {@code R-26}
 */
public record PolicySetting(
        String key, String value, String article, @Nullable String reading, Said said) {

    /** Whether it stands in the text. */
    public enum Said {
        IN_THE_TEXT,
        /** The text was confirmed before there was such a setting, and means its default. */
        BY_DEFAULT
    }
}
