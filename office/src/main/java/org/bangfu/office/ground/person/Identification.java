package org.bangfu.office.ground.person;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.bangfu.office.ground.refusal.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * By what somebody is known who has no citizen's number of 18 places, or of whose card more is to be noted.
 *
 * @param number as the paper prints it, without blanks; null where there is none yet
 * @param born the day of birth, from the number where it holds one, else as the paper says
 * @param note in words, for instance an old number of 15 places; it proves nothing and is compared with nothing
 */
public record Identification(
        Kind kind,
        @Nullable String number,
        LocalDate born,
        @Nullable String note) {

    /** The papers, each with what its number looks like. */
    public enum Kind {
        CITIZEN("居民身份证", "\\d{17}[0-9X]", "18 位，最后一位是数字或 X"),
        /** GB 11643 numbers exist that were issued with a wrong check digit. */
        AS_PRINTED("居民身份证（卡面号码通不过校验）", ListedNumber.FORM, "18 位，照卡面"),
        NEWBORN("新生儿，还没有身份证号码", "[A-Z]\\d{9}", "出生医学证明编号是 1 个字母和 9 位数字，没有可以空着"),
        PASSPORT("护照", "(?=.*\\d)[A-Z0-9]{5,17}", "5 至 17 位字母和数字"),
        HONG_KONG_MACAO("港澳居民来往内地通行证", "[HM]\\d{8}(\\d{2})?", "H 或 M 加 8 位数字（旧证再加 2 位换证次数）"),
        TAIWAN("台湾居民来往大陆通行证", "\\d{8}|\\d{10}[A-Z]?", "8 位数字（旧证 10 位）"),
        RESIDENCE("港澳台居民居住证", "8[123]0000\\d{11}[0-9X]", "18 位，以 810000、820000 或 830000 开头"),
        PERMANENT("外国人永久居留身份证", "9\\d{16}[0-9X]|[A-Z]{3}\\d{12}", "18 位以 9 开头，旧证是 3 个字母和 12 位数字");

        private final String label;
        private final Pattern number;
        private final String looks;

        Kind(String label, String number, String looks) {
            this.label = label;
            this.number = Pattern.compile(number);
            this.looks = looks;
        }

        public String label() {
            return label;
        }

        /** What its number looks like, in words. */
        public String looks() {
            return looks;
        }

        /** Whether a foreigner or somebody of Hong Kong, Macao or Taiwan carries it. */
        public boolean fromElsewhere() {
            return switch (this) {
                case PASSPORT, HONG_KONG_MACAO, TAIWAN, RESIDENCE, PERMANENT -> true;
                case CITIZEN, AS_PRINTED, NEWBORN -> false;
            };
        }
    }

    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("uuMMdd", Locale.ROOT);

    /** What stands on file of one person: a citizen's number, or another paper, or both where the card has a note. */
    public record Known(@Nullable String identity, @Nullable Identification other) {

        public static final Known NOTHING = new Known(null, null);
    }

    /**
     * Reads what was typed of a person's paper.
     *
     * @param typed the number, whichever paper it stands on
     * @param born needed where the number does not tell it
     * @param at names the fields {@code identity}, {@code paper}, {@code born}, {@code note} in the refusal
     * @throws Refusal naming the paper's own rule
     */
    public static Known read(
            Kind kind,
            @Nullable String typed,
            @Nullable LocalDate born,
            @Nullable String note,
            Field at,
            LocalDate today) {
        String number = HalfWidth.of(typed == null ? "" : typed)
                .replaceAll("[\\s　()（）-]", "")
                .toUpperCase(Locale.ROOT);
        if (kind == Kind.CITIZEN) {
            var citizen = IdentityNumber.of(number, at.of("identity"));
            notYetBorn(citizen.birthDate(), at.of("identity"), today);
            return new Known(
                    citizen.value(), note == null ? null : new Identification(kind, null, citizen.birthDate(), note));
        }
        if (number.isEmpty() && kind != Kind.NEWBORN) {
            throw Refusal.at(at.of("identity"), "请填写" + kind.label() + "上的号码。");
        }
        if (!number.isEmpty() && !kind.number.matcher(number).matches()) {
            throw Refusal.at(at.of("identity"), "%s的号码应为：%s。请照证件核对。".formatted(kind.label(), kind.looks()));
        }
        LocalDate day = within(kind, number, at).orElse(born);
        if (day == null) {
            throw Refusal.at(at.of("born"), "请填写出生日期，照" + (kind == Kind.NEWBORN ? "出生医学证明" : "证件") + "填。");
        }
        if (born != null && !born.equals(day)) {
            throw Refusal.at(at.of("born"), "出生日期和号码里的（%s）不一样，请照证件核对。".formatted(day));
        }
        notYetBorn(day, at.of("born"), today);
        return new Known(
                null, new Identification(kind, number.isEmpty() ? null : number, checked(kind, number, day, at), note));
    }

    /** How the refusal calls a field of the form it stands in. */
    public interface Field {
        String of(String name);
    }

    private static void notYetBorn(LocalDate day, String field, LocalDate today) {
        if (day.isAfter(today)) {
            throw Refusal.at(field, "出生日期还没有到。请对照证件核对。");
        }
    }

    /** The day of birth where the number holds it in full. */
    private static Optional<LocalDate> within(Kind kind, String number, Field at) {
        if (number.length() != 18 || kind == Kind.NEWBORN || kind == Kind.PASSPORT) {
            return Optional.empty();
        }
        if (kind == Kind.AS_PRINTED) {
            return new ListedNumber(number).birthDate();
        }
        return Optional.of(IdentityNumber.of(number, at.of("identity")).birthDate());
    }

    /** The old card of permanent residence tells year, month and day by two digits each. */
    private static LocalDate checked(Kind kind, String number, LocalDate day, Field at) {
        if (kind == Kind.PERMANENT
                && number.length() == 15
                && !number.substring(7, 13).equals(day.format(SHORT))) {
            throw Refusal.at(at.of("born"), "出生日期和永久居留证号码里的不一样，请照证件核对。");
        }
        if (kind == Kind.AS_PRINTED && new ListedNumber(number).checks()) {
            throw Refusal.at(at.of("paper"), "这个号码校验没有问题，证件请选“居民身份证”。");
        }
        return day;
    }

    /** What distinguishes the person from every other, for the one place of each (M16); null while there is no number. */
    public @Nullable String place() {
        if (number == null) {
            return null;
        }
        return number.length() == 18 && kind != Kind.PASSPORT ? number : kind.name() + " " + number;
    }

    /** The number of 18 places that other offices' lists may know, where the paper has one. */
    public Optional<ListedNumber> listed() {
        return kind == Kind.AS_PRINTED || listedForSure()
                ? Optional.ofNullable(number).map(ListedNumber::new)
                : Optional.empty();
    }

    /** Whether lists that do not have the number say something by it: offices often mend a number whose check digit is wrong. */
    public boolean listedForSure() {
        return kind == Kind.RESIDENCE || (kind == Kind.PERMANENT && number != null && number.length() == 18);
    }

    /** For instance {@code 护照 E1******78}. */
    public String masked() {
        if (number == null) {
            return kind.label();
        }
        int shown = Math.min(2, number.length() / 3);
        return kind.label() + " " + number.substring(0, shown) + "*".repeat(number.length() - 2 * shown)
                + number.substring(number.length() - shown);
    }

    /** Never the number itself, so that no log ever holds one. */
    @Override
    public String toString() {
        return masked();
    }
}
