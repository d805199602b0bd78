package org.bangfu.office.outside.ask;

import java.util.LinkedHashMap;
import java.util.Map;

/** What may be ticked, in the order it is shown. */
public final class Choice {

    private Choice() {}

    /** Value, words, value, words, … */
    public static Map<String, String> of(String... valuesAndWords) {
        var options = new LinkedHashMap<String, String>();
        for (int i = 0; i < valuesAndWords.length; i += 2) {
            options.put(valuesAndWords[i], valuesAndWords[i + 1]);
        }
        return options;
    }
}
