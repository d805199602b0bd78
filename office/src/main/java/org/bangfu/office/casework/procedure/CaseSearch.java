package org.bangfu.office.casework.procedure;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bangfu.office.ground.web.Asked;
import org.bangfu.terms.Category;
import org.bangfu.terms.Term;
import org.jspecify.annotations.Nullable;

/**
 * What cases are looked for, as it stands in the address of the list; what cannot be so is refused by its name.
 *
 * @param q the beginning of a name, or a whole number
 * @param only {@code mine} or {@code held}
 */
public record CaseSearch(
        @Nullable String q,
        @Nullable String state,
        @Nullable String category,
        @Nullable String only) {

    private static final List<String> ONLY = List.of("mine", "held");
    private static final int LONGEST = 60;

    CaseTable.Filter filter(long account, LocalDate today) {
        return new CaseTable.Filter(
                Asked.choice(State.class, state, "state"),
                Asked.word(Term.choices(Category.FILED).keySet(), category, "category"),
                Asked.words(q, "q", LONGEST),
                "mine".equals(Asked.word(ONLY, only, "only")) ? account : null,
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
}
