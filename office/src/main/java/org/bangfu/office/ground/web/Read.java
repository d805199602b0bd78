package org.bangfu.office.ground.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.bangfu.contract.FormerPlace;
import org.bangfu.money.Money;
import org.bangfu.office.ground.person.HalfWidth;
import org.bangfu.office.ground.refusal.Refusal;
import org.bangfu.policy.family.Place;
import org.jspecify.annotations.Nullable;

/** Reads what people typed into fields; each refusal names its field and how to mend it. */
public final class Read {

    /** As in the contract: 999,999,999.99 yuan. */
    private static final Money MOST = Money.ofFen(99_999_999_999L);

    private static final Set<String> YES = Set.of("true", "yes", "on", "1", "是");
    private static final Set<String> NO = Set.of("", "false", "no", "off", "0", "否");

    private Read() {}

    /** A text that must be there. */
    public static String text(@Nullable String typed, String field, String label, int most) {
        String text = optional(typed, field, label, most);
        if (text == null) {
            throw Refusal.at(field, "请填写" + label + "。");
        }
        return text;
    }

    /** A text that must be there and say something: a number of a paper, a reason. */
    public static String text(@Nullable String typed, String field, String label, int least, int most) {
        String text = text(typed, field, label, most);
        if (text.codePointCount(0, text.length()) < least) {
            throw Refusal.at(field, label + "至少 %d 个字。".formatted(least));
        }
        return text;
    }

    /** A text that may be missing; null where it is. */
    public static @Nullable String optional(@Nullable String typed, String field, String label, int most) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        String text = typed.strip().replace("\r\n", "\n");
        if (text.length() > most) {
            throw Refusal.at(field, label + "最多 %d 个字，现在有 %d 个字。".formatted(most, text.length()));
        }
        if (text.chars().anyMatch(c -> c < ' ' && c != '\n' && c != '\t') || !Storable.is(text)) {
            throw Refusal.at(field, label + Storable.NOT);
        }
        return text;
    }

    /** An amount in yuan that must be there, from 0 to 999,999,999.99, at most two decimals. */
    public static Money money(@Nullable String typed, String field, String label) {
        Money amount = optionalMoney(typed, field, label);
        if (amount == null) {
            throw Refusal.at(field, "请填写" + label + "，没有就填 0。");
        }
        return amount;
    }

    public static @Nullable Money optionalMoney(@Nullable String typed, String field, String label) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        String text = HalfWidth.of(typed)
                .replaceAll("[\\s　,]", "")
                .replaceFirst("^[¥￥]", "")
                .replaceFirst("元$", "");
        if (text.startsWith("-")) {
            throw Refusal.at(field, label + "不能是负数。");
        }
        if (text.matches("\\d+\\.\\d{3,}")) {
            throw Refusal.at(field, label + "最多两位小数（精确到分）。");
        }
        if (!text.matches("\\d{1,12}(\\.\\d{1,2})?")) {
            throw Refusal.at(field, label + "请只填数字，例如 25000 或 25000.50。");
        }
        Money amount = Money.parse(text);
        if (amount.compareTo(MOST) > 0) {
            throw Refusal.at(field, label + "不能超过 999,999,999.99 元。");
        }
        return amount;
    }

    /** A whole number within bounds, both included. */
    public static int count(@Nullable String typed, String field, String label, int least, int most) {
        String text = typed == null ? "" : HalfWidth.of(typed).strip();
        if (!text.matches("\\d{1,9}")) {
            throw Refusal.at(field, "请用数字填写" + label + "。");
        }
        int count = Integer.parseInt(text);
        if (count < least || count > most) {
            throw Refusal.at(field, "%s应在 %d 至 %d 之间。".formatted(label, least, most));
        }
        return count;
    }

    /** A date such as 2026-03-18. */
    public static LocalDate date(@Nullable String typed, String field, String label) {
        try {
            return LocalDate.parse(typed == null ? "" : HalfWidth.of(typed).strip());
        } catch (DateTimeException e) {
            throw Refusal.at(field, label + "应是真实的日期，例如 2026-03-18。");
        }
    }

    /** A date not after today. */
    public static LocalDate pastDate(@Nullable String typed, String field, String label, LocalDate today) {
        LocalDate date = date(typed, field, label);
        if (date.isAfter(today)) {
            throw Refusal.at(field, label + "不能晚于今天（" + Show.date(today) + "）。");
        }
        return date;
    }

    public static @Nullable LocalDate optionalDate(@Nullable String typed, String field, String label) {
        return typed == null || typed.isBlank() ? null : date(typed, field, label);
    }

    /** A month such as 2026-03. */
    public static YearMonth month(@Nullable String typed, String field, String label) {
        try {
            return YearMonth.parse(typed == null ? "" : HalfWidth.of(typed).strip());
        } catch (DateTimeException e) {
            throw Refusal.at(field, label + "应是年和月，例如 2026-03。");
        }
    }

    /** One of a list of words. */
    public static String oneOf(Collection<String> choices, @Nullable String typed, String field, String label) {
        if (typed == null || typed.isBlank()) {
            throw Refusal.at(field, "请选择" + label + "。");
        }
        if (!choices.contains(typed)) {
            throw Refusal.at(field, label + "请在这些里选一个：" + String.join("、", choices) + "。");
        }
        return typed;
    }

    /** A place by the six digits of its division, one of those on offer; one that is no longer in force is answered with its successor. */
    public static String place(Collection<String> places, @Nullable String typed, String field, String label) {
        FormerPlace former = typed == null || places.contains(typed) ? null : FormerPlace.of(Place.parse(typed));
        if (former != null) {
            throw Refusal.at(field, label + "：" + former.sentence() + "。");
        }
        return oneOf(places, typed, field, label);
    }

    /** One of an enum's constants by its name. */
    public static <E extends Enum<E>> E oneOf(Class<E> type, @Nullable String typed, String field, String label) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(typed))
                .findFirst()
                .orElseThrow(() -> Refusal.at(
                        field,
                        typed == null || typed.isBlank()
                                ? "请选择" + label + "。"
                                : label + "请在这些里选一个：" + names(type) + "。"));
    }

    /** The names of an enum's constants with what they are called, for a message of the API. */
    public static <E extends Enum<E>> String names(Class<E> type) {
        return Choices.of(type);
    }

    /** An answer that must be said, one way or the other. */
    public static boolean yesOrNo(@Nullable Boolean said, String field, String label) {
        if (said == null) {
            throw Refusal.at(field, "请写明" + label + "：true 或 false。");
        }
        return said;
    }

    /** A checkbox, or yes and no as a program writes them. */
    public static boolean ticked(@Nullable String typed, String field) {
        boolean yes = ticked(typed);
        if (!yes && typed != null && !NO.contains(typed.strip())) {
            throw Refusal.at(field, "这里只能写 true 或 false（是或否）。");
        }
        return yes;
    }

    /** The same as a page shows it again, whatever was sent. */
    public static boolean ticked(@Nullable String typed) {
        return typed != null && YES.contains(typed.strip());
    }

    /** Words by the names of an enum's constants: one that nobody knows would be passed over in silence. */
    public static <E extends Enum<E>> void known(Class<E> type, @Nullable Map<String, ?> typed, String field) {
        Set<String> known =
                Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.toSet());
        if (typed != null && !known.containsAll(typed.keySet())) {
            throw Refusal.at(field, "这里有不认识的项目，只能是这些：" + names(type) + "。");
        }
    }
}
