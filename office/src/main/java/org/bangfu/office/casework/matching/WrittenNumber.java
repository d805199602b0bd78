package org.bangfu.office.casework.matching;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.bangfu.office.ground.person.IdentityNumber;
import org.bangfu.office.ground.person.ListedNumber;
import org.bangfu.office.ground.refusal.Refusal;
import org.jspecify.annotations.Nullable;

/** An identity number as other offices' lists write it, and what else they write in its place. */
final class WrittenNumber {

    /** GB 32100: the credit code of a company. */
    private static final String COMPANY = "[1-9A-HJ-NPQRTUWXY][0-9A-HJ-NPQRTUWXY]\\d{6}[0-9A-HJ-NPQRTUWXY]{10}";

    private WrittenNumber() {}

    /**
     * @param onACard whether a card on file prints a number whose check digit is wrong
     * @throws Refusal saying what stands there instead
     */
    static ListedNumber read(String written, Predicate<ListedNumber> onACard) {
        String number = bare(written);
        if (number.isEmpty()) {
            throw refused("没有身份证号码。");
        }
        if (number.matches("\\d(\\.\\d+)?E\\+?\\d+")) {
            throw refused("身份证号码被 Excel 存成了科学计数，末几位已经丢失。请把该列设为“文本”格式重新导出。");
        }
        if (number.matches("\\d{15}")) {
            throw refused("是 15 位的旧号码，不能确认是谁。请向来源部门取得 18 位号码后补报。");
        }
        if (number.matches(COMPANY) && !number.matches("[1-9]\\d{16}[0-9X]")) {
            throw refused("是单位的统一社会信用代码，不是个人的身份证号码。");
        }
        Optional<ListedNumber> unchecked = unchecked(number);
        if (unchecked.isPresent()) {
            return unchecked.filter(onACard).orElseThrow(() -> refused("身份证号码的最后一位校验不符，可能有一位写错了。请向来源部门核对后补报。"));
        }
        return new ListedNumber(IdentityNumber.of(number, "file"));
    }

    /** Who may be meant by a line that cannot be taken, also by an old number of 15 digits or one whose check digit is wrong. */
    static @Nullable ListedNumber perhaps(String written) {
        String number = bare(written);
        return ListedNumber.looksLikeOne(number) ? new ListedNumber(number) : fromFifteen(number);
    }

    private static Optional<ListedNumber> unchecked(String number) {
        return Optional.of(number)
                .filter(ListedNumber::looksLikeOne)
                .map(ListedNumber::new)
                .filter(one -> !one.checks());
    }

    /** Whom a number of 15 digits meant, with the century it left out; null where it is none. */
    private static @Nullable ListedNumber fromFifteen(String written) {
        String number = bare(written);
        if (!number.matches("[1-9]\\d{14}")) {
            return null;
        }
        String first17 = number.substring(0, 6) + "19" + number.substring(6);
        try {
            return new ListedNumber(IdentityNumber.of(first17 + IdentityNumber.checkDigit(first17), "file"));
        } catch (Refusal noSuchDay) {
            return null;
        }
    }

    /** Whether it is written like a citizen's number, be it one or not. */
    static boolean looksLikeOne(String written) {
        return ListedNumber.looksLikeOne(bare(written));
    }

    static boolean same(String one, String other) {
        return bare(one).equals(bare(other));
    }

    private static String bare(String written) {
        return Normalizer.normalize(written, Normalizer.Form.NFKC)
                .replaceAll("[\\s\"'“”‘’`-]", "")
                .toUpperCase(Locale.ROOT);
    }

    private static Refusal refused(String sentence) {
        return Refusal.at("file", sentence);
    }
}
