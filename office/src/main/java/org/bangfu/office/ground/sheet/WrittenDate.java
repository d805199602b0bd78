package org.bangfu.office.ground.sheet;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A day as offices write it in tables: 2026-03-21, 2026/3/21, 2026.3.21, 2026年3月21日, 20260321, also in full width and with blanks; a time
 * of day behind it is left. A number such as 46102 is the day that Excel counts so, from 1900 or, on old Macintoshes, from 1904.
 */
public final class WrittenDate {

    private static final Pattern FORM =
            Pattern.compile("(\\d{4})(?:[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?|(\\d{2})(\\d{2}))"
                    + "(?:[ T]*(?<!\\d)(?:[01]?\\d|2[0-3])[:时点][0-5]?\\d(?:[:分](?:[0-5]?\\d(?:\\.\\d{1,9})?秒?)?)?(?:Z|[+-]\\d{2}:?\\d{2})?"
                    + "|(?<=\\d{8})(?:[01]\\d|2[0-3])(?:[0-5]\\d){2})?");

    /** 1954 to 2119, as Excel counts days. */
    private static final Pattern SERIAL = Pattern.compile("([2-7]\\d{4})(?:\\.\\d{1,15})?");

    private static final LocalDate SERIAL_0 = LocalDate.of(1899, 12, 30);
    private static final LocalDate SERIAL_0_OF_1904 = LocalDate.of(1904, 1, 1);

    private WrittenDate() {}

    /** Empty where it is no day. */
    public static Optional<LocalDate> read(String text) {
        return read(text, false);
    }

    /** @param from1904 whether a number counts its days from 1904 */
    static Optional<LocalDate> read(String text, boolean from1904) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .strip()
                .replaceAll("\\s*([-/.年月])\\s*(?=\\d)", "$1")
                .replaceAll("(?<=\\d)\\s+(?=[年月日])", "");
        Matcher serial = SERIAL.matcher(plain);
        if (serial.matches()) {
            return Optional.of((from1904 ? SERIAL_0_OF_1904 : SERIAL_0).plusDays(Long.parseLong(serial.group(1))));
        }
        Matcher matcher = FORM.matcher(plain);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String month = matcher.group(2) == null ? matcher.group(4) : matcher.group(2);
        String day = matcher.group(3) == null ? matcher.group(5) : matcher.group(3);
        try {
            return Optional.of(
                    LocalDate.of(Integer.parseInt(matcher.group(1)), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
