package org.bangfu.office.ground.person;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import org.bangfu.office.ground.refusal.Refusal;

/** A citizen's identity number of 18 places with its check digit, GB 11643-1999 (ISO 7064 MOD 11-2). */
public record IdentityNumber(String value) {

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK_DIGITS = "10X98765432";
    private static final DateTimeFormatter BIRTH =
            DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    public IdentityNumber {
        if (!new ListedNumber(value).checks()) {
            throw new IllegalArgumentException("check digit");
        }
        BIRTH.parse(value.substring(6, 14));
    }

    /** Reads what a person typed; spaces and a small x are forgiven. {@code field} is named in the refusal. */
    public static IdentityNumber of(String typed, String field) {
        String value = HalfWidth.of(typed).replaceAll("[\\s　]", "").toUpperCase(Locale.ROOT);
        if (value.isEmpty()) {
            throw Refusal.at(field, "请填写身份证号码。");
        }
        if (value.matches("\\d{15}")) {
            throw Refusal.at(field, "15 位的旧身份证号码已经停用，只能写在备注里，不能当证件号码。请填户口本或者新身份证上的 18 位号码。");
        }
        if (!ListedNumber.looksLikeOne(value)) {
            throw Refusal.at(field, "身份证号码应为 18 位，前 17 位是数字，最后一位是数字或 X。请对照身份证核对。");
        }
        if (!new ListedNumber(value).checks()) {
            throw Refusal.at(
                    field, "身份证号码的最后一位校验不符，可能有一位填错了。请对照身份证逐位核对；卡面上确实是这个号码的，证件改选“居民身份证（卡面号码通不过校验）”再填一次，工会会对照照片。");
        }
        try {
            return new IdentityNumber(value);
        } catch (DateTimeException e) {
            throw Refusal.at(field, "身份证号码第 7 至 14 位不是真实的出生日期。请对照身份证核对。");
        }
    }

    public LocalDate birthDate() {
        return LocalDate.parse(value.substring(6, 14), BIRTH);
    }

    public boolean male() {
        return (value.charAt(16) - '0') % 2 == 1;
    }

    /** For instance {@code 3402**********1234}. */
    public String masked() {
        return new ListedNumber(value).masked();
    }

    /** Never the number itself, so that no log ever holds one. */
    @Override
    public String toString() {
        return masked();
    }

    /** The check digit that belongs to the first 17 places. */
    public static char checkDigit(String first17) {
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += (first17.charAt(i) - '0') * WEIGHTS[i];
        }
        return CHECK_DIGITS.charAt(sum % 11);
    }
}
