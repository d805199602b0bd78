package org.bangfu.office.casework.procedure;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bangfu.policy.category.Category;

/** The categories a family is filed under, as a list offers them (M5). */
public final class Categories {

    private Categories() {}

    /** Name and word, in the order of the article. */
    public static Map<String, String> toChoose() {
        var words = new LinkedHashMap<String, String>();
        Arrays.stream(Category.values())
                .filter(category -> category != Category.NONE)
                .forEach(category -> words.put(category.name(), category.label()));
        return Collections.unmodifiableMap(words);
    }
}
