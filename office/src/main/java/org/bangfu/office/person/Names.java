package org.bangfu.office.person;

import org.bangfu.office.refusal.Refusal;
import org.jspecify.annotations.Nullable;

/** Names as people write them and as neighbours may read them. */
public final class Names {

    private Names() {}

    /** Reads a typed name: 2 to 30 characters, letters and the middle dot. */
    public static String of(@Nullable String typed, String field) {
        String name = (typed == null ? "" : typed).strip().replace('•', '·').replace('．', '·');
        if (!name.matches("[\\p{IsHan}\\p{IsLatin}· ]{2,30}")) {
            throw Refusal.at(field, "姓名应为 2 至 30 个字，请照身份证填写。");
        }
        return name;
    }

    /** {@code 王*梅}, {@code 王*}: the family name and, of three characters or more, the last one. */
    public static String masked(String name) {
        int[] characters = name.codePoints().toArray();
        if (characters.length < 2) {
            return "*";
        }
        String first = Character.toString(characters[0]);
        return characters.length == 2
                ? first + "*"
                : first + "*" + Character.toString(characters[characters.length - 1]);
    }
}
