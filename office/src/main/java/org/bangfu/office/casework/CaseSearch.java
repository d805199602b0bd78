package org.bangfu.office.casework;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What cases are looked for, as it stands in the address of the list; what cannot be read narrows nothing.
 *
 * @param q the beginning of a name, or a whole number
 * @param only {@code mine} or {@code held}
 */
public record CaseSearch(
        @Nullable String q,
        @Nullable String state,
        @Nullable String category,
        @Nullable String only) {

    CaseTable.Filter filter(long account, LocalDate today) {
        return new CaseTable.Filter(
                Arrays.stream(State.values())
                        .filter(one -> one.name().equalsIgnoreCase(state))
                        .findFirst()
                        .orElse(null),
                given(category),
                given(q),
                "mine".equals(only) ? account : null,
                "held".equals(only) ? today : null);
    }

    /** The filters by their names in the address, empty where nothing was asked. */
    public Map<String, String> filters() {
        var set = new LinkedHashMap<String, String>();
        set.put("q", word(q));
        set.put("state", word(state));
        set.put("category", word(category));
        set.put("only", word(only));
        return set;
    }

    private static String word(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    private static @Nullable String given(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }
}
