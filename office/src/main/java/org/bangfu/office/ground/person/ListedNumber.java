package org.bangfu.office.ground.person;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/**
 * The number of 18 places by which other offices' lists know a person: a citizen's, or what a card prints though its check digit is wrong.
 */
public record ListedNumber(String value) {

    /** As a regular expression. */
    static final String FORM = "[1-9]\\d{16}[0-9X]";

    public ListedNumber {
        if (!looksLikeOne(value)) {
            throw new IllegalArgumentException("not 18 places");
        }
    }

    public ListedNumber(IdentityNumber citizen) {
        this(citizen.value());
    }

    /** Whether it is written like one, be its check digit right or not. */
    public static boolean looksLikeOne(String number) {
        return number.matches(FORM);
    }

    /** Whether the last place is what the others demand. */
    public boolean checks() {
        return value.charAt(17) == IdentityNumber.checkDigit(value);
    }

    /** The day of birth in it; empty where that is no day. */
    public Optional<LocalDate> birthDate() {
        try {
            return Optional.of(LocalDate.parse(value.substring(6, 14), DateTimeFormatter.BASIC_ISO_DATE));
        } catch (DateTimeException notADay) {
            return Optional.empty();
        }
    }

    /** For instance {@code 3402**********1234}. */
    public String masked() {
        return value.substring(0, 4) + "**********" + value.substring(14);
    }

    /** Never the number itself, so that no log ever holds one. */
    @Override
    public String toString() {
        return masked();
    }
}
