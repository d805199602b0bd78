package org.bangfu.policy.family;

/** An administrative division by its six-digit code, 340202; its city is 340200, its province 340000. */
public final class Place {

    public static final int UNKNOWN = 0;

    private static final int LARGEST = 999_999;

    private Place() {}

    /** The code, or {@link #UNKNOWN} where the text is not one of six digits. */
    public static int parse(CharSequence text) {
        if (text.length() != 6) {
            return UNKNOWN;
        }
        int code = 0;
        for (int i = 0; i < 6; i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return UNKNOWN;
            }
            code = code * 10 + c - '0';
        }
        return code;
    }

    public static int cityOf(int place) {
        return place / 100 * 100;
    }

    public static int provinceOf(int place) {
        return place / 10_000 * 10_000;
    }

    public static boolean valid(int place) {
        return place > UNKNOWN && place <= LARGEST;
    }

    /** Six digits. */
    public static String text(int place) {
        String digits = Integer.toString(place);
        return "0".repeat(6 - digits.length()) + digits;
    }
}
