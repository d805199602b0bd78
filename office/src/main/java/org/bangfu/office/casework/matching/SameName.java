package org.bangfu.office.casework.matching;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Whether a name in somebody's list is a person's, however it is written: with blanks, dots, partly hidden, beside other owners'. */
final class SameName {

    private static final Pattern HIDDEN = Pattern.compile("[*某×○Xx]+");

    private SameName() {}

    /** @param written empty where the list says no name: then only the number speaks */
    static boolean of(String written, String name) {
        return written.isBlank()
                || bare(written).equals(bare(name))
                || Arrays.stream(written.split("[、,，;；/|和及]"))
                        .filter(one -> !one.isBlank())
                        .anyMatch(one -> fits(bare(one), bare(name)));
    }

    private static boolean fits(String written, String name) {
        if (!HIDDEN.matcher(written).find()) {
            return written.equals(name);
        }
        String form =
                Arrays.stream(HIDDEN.split(written, -1)).map(Pattern::quote).collect(Collectors.joining(".+"));
        return written.codePoints().anyMatch(Character::isIdeographic) && name.matches(form);
    }

    private static String bare(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .replaceAll("[\\s·•‧・∙.'’‘-]", "")
                .toUpperCase(java.util.Locale.ROOT);
    }
}
