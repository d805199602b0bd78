package org.bangfu.money;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An amount in whole fen (分). All arithmetic is exact: what does not fit a {@code long} throws {@link ArithmeticException}, and only
 * {@link #part} and {@link #halfUp} round, always half up by absolute value.
 *
 * @param fen hundredths of a yuan, may be negative
 */
public record Money(long fen) implements Comparable<Money> {

    public static final Money ZERO = new Money(0);

    private static final int FEN_PER_YUAN = 100;

    public static Money ofFen(long fen) {
        return fen == 0 ? ZERO : new Money(fen);
    }

    public static Money ofYuan(long yuan) {
        return ofFen(Math.multiplyExact(yuan, FEN_PER_YUAN));
    }

    /**
     * Reads {@code 8400}, {@code 8400.5} or {@code -8400.50}: digits with at most two decimals, no sign but a minus, no exponent, no
     * separators.
     *
     * @throws NumberFormatException for anything else, and for what does not fit
     */
    public static Money parse(String text) {
        return ofFen(parseFen(text));
    }

    /** As {@link #parse}, without the object. */
    public static long parseFen(CharSequence text) {
        int length = text.length();
        int at = length > 0 && text.charAt(0) == '-' ? 1 : 0;
        boolean negative = at == 1;
        long fen = 0;
        int whole = 0;
        int decimals = -1;
        for (; at < length; at++) {
            char c = text.charAt(at);
            if (c == '.' && whole > 0 && decimals < 0) {
                decimals = 0;
            } else if (c >= '0' && c <= '9' && decimals < 2) {
                fen = appended(fen, c - '0', text);
                if (decimals < 0) {
                    whole++;
                } else {
                    decimals++;
                }
            } else {
                throw notMoney(text);
            }
        }
        if (whole == 0 || decimals == 0) {
            throw notMoney(text);
        }
        for (int missing = decimals < 0 ? 2 : 2 - decimals; missing > 0; missing--) {
            fen = appended(fen, 0, text);
        }
        return negative ? -fen : fen;
    }

    private static long appended(long fen, int digit, CharSequence text) {
        if (fen > (Long.MAX_VALUE - digit) / 10) {
            throw notMoney(text);
        }
        return fen * 10 + digit;
    }

    private static NumberFormatException notMoney(CharSequence text) {
        return new NumberFormatException(
                "not an amount of yuan with at most two decimals: " + text.subSequence(0, Math.min(40, text.length())));
    }

    public Money plus(Money other) {
        return ofFen(Math.addExact(fen, other.fen));
    }

    public Money minus(Money other) {
        return ofFen(Math.subtractExact(fen, other.fen));
    }

    public Money times(long factor) {
        return ofFen(Math.multiplyExact(fen, factor));
    }

    public Money negated() {
        return ofFen(Math.negateExact(fen));
    }

    /** {@code this × numerator ÷ denominator}, half up to the fen; {@code denominator > 0}. */
    public Money part(long numerator, long denominator) {
        return ofFen(halfUpOfProduct(fen, numerator, denominator));
    }

    public Money min(Money other) {
        return fen <= other.fen ? this : other;
    }

    public Money max(Money other) {
        return fen >= other.fen ? this : other;
    }

    public boolean isZero() {
        return fen == 0;
    }

    public boolean isPositive() {
        return fen > 0;
    }

    public boolean isNegative() {
        return fen < 0;
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(fen, other.fen);
    }

    /** For programs: {@code 8400.00}, {@code -0.05}. */
    public String plain() {
        return plain(fen);
    }

    /** As {@link #plain()}, without the object. */
    public static String plain(long fen) {
        return digits(fen, false);
    }

    /** For people: {@code 8,400.00}. */
    public String format() {
        return format(fen);
    }

    /** As {@link #format()}, without the object. */
    public static String format(long fen) {
        return digits(fen, true);
    }

    /** The same as {@link #plain()}, so that an amount in a message or a log is never mistaken for fen. */
    @Override
    public String toString() {
        return plain();
    }

    /**
     * {@code numerator ÷ denominator} rounded half up by absolute value: 0.5 → 1, −0.5 → −1.
     *
     * @param denominator above 0
     */
    public static long halfUp(long numerator, long denominator) {
        if (denominator <= 0) {
            throw new ArithmeticException("denominator must be above 0: " + denominator);
        }
        long quotient = numerator / denominator;
        long rest = Math.abs(numerator % denominator);
        return rest >= denominator - rest ? quotient + Long.signum(numerator) : quotient;
    }

    /**
     * {@code a × b ÷ denominator} rounded half up by absolute value; the product may pass a {@code long}, the result may not.
     *
     * @param denominator above 0
     */
    public static long halfUpOfProduct(long a, long b, long denominator) {
        if (Math.multiplyHigh(a, b) == (a * b) >> 63) {
            return halfUp(a * b, denominator);
        }
        var product = BigDecimal.valueOf(a).multiply(BigDecimal.valueOf(b));
        return product.divide(BigDecimal.valueOf(denominator), 0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    private static String digits(long fen, boolean grouped) {
        // A long has at most 19 digits; the buffer also holds a sign, a point and five separators.
        char[] buffer = new char[26];
        int at = buffer.length;
        long rest = fen;
        for (int place = 0; place < 3 || rest != 0; place++) {
            if (place == 2) {
                buffer[--at] = '.';
            } else if (grouped && place > 2 && (place - 2) % 3 == 0) {
                buffer[--at] = ',';
            }
            buffer[--at] = (char) ('0' + Math.abs(rest % 10));
            rest /= 10;
        }
        if (fen < 0) {
            buffer[--at] = '-';
        }
        return new String(buffer, at, buffer.length - at);
    }
}
