package org.bangfu.policy.book;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bangfu.policy.family.Place;
import org.jspecify.annotations.Nullable;

/**
 * The official figures. For a day, the row with the latest {@code from} not after it; a place with no row in force on that day takes its
 * city's, then its province's.
 */
public final class Standards {

    private final List<Standard> rows;
    private final Map<StandardKind, Rows> byKind = new EnumMap<>(StandardKind.class);

    private Standards(List<Standard> rows) {
        this.rows = rows;
        for (StandardKind kind : StandardKind.values()) {
            byKind.put(
                    kind,
                    Rows.of(rows.stream().filter(row -> row.kind() == kind).toList()));
        }
    }

    /** @throws IllegalArgumentException if two rows say the same kind, place and day */
    public static Standards of(Collection<Standard> rows) {
        var sorted = new ArrayList<>(rows);
        sorted.sort(Comparator.comparing(Standard::kind)
                .thenComparingInt(Standard::locality)
                .thenComparing(Standard::from));
        for (int i = 1; i < sorted.size(); i++) {
            Standard before = sorted.get(i - 1);
            Standard row = sorted.get(i);
            if (before.kind() == row.kind()
                    && before.locality() == row.locality()
                    && before.from().equals(row.from())) {
                throw new IllegalArgumentException(
                        "said twice: " + row.kind() + " " + Place.text(row.locality()) + " " + row.from());
            }
        }
        return new Standards(List.copyOf(sorted));
    }

    /** All rows, by kind, place and day. */
    public List<Standard> rows() {
        return rows;
    }

    /** The figure in force, or null where there is none. */
    public @Nullable Standard inForce(StandardKind kind, int place, LocalDate day) {
        return inForce(kind, place, day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }

    /** As {@link #inForce(StandardKind, int, LocalDate)}, without a date object. */
    public @Nullable Standard inForce(StandardKind kind, int place, int year, int month, int day) {
        Rows table = byKind.getOrDefault(kind, Rows.NONE);
        int key = Rows.key(year, month, day);
        Standard own = table.latest(place, key);
        if (own != null) {
            return own;
        }
        Standard city = table.latest(Place.cityOf(place), key);
        return city != null ? city : table.latest(Place.provinceOf(place), key);
    }

    /** Rows of one kind: places ascending, and for each its days ascending. */
    private static final class Rows {

        static final Rows NONE = new Rows(new TreeMap<>());

        private final int[] places;
        private final int[][] days;
        private final Standard[][] standards;

        private Rows(SortedMap<Integer, List<Standard>> byPlace) {
            places = new int[byPlace.size()];
            days = new int[byPlace.size()][];
            standards = new Standard[byPlace.size()][];
            int at = 0;
            for (var place : byPlace.entrySet()) {
                places[at] = place.getKey();
                standards[at] = place.getValue().toArray(Standard[]::new);
                days[at] = Arrays.stream(standards[at])
                        .map(Standard::from)
                        .mapToInt(from -> key(from.getYear(), from.getMonthValue(), from.getDayOfMonth()))
                        .toArray();
                at++;
            }
        }

        static Rows of(List<Standard> sorted) {
            var byPlace = new TreeMap<Integer, List<Standard>>();
            for (Standard row : sorted) {
                byPlace.computeIfAbsent(row.locality(), _ -> new ArrayList<>()).add(row);
            }
            return new Rows(byPlace);
        }

        /** A day as one number that keeps the order of days. */
        static int key(int year, int month, int day) {
            return (year * 100 + month) * 100 + day;
        }

        @Nullable Standard latest(int place, int key) {
            int found = Arrays.binarySearch(places, place);
            if (found < 0) {
                return null;
            }
            int[] from = days[found];
            for (int row = from.length - 1; row >= 0; row--) {
                if (from[row] <= key) {
                    return standards[found][row];
                }
            }
            return null;
        }
    }
}
