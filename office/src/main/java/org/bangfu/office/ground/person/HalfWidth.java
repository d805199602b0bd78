package org.bangfu.office.ground.person;

/** Digits, letters and signs as Chinese input methods also write them, {@code １２３．５}, as programs know them. */
public final class HalfWidth {

    private static final int FIRST = '！';
    private static final int LAST = '～';
    private static final int APART = FIRST - '!';

    private HalfWidth() {}

    public static String of(String typed) {
        var half = new StringBuilder(typed.length());
        for (int i = 0; i < typed.length(); i++) {
            char c = typed.charAt(i);
            half.append(c >= FIRST && c <= LAST ? (char) (c - APART) : c);
        }
        return half.toString();
    }
}
