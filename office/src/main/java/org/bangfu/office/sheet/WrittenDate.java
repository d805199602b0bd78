package org.bangfu.office.sheet;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A day as offices write it in tables: 2026-03-21, 2026/3/21, 2026.3.21, 2026年3月21日, 20260321; a time of day behind it is left. */
public final class WrittenDate {

    private static final Pattern FORM =
            Pattern.compile("(\\d{4})(?:[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?|(\\d{2})(\\d{2}))"
                    + "(?:[ T]+(?:[01]?\\d|2[0-3]):[0-5]\\d(?::[0-5]\\d(?:\\.\\d{1,9})?)?"
                    + "|(?<=\\d{8})(?:[01]\\d|2[0-3])(?:[0-5]\\d){2})?");

    private WrittenDate() {}

    /** Empty where it is no day. */
    public static Optional<LocalDate> read(String text) {
        Matcher matcher = FORM.matcher(text);
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
