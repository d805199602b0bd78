package org.bangfu.office.ground.person;

import org.bangfu.office.ground.refusal.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * A bank card number of 16 to 19 digits. Nearly all pass Luhn (ISO/IEC 7812-1); one that does not is typed twice and compared with the
 * photograph of the card before money goes to it.
 */
public record BankCard(String value) {

    public BankCard {
        if (!value.matches("\\d{16,19}")) {
            throw new IllegalArgumentException("not a card number");
        }
    }

    /**
     * Reads what a person typed; blanks are forgiven.
     *
     * @param again typed a second time, needed where the number fails its check
     */
    public static BankCard of(String typed, @Nullable String again, String field) {
        String value = digits(typed);
        if (!value.matches("\\d{16,19}")) {
            throw Refusal.at(field, "银行卡号应为 16 至 19 位数字，请照卡面填写。");
        }
        if (!luhn(value) && (again == null || !digits(again).equals(value))) {
            throw Refusal.at(field, "银行卡号校验不符，可能有一位填错了。请照卡面逐位核对；卡面上确实是这个号码的，照卡面在“再填一遍卡号”里再填一次，工会会和银行卡照片核对。");
        }
        return new BankCard(value);
    }

    private static String digits(String typed) {
        return HalfWidth.of(typed).replaceAll("[\\s　-]", "");
    }

    /** Whether the number passes its check; one that does not is compared with the card's photograph. */
    public boolean checks() {
        return luhn(value);
    }

    /** The digit that makes {@code digits} followed by it pass Luhn. */
    public static char checkDigit(String digits) {
        return (char) ('0' + (10 - sum(digits + "0") % 10) % 10);
    }

    private static boolean luhn(String digits) {
        return sum(digits) % 10 == 0;
    }

    private static int sum(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int weighted = i % 2 == 0 ? digit : 2 * digit;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return sum;
    }

    public String lastFour() {
        return value.substring(value.length() - 4);
    }

    public String masked() {
        return "尾号 " + lastFour();
    }

    @Override
    public String toString() {
        return masked();
    }
}
