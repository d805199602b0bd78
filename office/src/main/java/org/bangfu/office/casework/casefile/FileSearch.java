package org.bangfu.office.casework.casefile;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bangfu.office.casework.procedure.State;
import org.bangfu.office.ground.web.Asked;
import org.bangfu.office.ground.web.Paging;
import org.bangfu.terms.Category;
import org.bangfu.terms.Cause;
import org.bangfu.terms.Term;
import org.jspecify.annotations.Nullable;

/**
 * What files are looked for, as it stands in the address of the list; what cannot be so is refused by its name.
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

    private static final int LONGEST = 60;
    private static final long LAST_UNION = 99_99_99_9999_9999L;

    /** The Measures are in force since then (M21). */
    static final int FIRST_YEAR = 2020;

    private static final int LAST_YEAR = 2100;

    /** A re-check is announced this many days ahead. */
    private static final int SOON = 31;

    static final FileSearch ALL = new FileSearch(null, null, null, null, null, null, null, null, null, null);

    @Nullable String words() {
        return Asked.words(q, "q", LONGEST);
    }

    Optional<Long> union() {
        return Optional.ofNullable(Asked.number(place, "place", 1L, LAST_UNION));
    }

    @Nullable String stateName() {
        State wanted = Asked.choice(State.class, state, "state");
        return wanted == null ? null : wanted.name();
    }

    @Nullable String categoryName() {
        return Asked.word(Term.choices(Category.FILED).keySet(), category, "category");
    }

    @Nullable String causeName() {
        Cause wanted = Asked.choice(Cause.class, cause, "cause");
        return wanted == null ? null : wanted.name();
    }

    @Nullable Integer filedIn() {
        return Asked.number(year, "year", FIRST_YEAR, LAST_YEAR);
    }

    /** The last day on which a re-check must fall to be listed; null lists all. */
    @Nullable LocalDate recheckUntil(LocalDate today) {
        return switch (Asked.word(List.of("soon", "overdue"), recheck, "recheck")) {
            case "soon" -> today.plusDays(SOON);
            case "overdue" -> today.minusDays(1);
            case null, default -> null;
        };
    }

    boolean onlyLacking() {
        return Asked.word(List.of("yes"), lacking, "lacking") != null;
    }

    FileOrder ordered() {
        FileOrder wanted = Asked.choice(FileOrder.class, order, "order");
        return wanted != null ? wanted : given(recheck) == null ? FileOrder.NEWEST : FileOrder.RECHECK;
    }

    /** The end of the page before; the beginning of all where there was none. */
    Place from() {
        return given(after) == null ? first() : Place.in(after);
    }

    private Place first() {
        return ordered() == FileOrder.NEWEST
                ? new Place(LocalDate.of(9999, 12, 31), Long.MAX_VALUE)
                : new Place(LocalDate.of(1, 1, 1), 0);
    }

    /** A place in the list. */
    record Place(LocalDate on, long id) {

        static Place in(@Nullable String address) {
            List<String> parts = new Paging(address, 1).parts("\\d{4}-\\d\\d-\\d\\d", "\\d{1,18}");
            LocalDate on = parts == null ? null : Asked.date(parts.getFirst(), "after");
            if (parts == null || on == null) {
                throw Asked.wrong("after", "不是本列表给出的位置");
            }
            return new Place(on, Long.parseLong(parts.getLast()));
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
