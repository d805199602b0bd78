package org.bangfu.office.ground.person;

import org.bangfu.office.ground.refusal.Refusal;

/** A mobile number of the mainland, 11 digits. */
public record PhoneNumber(String value) {

    public PhoneNumber {
        if (!isOne(value)) {
            throw new IllegalArgumentException("not a mobile number");
        }
    }

    public static boolean isOne(String digits) {
        return digits.matches("1[3-9]\\d{9}");
    }

    /** Reads what a person typed; blanks, dashes and +86 are forgiven. */
    public static PhoneNumber of(String typed, String field) {
        String value = HalfWidth.of(typed).replaceAll("[\\s　-]", "").replaceFirst("^(\\+?86)(?=1\\d{10}$)", "");
        if (!isOne(value)) {
            throw Refusal.at(field, "手机号码应为 11 位数字，例如 138 0000 0000。");
        }
        return new PhoneNumber(value);
    }

    public String masked() {
        return value.substring(0, 3) + "****" + value.substring(7);
    }

    @Override
    public String toString() {
        return masked();
    }
}
