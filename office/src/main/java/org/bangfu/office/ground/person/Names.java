package org.bangfu.office.ground.person;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.bangfu.office.ground.refusal.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Names as people write them, as papers print them and as neighbours may read them. One normal form stands on file, whatever sign an
 * input method or another office's list puts between its parts; two names are compared by {@link #same}.
 */
public final class Names {

    /** Every sign that is written for the dot within a name. */
    private static final Pattern DOT = Pattern.compile("\\h*[·•‧・･∙⋅●․．.]\\h*");

    private static final Pattern APOSTROPHE = Pattern.compile("[’‘ʼʻ`´′＇]");
    private static final Pattern BLANKS = Pattern.compile("[\\h　]+");
    /** 张　三: a blank that only pads, between characters that need none. */
    private static final Pattern PADDED = Pattern.compile("(?<=\\p{IsHan}) (?=\\p{IsHan})");

    /** Characters of the longest name; whatever holds a person's name holds as many. */
    public static final int MOST = 60;

    private static final Pattern NAME =
            Pattern.compile("[\\p{IsHan}\\p{IsLatin}][\\p{IsHan}\\p{IsLatin}·' -]{1," + (MOST - 1) + "}");

    private Names() {}

    /** Reads a typed name: 2 to 60 characters, Chinese or Latin, with the middle dot, apostrophe, hyphen or blank between parts. */
    public static String of(@Nullable String typed, String field) {
        String name = normal(typed == null ? "" : typed);
        if (!NAME.matcher(name).matches()) {
            throw Refusal.at(field, "姓名应为 2 至 60 个汉字或字母，可以有间隔点、连字符，请照身份证或护照填写。");
        }
        return name;
    }

    /** The form that stands on file: {@code 阿卜杜拉.买买提} is {@code 阿卜杜拉·买买提}, {@code 张　三} is {@code 张三}. */
    public static String normal(String written) {
        String name = BLANKS.matcher(Normalizer.normalize(written, Normalizer.Form.NFKC))
                .replaceAll(" ")
                .strip();
        name = APOSTROPHE.matcher(name).replaceAll("'");
        name = DOT.matcher(name).replaceAll("·");
        name = PADDED.matcher(name).replaceAll("");
        return name.replaceAll("^[·' -]+|[·' -]+$", "");
    }

    /** Whether two papers write the same name: signs between its parts, and capital or small letters, make no other person. */
    public static boolean same(String one, String other) {
        return bare(one).equals(bare(other));
    }

    private static String bare(String name) {
        return normal(name).replaceAll("[·' -]", "").toUpperCase(Locale.ROOT);
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
