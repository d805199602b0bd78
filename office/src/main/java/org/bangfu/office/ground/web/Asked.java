package org.bangfu.office.ground.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * Reads what an address asks of a list: a filter, a year, a union, a day. Nothing asked is null. What cannot be so is refused by its name:
 * left out it would be answered with other data than was asked for.
 */
public final class Asked {

    private Asked() {}

    /** One of an enum's constants by its name. */
    public static <E extends Enum<E>> @Nullable E choice(Class<E> type, @Nullable String typed, String parameter) {
        String wanted = given(typed);
        if (wanted == null) {
            return null;
        }
        return Arrays.stream(type.getEnumConstants())
                .filter(one -> one.name().equals(wanted))
                .findFirst()
                .orElseThrow(() -> wrong(parameter, "没有“" + shown(wanted) + "”这一项"));
    }

    /** One of a list of words. */
    public static @Nullable String word(Collection<String> choices, @Nullable String typed, String parameter) {
        String wanted = given(typed);
        if (wanted != null && !choices.contains(wanted)) {
            throw wrong(parameter, "没有“" + shown(wanted) + "”这一项");
        }
        return wanted;
    }

    /** Words to look for. */
    public static @Nullable String words(@Nullable String typed, String parameter, int most) {
        String wanted = given(typed);
        if (wanted != null && wanted.length() > most) {
            throw wrong(parameter, "最多 %d 个字".formatted(most));
        }
        return wanted;
    }

    /** A whole number within bounds, both included; a year, for instance. */
    public static @Nullable Integer number(@Nullable String typed, String parameter, int least, int most) {
        Long wanted = number(typed, parameter, (long) least, (long) most);
        return wanted == null ? null : Math.toIntExact(wanted);
    }

    /** A whole number within bounds, both included; a union's, for instance. */
    public static @Nullable Long number(@Nullable String typed, String parameter, long least, long most) {
        String wanted = given(typed);
        if (wanted == null) {
            return null;
        }
        if (!wanted.matches("\\d{1,18}") || Long.parseLong(wanted) < least || Long.parseLong(wanted) > most) {
            throw wrong(
                    parameter,
                    most - least < 10_000
                            ? "“%s”不在 %d 至 %d 之间".formatted(shown(wanted), least, most)
                            : "“%s”不是这里的编号".formatted(shown(wanted)));
        }
        return Long.valueOf(wanted);
    }

    /** A date such as 2026-03-18. */
    public static @Nullable LocalDate date(@Nullable String typed, String parameter) {
        String wanted = given(typed);
        try {
            return wanted == null ? null : LocalDate.parse(wanted);
        } catch (DateTimeException e) {
            throw wrong(parameter, "“" + shown(wanted) + "”不是日期，应像 2026-03-18");
        }
    }

    /** Yes, no, or nothing said, which is no. */
    public static boolean yes(@Nullable String typed, String parameter) {
        String wanted = given(typed);
        if (wanted != null && !wanted.equals("true") && !wanted.equals("false")) {
            throw wrong(parameter, "只能写 true 或 false");
        }
        return "true".equals(wanted);
    }

    /** The refusal of one parameter. */
    public static WrongAddress wrong(String parameter, String why) {
        return new WrongAddress(parameter, "地址里的“%s”不对：%s。".formatted(ParameterNames.of(parameter), why));
    }

    private static @Nullable String given(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }

    private static String shown(String typed) {
        return typed.length() > 30
                ? typed.substring(0, typed.offsetByCodePoints(0, Math.min(15, typed.codePointCount(0, typed.length()))))
                        + "…"
                : typed;
    }
}
