package org.bangfu.contract;

import org.jspecify.annotations.Nullable;

/**
 * One setting of a policy as its text writes it, for people to read and compare.
 *
 * @param key {@code deep.multiple}; a band of a list by its place, from 0: {@code aid.medical.bands[1]}
 * @param value as written, {@code 0.15}
 * @param article the clause it stands on
 * @param reading the contested reading it follows, {@code R-26}
 */
public record PolicySetting(
        String key, String value, String article, @Nullable String reading) {}
