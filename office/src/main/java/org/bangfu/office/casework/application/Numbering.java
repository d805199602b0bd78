package org.bangfu.office.casework.application;

import java.util.stream.Stream;

/** Ids within a household's document: a letter and the next number never used among those present. */
final class Numbering {

    private Numbering() {}

    /** @param prefix {@code ""} for members, {@code i} for incomes, {@code e} for expenses */
    static String next(String prefix, Stream<String> used) {
        int last = used.filter(id -> id.matches(prefix + "\\d{1,6}"))
                .mapToInt(id -> Integer.parseInt(id.substring(prefix.length())))
                .max()
                .orElse(0);
        return prefix + (last + 1);
    }
}
