package org.bangfu.office.outside.transparency;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.bangfu.money.Money;

/**
 * One year's money cut several ways, such that nobody can be recognised: no figure stands for fewer than three families, and none such can be
 * had from the figures together, however they are added and subtracted across the cuts.
 *
 * <p>In each cut the smallest rows are shown as one. It begins with the rows of fewer than three families, together with the next smallest;
 * while some sum and difference of shown figures still depends on fewer than three families alone, one more row goes with them.
 */
final class SafeCuts {

    private SafeCuts() {}

    /**
     * One way to cut.
     *
     * @param key what a row is told apart by
     * @param label of a row
     * @param order of the keys
     */
    record Cut(Function<Paid, String> key, Function<String, String> label, Comparator<String> order) {}

    /** @return in the order of the cuts */
    static List<Openly> of(Collection<Paid> paid, List<Cut> cuts) {
        List<Table> tables = cuts.stream().map(cut -> new Table(cut, paid)).toList();
        while (exposes(paid, tables)) {
            merge(paid, tables);
        }
        return tables.stream().map(Table::shown).toList();
    }

    /** Leaves out one more row: one after which nobody is exposed, if there is such a one, else the smallest of all. */
    private static void merge(Collection<Paid> paid, List<Table> tables) {
        List<Table> open = tables.stream()
                .filter(Table::canMerge)
                .sorted(Comparator.comparingInt(Table::next))
                .toList();
        for (Table table : open) {
            int before = table.hidden;
            table.merge();
            if (!exposes(paid, tables)) {
                return;
            }
            table.hidden = before;
        }
        open.getFirst().merge();
    }

    /**
     * Whether some sum of shown figures, each taken any number of times, added or subtracted, depends on the payments of one or two families
     * and on nothing else. Payments that stand in the same figure of every cut cannot be told apart and count as one.
     */
    private static boolean exposes(Collection<Paid> paid, List<Table> tables) {
        Map<List<Integer>, Set<Long>> together = new HashMap<>();
        for (Paid one : paid) {
            together.computeIfAbsent(
                            tables.stream().map(table -> table.figure(one)).toList(), figures -> new HashSet<>())
                    .add(one.family());
        }
        if (tables.stream().noneMatch(Table::canMerge)) {
            return false;
        }
        int[] first = new int[tables.size()];
        for (int i = 1; i < first.length; i++) {
            first[i] = first[i - 1] + tables.get(i - 1).figures();
        }
        int figures = first[first.length - 1] + tables.getLast().figures();
        Span safe = new Span(figures);
        List<long[]> columns = new ArrayList<>();
        List<Set<Long>> families = new ArrayList<>();
        Set<Long> few = new HashSet<>();
        together.forEach((place, behind) -> {
            long[] column = new long[figures];
            for (int i = 0; i < first.length; i++) {
                column[first[i] + place.get(i)] = 1;
            }
            if (behind.size() >= Openly.TOO_FEW) {
                safe.add(column);
            } else {
                columns.add(column);
                families.add(behind);
                few.addAll(behind);
            }
        });
        Span all = safe.copy();
        columns.forEach(all::add);
        if (all.size() == safe.size()) {
            return false;
        }
        List<Long> suspects = List.copyOf(few);
        for (int f = 0; f < suspects.size(); f++) {
            for (int g = f; g < suspects.size(); g++) {
                Set<Long> pair = Set.copyOf(Arrays.asList(suspects.get(f), suspects.get(g)));
                Span without = safe.copy();
                for (int i = 0; i < columns.size() && without.size() < all.size(); i++) {
                    if (!pair.containsAll(families.get(i))) {
                        without.add(columns.get(i));
                    }
                }
                if (without.size() < all.size()) {
                    return true;
                }
            }
        }
        return false;
    }

    /** One cut with its rows, the smallest first, and how many of these are shown as one. */
    private static final class Table {

        private final Cut cut;
        private final Map<String, Sum> rows = new TreeMap<>();
        private final List<String> bySize;
        private final Map<String, Integer> place = new HashMap<>();
        private int hidden;

        private Table(Cut cut, Collection<Paid> paid) {
            this.cut = cut;
            paid.forEach(one ->
                    rows.computeIfAbsent(cut.key().apply(one), key -> new Sum()).add(one));
            bySize = rows.keySet().stream()
                    .sorted(Comparator.comparingInt((String key) -> families(key))
                            .thenComparing(Comparator.naturalOrder()))
                    .toList();
            IntStream.range(0, bySize.size()).forEach(i -> place.put(bySize.get(i), i));
            int few = (int) bySize.stream()
                    .filter(key -> families(key) < Openly.TOO_FEW)
                    .count();
            // One row with enough families among them: then enough families are behind the sum, however much the small
            // ones overlap.
            hidden = few == 0 ? 0 : Math.min(few + 1, bySize.size());
        }

        private int families(String key) {
            return rows.getOrDefault(key, new Sum()).families.size();
        }

        private boolean canMerge() {
            return bySize.size() > 1 && hidden < bySize.size();
        }

        /** How many families stand behind the row that would go next. */
        private int next() {
            return families(bySize.get(hidden == 0 ? 1 : hidden));
        }

        private void merge() {
            hidden = hidden == 0 ? 2 : hidden + 1;
        }

        /** How many figures it shows. */
        private int figures() {
            return hidden == 0 ? bySize.size() : bySize.size() - hidden + 1;
        }

        /** Which of them a payment stands in. */
        private int figure(Paid one) {
            int at = place.getOrDefault(cut.key().apply(one), 0);
            return hidden == 0 ? at : Math.max(0, at - hidden + 1);
        }

        private Openly shown() {
            var left = new HashSet<>(bySize.subList(0, hidden));
            var shown = new LinkedHashMap<String, Sum>();
            rows.keySet().stream()
                    .filter(key -> !left.contains(key))
                    .sorted(cut.order())
                    .forEach(key -> shown.put(key, rows.getOrDefault(key, new Sum())));
            return new Openly(
                    shown.entrySet().stream()
                            .map(row -> row.getValue().row(cut.label().apply(row.getKey())))
                            .toList(),
                    hidden == 0
                            ? null
                            : new Openly.Others(
                                    hidden,
                                    left.stream()
                                            .map(key -> rows.getOrDefault(key, new Sum()).amount)
                                            .reduce(Money.ZERO, Money::plus)));
        }
    }

    private static final class Sum {

        private final Set<Long> families = new HashSet<>();
        private Money amount = Money.ZERO;

        private void add(Paid one) {
            families.add(one.family());
            amount = amount.plus(one.amount());
        }

        private Openly.Row row(String label) {
            return new Openly.Row(label, families.size(), amount);
        }
    }
}
