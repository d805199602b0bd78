package org.bangfu.office.outside.transparency;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import org.bangfu.money.Money;
import org.bangfu.office.outside.transparency.Openly.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** M19: the public sees how the money was spent, and nobody who got it, however the figures of all cuts are added and subtracted. */
class M19_SafeCutsTest {

    private static final List<SafeCuts.Cut> CUTS =
            List.of(by(Paid::kind), by(Paid::category), by(Paid::source), by(one -> Long.toString(one.union())));

    private static SafeCuts.Cut by(Function<Paid, String> key) {
        return new SafeCuts.Cut(key, label -> label, Comparator.naturalOrder());
    }

    private static Paid paid(String kind, String category, long union, long family, long yuan) {
        return new Paid(kind, category, "中央", union, family, Money.ofYuan(yuan));
    }

    /** So many families of a kind, numbered from a first one. */
    private static List<Paid> families(String kind, String category, long union, long first, int many) {
        var all = new ArrayList<Paid>();
        for (long family = first; family < first + many; family++) {
            all.add(paid(kind, category, union, family, 100 + family));
        }
        return all;
    }

    private static List<Openly> cut(List<Paid> paid) {
        return SafeCuts.of(paid, CUTS);
    }

    @Test
    void whereManyGotItAllIsShown() {
        var paid = families("生活", "深度", 1, 1, 9);
        paid.addAll(families("医疗", "深度", 1, 20, 3));
        Openly kinds = cut(paid).getFirst();
        assertThat(kinds.rows()).extracting(Row::label).containsExactlyInAnyOrder("生活", "医疗");
        assertThat(kinds.others()).isNull();
    }

    @Test
    void whatFewGotIsShownOnlyWithTheNextSmallest() {
        var paid = families("生活", "深度", 1, 1, 9);
        paid.addAll(families("医疗", "深度", 1, 20, 1));
        paid.addAll(families("助学", "深度", 1, 30, 4));
        paid.addAll(families("法律", "深度", 1, 40, 2));
        Openly kinds = cut(paid).getFirst();
        assertThat(kinds.rows()).extracting(Row::label).containsExactly("生活");
        assertThat(Objects.requireNonNull(kinds.others()).kinds()).isEqualTo(3);
    }

    /** Four accidental families, three of them got accident aid: category less kind would be what the fourth got. */
    @Test
    void theDifferenceOfTwoCutsIsNotOneFamily() {
        var paid = families("生活", "深度", 1, 1, 9);
        paid.addAll(families("意外", "意外", 1, 20, 3));
        paid.add(paid("医疗", "意外", 1, 23, 7777));
        paid.addAll(families("医疗", "深度", 1, 30, 5));
        List<Openly> cuts = cut(paid);
        assertThat(cuts.stream()
                        .flatMap(table -> table.rows().stream())
                        .map(Row::label)
                        .filter("意外"::equals))
                .as("the category beside the kind would tell")
                .hasSizeLessThan(2);
        assertThat(attack(paid, cuts)).isEmpty();
    }

    /** The whole of one union's money went to one family more than one kind of aid of the others: it shows in nobody's total. */
    @Test
    void oneFamilyInManyCellsIsStillOne() {
        var paid = families("生活", "深度", 1, 1, 5);
        for (String kind : List.of("医疗", "助学", "意外", "法律")) {
            paid.add(paid(kind, "相对", 2, 77, 900));
        }
        assertThat(attack(paid, cut(paid))).isEmpty();
    }

    static List<Long> seeds() {
        return java.util.stream.LongStream.range(0, 300).boxed().toList();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void noSumOfShownFiguresStandsForFewerThanThreeFamilies(long seed) {
        List<Paid> paid = someYear(new Random(seed));
        List<Openly> cuts = cut(paid);
        assertThat(attack(paid, cuts)).isEmpty();
        Money total = paid.stream().map(Paid::amount).reduce(Money.ZERO, Money::plus);
        for (Openly table : cuts) {
            Money shown = table.rows().stream().map(Row::amount).reduce(Money.ZERO, Money::plus);
            Openly.Others others = table.others();
            assertThat(others == null ? shown : shown.plus(others.amount()))
                    .as("nothing is lost from the total")
                    .isEqualTo(total);
            assertThat(table.rows())
                    .allSatisfy(row -> assertThat(row.families()).isGreaterThanOrEqualTo(3));
        }
    }

    private static List<Paid> someYear(Random random) {
        var paid = new ArrayList<Paid>();
        int families = 3 + random.nextInt(20);
        for (long family = 0; family < families; family++) {
            String category = List.of("深度", "相对", "意外").get(Math.min(2, random.nextInt(5)));
            long union = 1L + Math.min(3, random.nextInt(7));
            for (int grants = 1 + random.nextInt(2); grants > 0; grants--) {
                paid.add(new Paid(
                        List.of("生活", "医疗", "助学", "意外", "法律").get(Math.min(4, random.nextInt(8))),
                        category,
                        List.of("中央", "地方", "捐赠").get(Math.min(2, random.nextInt(6))),
                        union,
                        family,
                        Money.ofFen(1 + random.nextInt(2_000_000))));
            }
        }
        return paid;
    }

    /**
     * The attacker's own mathematics, in fractions, over every single payment: for each two families, whether the figures shown tell anything
     * that depends on their payments alone. They do where leaving those payments out lowers what the figures span.
     */
    private static List<String> attack(List<Paid> paid, List<Openly> cuts) {
        if (paid.stream().map(Paid::family).distinct().count() < 3) {
            return List.of();
        }
        List<List<Integer>> columns =
                paid.stream().map(one -> column(one, paid, cuts)).toList();
        int all = rank(columns);
        var found = new ArrayList<String>();
        List<Long> families = paid.stream().map(Paid::family).distinct().toList();
        for (long f : families) {
            for (long g : families) {
                if (f <= g) {
                    var others = new ArrayList<List<Integer>>();
                    for (int i = 0; i < paid.size(); i++) {
                        if (paid.get(i).family() != f && paid.get(i).family() != g) {
                            others.add(columns.get(i));
                        }
                    }
                    if (rank(others) < all) {
                        found.add(f + " and " + g);
                    }
                }
            }
        }
        return found;
    }

    /** In which shown figures a payment stands: the rows and the remainder of each cut, and the total. */
    private static List<Integer> column(Paid one, List<Paid> paid, List<Openly> cuts) {
        var column = new ArrayList<Integer>();
        for (int i = 0; i < cuts.size(); i++) {
            String key = CUTS.get(i).key().apply(one);
            boolean shown = false;
            for (Row row : cuts.get(i).rows()) {
                column.add(row.label().equals(key) ? 1 : 0);
                shown |= row.label().equals(key);
            }
            column.add(shown ? 0 : 1);
        }
        column.add(1);
        assertThat(paid).contains(one);
        return column;
    }

    private static int rank(List<List<Integer>> vectors) {
        var rows = new ArrayList<BigInteger[]>();
        vectors.forEach(
                vector -> rows.add(vector.stream().map(BigInteger::valueOf).toArray(BigInteger[]::new)));
        int rank = 0;
        for (int column = 0; !rows.isEmpty() && column < rows.getFirst().length; column++) {
            BigInteger[] pivot = null;
            for (BigInteger[] row : rows) {
                if (row[column].signum() != 0) {
                    pivot = row;
                    break;
                }
            }
            if (pivot == null) {
                continue;
            }
            rows.remove(pivot);
            rank++;
            for (BigInteger[] row : rows) {
                BigInteger factor = row[column];
                if (factor.signum() != 0) {
                    for (int j = 0; j < row.length; j++) {
                        row[j] = row[j].multiply(pivot[column]).subtract(pivot[j].multiply(factor));
                    }
                }
            }
        }
        return rank;
    }

    @Test
    void theAttackFindsWhatStandsOpen() {
        var paid = families("生活", "深度", 1, 1, 9);
        paid.add(paid("医疗", "深度", 1, 50, 5));
        Set<String> kinds = Set.of("生活", "医疗");
        var naive = kinds.stream().map(kind -> new Row(kind, 1, Money.ZERO)).toList();
        var whole = new Openly(List.of(), null);
        assertThat(attack(paid, List.of(new Openly(naive, null), whole, whole, whole)))
                .contains("50 and 50");
    }
}
