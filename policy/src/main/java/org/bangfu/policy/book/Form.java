package org.bangfu.policy.book;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.bangfu.money.Money;
import org.bangfu.policy.book.Limits.Choice;
import org.jspecify.annotations.Nullable;

/** What may stand for a setting, how its text is read, and how people are told it. */
public sealed interface Form {

    /** What a setting says that sets nothing. */
    String NONE = "none";

    /**
     * The value as {@link Limits} keeps it; null where the text is none.
     *
     * @throws NumberFormatException likewise
     */
    @Nullable Object read(String text);

    /** Chinese: what should stand there. */
    String mend();

    /** Whether this is how {@link Limits} may keep it. */
    boolean holds(Class<?> type);

    /** The text in words, where it is not told as it is written. */
    default @Nullable String words(String text) {
        return text.equals(NONE) ? "不设" : null;
    }

    /** A whole number, both bounds included. */
    record Whole(int least, int most) implements Form {

        @Override
        public @Nullable Object read(String text) {
            int number = Integer.parseInt(text);
            return number >= least && number <= most ? number : null;
        }

        @Override
        public String mend() {
            return "应是 " + least + " 到 " + most + " 的整数";
        }

        @Override
        public boolean holds(Class<?> type) {
            return type == int.class;
        }
    }

    /** A multiple with at most two decimals, kept in hundredths. */
    record Multiple() implements Form {

        private static final int MOST = 10_000;

        @Override
        public @Nullable Object read(String text) {
            long number = Money.parseFen(text);
            return number > 0 && number <= MOST ? (int) number : null;
        }

        @Override
        public String mend() {
            return "应是大于 0、不超过 100 的倍数，最多两位小数";
        }

        @Override
        public boolean holds(Class<?> type) {
            return type == int.class;
        }
    }

    /** A part of the whole with at most two decimals, kept in hundredths. */
    record Share() implements Form {

        private static final int WHOLE = 100;

        @Override
        public @Nullable Object read(String text) {
            long number = Money.parseFen(text);
            return number >= 0 && number <= WHOLE ? (int) number : null;
        }

        @Override
        public String mend() {
            return "应是 0 到 1 的比例，最多两位小数，例如 0.15";
        }

        @Override
        public boolean holds(Class<?> type) {
            return type == int.class;
        }
    }

    /** The same, above 0, or none, kept as {@link Limits#NO_SHARE}. */
    record ShareOrNone() implements Form {

        @Override
        public @Nullable Object read(String text) {
            if (text.equals(NONE)) {
                return Limits.NO_SHARE;
            }
            Object share = new Share().read(text);
            return share == null || share.equals(Limits.NO_SHARE) ? null : share;
        }

        @Override
        public String mend() {
            return "应是大于 0、不超过 1 的比例，最多两位小数；不按收入衡量的写 none";
        }

        @Override
        public boolean holds(Class<?> type) {
            return type == int.class;
        }
    }

    /** Yuan, kept in fen. */
    record Amount() implements Form {

        private static final Money MOST = Money.ofYuan(100_000_000);

        @Override
        public @Nullable Object read(String text) {
            return fen(text);
        }

        /** Null where it is below 0 or too large. */
        public static @Nullable Long fen(String text) {
            long fen = Money.parseFen(text);
            return fen >= 0 && fen <= MOST.fen() ? fen : null;
        }

        @Override
        public String mend() {
            return "应是不小于 0、不超过 " + MOST + " 的元数，最多两位小数";
        }

        @Override
        public boolean holds(Class<?> type) {
            return type == long.class;
        }
    }

    /** The same, or no limit, kept as {@link Long#MAX_VALUE}. */
    record AmountOrNone() implements Form {

        @Override
        public @Nullable Object read(String text) {
            return fen(text);
        }

        /** Null where it is below 0 or too large. */
        public static @Nullable Long fen(String text) {
            return text.equals(NONE) ? Long.valueOf(Long.MAX_VALUE) : Amount.fen(text);
        }

        @Override
        public String mend() {
            return new Amount().mend() + "，没有上限写 none";
        }

        @Override
        public boolean holds(Class<?> type) {
            return type == long.class;
        }
    }

    /** Yes or no. */
    record Truth() implements Form {

        @Override
        public @Nullable Object read(String text) {
            return switch (text) {
                case "true" -> true;
                case "false" -> false;
                default -> null;
            };
        }

        @Override
        public String mend() {
            return "应是 true 或 false";
        }

        @Override
        public boolean holds(Class<?> type) {
            return type == boolean.class;
        }

        @Override
        public @Nullable String words(String text) {
            return text.equals("true") ? "是" : "否";
        }
    }

    /** One way of several to read a passage. */
    record OneOf(List<? extends Choice> choices) implements Form {

        public OneOf {
            choices = List.copyOf(choices);
        }

        static <C extends Enum<C> & Choice> OneOf of(C[] choices) {
            return new OneOf(Arrays.asList(choices));
        }

        @Override
        public @Nullable Object read(String text) {
            return choice(text);
        }

        private @Nullable Choice choice(String text) {
            return choices.stream()
                    .filter(choice -> choice.name().equals(text))
                    .findFirst()
                    .orElse(null);
        }

        @Override
        public String mend() {
            return "应是其中之一：" + choices.stream().map(Choice::name).collect(Collectors.joining("、"));
        }

        @Override
        public boolean holds(Class<?> type) {
            return type.isInstance(choices.getFirst());
        }

        @Override
        public @Nullable String words(String text) {
            Choice choice = choice(text);
            return choice == null ? null : choice.label();
        }
    }

    /** A list of bands of medical aid, which is no single text. */
    record Bands() implements Form {

        @Override
        public @Nullable Object read(String text) {
            return null;
        }

        @Override
        public String mend() {
            return "应是分档的列表，至少一档";
        }

        @Override
        public boolean holds(Class<?> type) {
            return type == List.class;
        }
    }
}
