package org.bangfu.office.law.standard;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bangfu.contract.Determiner;
import org.bangfu.contract.PolicySetting;
import org.bangfu.contract.SettingName;
import org.jspecify.annotations.Nullable;

/**
 * One setting in which two versions differ.
 *
 * @param before in words; null where the earlier has none, a band for instance
 * @param after likewise
 * @param article where the later stands, or stood where it is left out; with its reading
 */
public record Change(
        String key,
        String name,
        @Nullable String before,
        @Nullable String after,
        String article) {

    /** Setting by setting, in the order of the later; the day from which it counts is no setting. */
    static List<Change> between(Determiner before, Determiner after) {
        Map<String, PolicySetting> was = byKey(before);
        Map<String, PolicySetting> is = byKey(after);
        var changes = new ArrayList<Change>();
        is.forEach((key, setting) -> {
            PolicySetting old = was.get(key);
            if (old == null || !old.equals(setting)) {
                changes.add(new Change(key, SettingName.of(key), words(old), words(setting), clause(setting)));
            }
        });
        was.forEach((key, old) -> {
            if (!is.containsKey(key)) {
                changes.add(new Change(key, SettingName.of(key), words(old), null, clause(old)));
            }
        });
        return changes;
    }

    /** A version alone, as changes from nothing: everything it sets. */
    static List<Change> all(Determiner version) {
        return version.settings().stream()
                .map(setting ->
                        new Change(setting.key(), SettingName.of(setting.key()), null, words(setting), clause(setting)))
                .toList();
    }

    private static Map<String, PolicySetting> byKey(Determiner version) {
        var settings = new LinkedHashMap<String, PolicySetting>();
        for (PolicySetting setting : version.settings()) {
            if (!setting.key().equals("inForceFrom")) {
                settings.put(setting.key(), setting);
            }
        }
        return settings;
    }

    private static @Nullable String words(@Nullable PolicySetting setting) {
        return setting == null ? null : SettingName.value(setting);
    }

    private static String clause(PolicySetting setting) {
        return setting.reading() == null ? setting.article() : setting.article() + "，" + setting.reading();
    }
}
