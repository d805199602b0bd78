package org.bangfu.office.casework.notice;

import java.util.LinkedHashMap;
import java.util.Map;
import org.bangfu.office.casework.notice.Objection.How;
import org.bangfu.office.ground.refusal.Refusal;
import org.bangfu.office.ground.refusal.Refusals;
import org.bangfu.office.ground.web.Read;
import org.jspecify.annotations.Nullable;

/**
 * How whoever objected was told the outcome, on the page and by a program.
 *
 * @param how one of {@link How}; never MESSAGE, which the office sends by itself
 * @param words to whom, where, what was sent; three attempts where nobody was reached
 */
public record TellingForm(
        @Nullable String version,
        @Nullable String how,
        @Nullable String words) {

    static final TellingForm EMPTY = new TellingForm(null, null, null);

    record Telling(How how, String words) {}

    Telling read() {
        var reading = new Refusals.Reading();
        How told = reading.read(() -> Read.oneOf(How.class, how, "how", "怎样告知的"), How.LETTER);
        if (told == How.MESSAGE) {
            reading.add(Refusal.by("M10(4)", "how", "短信由系统发送，不用登记。请选择怎样告知的。"));
        }
        String said = reading.read(() -> Read.text(words, "words", "告知的经过", 200), "");
        reading.throwIfAny();
        return new Telling(told, said);
    }

    /** What the page offers. */
    public static Map<String, String> choices() {
        var choices = new LinkedHashMap<String, String>();
        for (How how : How.values()) {
            if (how != How.MESSAGE) {
                choices.put(how.name(), how.label());
            }
        }
        return choices;
    }
}
