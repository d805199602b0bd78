package org.bangfu.office.person;

import org.bangfu.office.refusal.Refusal;

/** A bank card number of 16 to 19 digits that passes Luhn (ISO/IEC 7812-1). */
public record BankCard(String value) {

    public BankCard {
        if (!value.matches("\\d{16,19}") || !luhn(value)) {
            throw new IllegalArgumentException("not a card number");
        }
    }

    /** Reads what a person typed; blanks are forgiven. */
    public static BankCard of(String typed, String field) {
        String value = HalfWidth.of(typed).replaceAll("[\\s　-]", "");
        if (!value.matches("\\d{16,19}")) {
            throw Refusal.at(field, "银行卡号应为 16 至 19 位数字，请照卡面填写。");
        }
        if (!luhn(value)) {
            throw Refusal.at(field, "银行卡号校验不符，可能有一位填错了。请照卡面逐位核对。");
        }
        return new BankCard(value);
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
