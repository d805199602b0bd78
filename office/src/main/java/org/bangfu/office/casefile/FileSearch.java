package org.bangfu.office.casefile;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What files are looked for, as it stands in the address of the list; what cannot be read narrows nothing.
 *
 * @param q the beginning of a name, or a whole number
 * @param place the number of a union
 * @param year in which the file was opened
 * @param recheck {@code soon} or {@code overdue}, M17
 * @param lacking {@code yes}: only those that lack a document, M16
 * @param after where the page before ended: a date and an id
 */
public record FileSearch(
        @Nullable String q,
        @Nullable String place,
        @Nullable String state,
        @Nullable String category,
        @Nullable String cause,
        @Nullable String year,
        @Nullable String recheck,
        @Nullable String lacking,
        @Nullable String order,
        @Nullable String after) {

    /** A re-check is announced this many days ahead. */
    private static final int SOON = 31;

    static final FileSearch ALL = new FileSearch(null, null, null, null, null, null, null, null, null, null);

    @Nullable String words() {
        return given(q);
    }

    Optional<Long> union() {
        return place != null && place.matches("\\d{1,14}") ? Optional.of(Long.valueOf(place)) : Optional.empty();
    }

    @Nullable String stateName() {
        return given(state);
    }

    @Nullable String categoryName() {
        return given(category);
    }

    @Nullable String causeName() {
        return given(cause);
    }

    @Nullable Integer filedIn() {
        return year != null && year.matches("20\\d\\d") ? Integer.valueOf(year) : null;
    }

    /** The last day on which a re-check must fall to be listed; null lists all. */
    @Nullable LocalDate recheckUntil(LocalDate today) {
        if ("soon".equals(recheck)) {
            return today.plusDays(SOON);
        }
        return "overdue".equals(recheck) ? today.minusDays(1) : null;
    }

    boolean onlyLacking() {
        return "yes".equals(lacking);
    }

    FileOrder ordered() {
        return Arrays.stream(FileOrder.values())
                .filter(one -> one.name().equals(order))
                .findFirst()
                .orElse(given(recheck) == null ? FileOrder.NEWEST : FileOrder.RECHECK);
    }

    /** The end of the page before; the beginning of all where there was none. */
    Place from() {
        return Place.in(after).orElseGet(this::first);
    }

    private Place first() {
        return ordered() == FileOrder.NEWEST
                ? new Place(LocalDate.of(9999, 12, 31), Long.MAX_VALUE)
                : new Place(LocalDate.of(1, 1, 1), 0);
    }

    /** A place in the list. */
    record Place(LocalDate on, long id) {

        static Optional<Place> in(@Nullable String address) {
            if (address == null || !address.matches("\\d{4}-\\d\\d-\\d\\d_\\d{1,18}")) {
                return Optional.empty();
            }
            int at = address.indexOf('_');
            try {
                return Optional.of(new Place(
                        LocalDate.parse(address.substring(0, at)), Long.parseLong(address.substring(at + 1))));
            } catch (DateTimeParseException noSuchDay) {
                return Optional.empty();
            }
        }
    }

    /** The filters that are set, by their names in the address; without the page. */
    public Map<String, String> filters() {
        var set = new LinkedHashMap<String, String>();
        put(set, "q", q);
        put(set, "place", place);
        put(set, "state", state);
        put(set, "category", category);
        put(set, "cause", cause);
        put(set, "year", year);
        put(set, "recheck", recheck);
        put(set, "lacking", lacking);
        put(set, "order", order);
        return set;
    }

    private static void put(Map<String, String> set, String name, @Nullable String value) {
        String given = given(value);
        if (given != null) {
            set.put(name, given);
        }
    }

    private static @Nullable String given(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }
}
