package org.bangfu.contract;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.bangfu.money.Money;
import org.bangfu.policy.family.Place;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamContext;

/**
 * Reads one JSON value after the other and notes what is wrong with each at its path, so that all errors of a document come at once.
 * A value that is wrong is skipped whole and read as null, or as the number said below.
 */
final class Values {

    /** 999,999,999.99 yuan. */
    private static final long LARGEST = 99_999_999_999L;

    /** No amount has this many fen. */
    static final long WRONG = Long.MIN_VALUE;

    /** No place has this code. */
    static final int WRONG_PLACE = -1;

    private static final String AMOUNT_MEND = "请写元数，最多两位小数，不用千分号、加号和科学计数，例如 \"8400.00\"";

    private static final String AREA_MEND = "请写平方米数，最多两位小数，不用千分号、加号和科学计数，例如 \"60\"";

    private final JsonParser parser;
    private final Problems problems;

    Values(JsonParser parser, Problems problems) {
        this.parser = parser;
        this.problems = problems;
    }

    /** Where the parser stands: {@code income[3].amount}, or {@code income[3]} at the end of that object. */
    String path() {
        var path = new StringBuilder();
        append(path, parser.streamReadContext());
        return path.isEmpty() ? Problem.DOCUMENT : path.toString();
    }

    private static void append(StringBuilder path, @Nullable TokenStreamContext context) {
        if (context == null || context.inRoot()) {
            return;
        }
        append(path, context.getParent());
        if (context.inArray()) {
            if (context.hasCurrentIndex()) {
                path.append('[').append(context.getCurrentIndex()).append(']');
            }
        } else if (context.currentName() != null) {
            path.append(path.isEmpty() ? "" : ".").append(context.currentName());
        }
    }

    /** Notes that the value here is wrong, and skips it. */
    void wrong(String message) {
        problems.add(path(), message);
        skip();
    }

    void skip() {
        parser.skipChildren();
    }

    // Objects and lists

    /** Reads an object field by field; {@code field} reads the value of the name it is given, and says whether it knows the name. */
    boolean object(Fields field) {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            wrongType("这里应是一个对象 {…}");
            return false;
        }
        String[] seen = new String[FIELDS_CHECKED];
        int count = 0;
        long seenHashes = 0;
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            long hash = 1L << name.hashCode();
            boolean again = false;
            for (int i = 0; (seenHashes & hash) != 0 && i < count && !again; i++) {
                again = seen[i].equals(name);
            }
            seenHashes |= hash;
            if (count < seen.length) {
                seen[count++] = name;
            }
            parser.nextToken();
            if (again) {
                wrong("这一项写了两次，请只保留一个");
            } else if (!field.read(name)) {
                wrong("没有名为“" + shortened(name) + "”的项，请检查拼写，或删去它");
            }
        }
        return true;
    }

    /** An object has fewer fields than this; one with more has errors already. */
    private static final int FIELDS_CHECKED = 24;

    @FunctionalInterface
    interface Fields {
        boolean read(String name);
    }

    /** Reads a list; the parser stands on each element in turn. */
    boolean list(Runnable element) {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            wrongType("这里应是一个列表 […]");
            return false;
        }
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            element.run();
        }
        return true;
    }

    // Single values

    boolean isNull() {
        return parser.currentToken() == JsonToken.VALUE_NULL;
    }

    private void wrongType(String mend) {
        wrong(isNull() ? "不能是 null；" + mend + "，不填请删去这一项" : mend);
    }

    @Nullable String text() {
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            wrongType("这里应是文字，放在英文双引号里");
            return null;
        }
        String text = parser.getString();
        if (!whole(text)) {
            wrong("文字里有残缺的字符（不成对的代理码位），请重新输入");
            return null;
        }
        return text;
    }

    private static boolean whole(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isSurrogate(c)) {
                boolean pair = Character.isHighSurrogate(c)
                        && i + 1 < text.length()
                        && Character.isLowSurrogate(text.charAt(i + 1));
                if (!pair) {
                    return false;
                }
                i++;
            }
        }
        return true;
    }

    /** Whether it says true; what says neither is noted. */
    boolean yes() {
        return Boolean.TRUE.equals(truth());
    }

    @Nullable Boolean truth() {
        if (parser.currentToken() == JsonToken.VALUE_TRUE) {
            return Boolean.TRUE;
        }
        if (parser.currentToken() == JsonToken.VALUE_FALSE) {
            return Boolean.FALSE;
        }
        wrongType("这里应是 true 或 false，不加引号");
        return null;
    }

    /** A JSON integer of 0 or more, 0 where it is none; what passes an {@code int} is read as the largest, which no rule tells apart. */
    int count() {
        if (parser.currentToken() != JsonToken.VALUE_NUMBER_INT) {
            wrongType("这里应是不小于 0 的整数，不加引号，例如 2");
            return 0;
        }
        String digits = parser.getString();
        if (digits.charAt(0) == '-' && !digits.equals("-0")) {
            wrong("不能小于 0，请写不小于 0 的整数");
            return 0;
        }
        return digits.length() > 9 ? Integer.MAX_VALUE : Math.max(0, Integer.parseInt(digits));
    }

    /** A calendar year of four digits. */
    @Nullable Integer year() {
        if (parser.currentToken() != JsonToken.VALUE_NUMBER_INT
                || parser.getString().length() != 4
                || parser.getString().startsWith("-")) {
            wrongType("这里应是四位的年份，不加引号，例如 2025");
            return null;
        }
        return Integer.valueOf(parser.getString());
    }

    /** Fen of 0 or more, {@link #WRONG} where it is none. */
    long amount() {
        long fen = anyAmount();
        if (fen < 0 && fen != WRONG) {
            wrong("不能小于 0，请写不小于 0 的元数");
            return WRONG;
        }
        return fen;
    }

    /** Fen, {@link #WRONG} where it is none. */
    long anyAmount() {
        return hundredths("不是金额。", AMOUNT_MEND);
    }

    private long hundredths(String wrong, String mend) {
        JsonToken token = parser.currentToken();
        if (token != JsonToken.VALUE_STRING
                && token != JsonToken.VALUE_NUMBER_INT
                && token != JsonToken.VALUE_NUMBER_FLOAT) {
            wrongType(mend);
            return WRONG;
        }
        long hundredths;
        try {
            hundredths = Money.parseFen(parser.getString());
        } catch (NumberFormatException _) {
            wrong(wrong + mend);
            return WRONG;
        }
        if (Math.abs(hundredths) > LARGEST) {
            wrong("超过 999999999.99，请核对是否多写了数字");
            return WRONG;
        }
        return hundredths;
    }

    /** Hundredths of a square metre, above 0; {@link #WRONG} where it is none. */
    long area() {
        long area = hundredths("不是面积。", AREA_MEND);
        if (area != WRONG && area <= 0) {
            wrong("面积应大于 0 平方米，最多两位小数");
            return WRONG;
        }
        return area;
    }

    @Nullable LocalDate date() {
        String text = parser.currentToken() == JsonToken.VALUE_STRING ? parser.getString() : "";
        int year = digits(text, 0, 4);
        int month = digits(text, 5, 7);
        int day = digits(text, 8, 10);
        if (text.length() == 10 && text.charAt(4) == '-' && text.charAt(7) == '-' && year > 0 && month > 0 && day > 0) {
            try {
                return LocalDate.of(year, month, day);
            } catch (DateTimeException _) {
                wrong("没有这一天：" + text + "，请核对");
                return null;
            }
        }
        wrongType("这里应是日期，例如 \"2026-03-18\"");
        return null;
    }

    @Nullable YearMonth month() {
        String text = parser.currentToken() == JsonToken.VALUE_STRING ? parser.getString() : "";
        int year = digits(text, 0, 4);
        int month = digits(text, 5, 7);
        if (text.length() == 7 && text.charAt(4) == '-' && year > 0 && month >= 1 && month <= 12) {
            return YearMonth.of(year, month);
        }
        wrongType("这里应是月份，例如 \"2026-03\"");
        return null;
    }

    private static int digits(String text, int from, int to) {
        if (text.length() < to) {
            return -1;
        }
        int number = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return -1;
            }
            number = number * 10 + c - '0';
        }
        return number;
    }

    /** A place; where it is none, {@link #WRONG_PLACE}, which is not the {@link Place#UNKNOWN} of one that is missing. */
    int place() {
        int place = parser.currentToken() == JsonToken.VALUE_STRING ? Place.parse(parser.getString()) : Place.UNKNOWN;
        if (place == Place.UNKNOWN) {
            wrongType("这里应是六位行政区划代码，例如 \"340202\"");
            return WRONG_PLACE;
        }
        FormerPlace former = FormerPlace.of(place);
        if (former != null) {
            wrong(former.sentence());
            return WRONG_PLACE;
        }
        return place;
    }

    /** One of the words of {@code table}. */
    <T> @Nullable T oneOf(Map<String, T> table) {
        T found = parser.currentToken() == JsonToken.VALUE_STRING ? table.get(parser.getString()) : null;
        if (found == null) {
            wrongType("这里应是其中之一：" + String.join("、", table.keySet()));
        }
        return found;
    }

    /** As {@link #oneOf}, with null allowed. */
    <T> @Nullable T nullOr(Supplier<@Nullable T> value) {
        return isNull() ? null : value.get();
    }

    /** A name from the document, short enough for a message. */
    static String shortened(String name) {
        var safe = new StringBuilder();
        for (int i = 0; i < Math.min(name.length(), 40); i++) {
            char c = name.charAt(i);
            safe.append(Character.isSurrogate(c) || Character.isISOControl(c) ? '?' : c);
        }
        return name.length() > 40 ? safe + "…" : safe.toString();
    }

    /** The words of the contract, each with what it stands for, in their order. */
    static <E extends Enum<E>> Map<String, E> words(E[] values) {
        var words = new LinkedHashMap<String, E>();
        for (E value : values) {
            words.put(value.name(), value);
        }
        return words;
    }

    static <E extends Enum<E>> List<String> names(E[] values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }
}
