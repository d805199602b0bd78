package org.bangfu.office.law.standard;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bangfu.money.Money;
import org.bangfu.office.ground.organisation.Level;
import org.bangfu.office.law.standard.FamiliesOnFile.Filed;
import org.bangfu.terms.AidKind;
import org.bangfu.terms.Category;
import org.jspecify.annotations.Nullable;

/** Who gains, who loses, by how much and why: over all, by county, by category and by kind of aid. */
public record TrialReport(List<Line> lines) {

    public TrialReport {
        lines = List.copyOf(lines);
    }

    /**
     * One family.
     *
     * @param county the number of the union of its county
     * @param before null where it could not be compared, {@code after} likewise
     * @param plan fen of each kind as before; {@code planned} as after
     */
    public record Line(
            String number,
            long county,
            @Nullable Category before,
            @Nullable Category after,
            List<Long> plan,
            List<Long> planned,
            @Nullable String why,
            @Nullable String leftOut) {

        static Line of(ResultSet row, Filed filed) throws SQLException {
            return new Line(
                    filed.number(),
                    Level.COUNTY.at(filed.union()),
                    category(row.getString("category_before")),
                    category(row.getString("category_after")),
                    fen(row.getArray("before_fen")),
                    fen(row.getArray("after_fen")),
                    row.getString("why"),
                    row.getString("left_out"));
        }

        private static @Nullable Category category(@Nullable String name) {
            return name == null ? null : Category.valueOf(name);
        }

        private static List<Long> fen(Array array) throws SQLException {
            return List.of((Long[]) array.getArray());
        }

        public Money total() {
            return sum(plan);
        }

        public Money newTotal() {
            return sum(planned);
        }

        public Money change() {
            return newTotal().minus(total());
        }

        public boolean changed() {
            return why != null;
        }

        public String categories() {
            String was = Objects.requireNonNull(before).label();
            return before == after
                    ? was
                    : was + " → " + Objects.requireNonNull(after).label();
        }
    }

    /**
     * One line of a table.
     *
     * @param gain how many families are to get more, {@code lose} less
     */
    public record Sum(String name, int families, int gain, int lose, Money before, Money after) {

        public Money change() {
            return after.minus(before);
        }
    }

    private List<Line> compared() {
        return lines.stream().filter(line -> line.leftOut() == null).toList();
    }

    public List<Line> leftOut() {
        return lines.stream().filter(line -> line.leftOut() != null).toList();
    }

    public Sum all() {
        return sum("合计", compared());
    }

    /** Those for whom anything changes, the largest difference first. */
    public List<Line> changed() {
        return compared().stream()
                .filter(Line::changed)
                .sorted(Comparator.comparingLong(
                                (Line line) -> -Math.abs(line.change().fen()))
                        .thenComparing(Line::number))
                .toList();
    }

    /** @param name how a county's union is called */
    public List<Sum> byCounty(Function<Long, String> name) {
        var counties = new TreeMap<Long, List<Line>>();
        compared()
                .forEach(line -> counties.computeIfAbsent(line.county(), key -> new ArrayList<>())
                        .add(line));
        var sums = new ArrayList<Sum>();
        counties.forEach((county, of) -> sums.add(sum(name.apply(county), of)));
        return sums;
    }

    /** From category to category; those that stay come with those that move. */
    public List<Sum> byCategory() {
        return Stream.of(Category.values())
                .flatMap(was -> Stream.of(Category.values())
                        .map(is -> sum(
                                was == is ? was.label() : was.label() + " → " + is.label(),
                                compared().stream()
                                        .filter(line -> line.before() == was && line.after() == is)
                                        .toList())))
                .filter(sum -> sum.families() > 0)
                .toList();
    }

    /** The families of a kind are those that get it under either version. */
    public List<Sum> byKind() {
        var sums = new ArrayList<Sum>();
        for (int i = 0; i < AidKind.BY_STANDARD.size(); i++) {
            int kind = i;
            sums.add(sum(
                    AidKind.BY_STANDARD.get(kind).label(),
                    compared().stream()
                            .filter(line ->
                                    line.plan().get(kind) != 0 || line.planned().get(kind) != 0)
                            .toList(),
                    line -> Money.ofFen(line.plan().get(kind)),
                    line -> Money.ofFen(line.planned().get(kind))));
        }
        return sums;
    }

    private static Sum sum(String name, List<Line> of) {
        return sum(name, of, Line::total, Line::newTotal);
    }

    private static Sum sum(String name, List<Line> of, Function<Line, Money> before, Function<Line, Money> after) {
        int gain = 0;
        int lose = 0;
        Money was = Money.ZERO;
        Money is = Money.ZERO;
        for (Line line : of) {
            Money one = before.apply(line);
            Money other = after.apply(line);
            gain += other.compareTo(one) > 0 ? 1 : 0;
            lose += other.compareTo(one) < 0 ? 1 : 0;
            was = was.plus(one);
            is = is.plus(other);
        }
        return new Sum(name, of.size(), gain, lose, was, is);
    }

    private static Money sum(List<Long> fen) {
        return Money.ofFen(fen.stream().mapToLong(Long::longValue).sum());
    }

    /** The tables without the families: no case leaves the system with them. */
    List<List<Object>> sheet(Trial trial, Function<Long, String> county) {
        var rows = new ArrayList<List<Object>>();
        rows.add(List.of(trial.sample(), "原版校验码 " + trial.before(), "新版校验码 " + trial.after()));
        table(rows, "合计", List.of(all()));
        table(rows, "按区县", byCounty(county));
        table(rows, "按类别", byCategory());
        table(rows, "按救助项目", byKind());
        rows.add(List.of());
        rows.add(List.of("没有比较", leftOut().size()));
        return rows;
    }

    private static void table(List<List<Object>> rows, String title, List<Sum> sums) {
        rows.add(List.of());
        rows.add(List.of(title, "户数", "多得户数", "少得户数", "原金额（元）", "新金额（元）", "增减（元）"));
        for (Sum sum : sums) {
            rows.add(List.of(
                    sum.name(), sum.families(), sum.gain(), sum.lose(), sum.before(), sum.after(), sum.change()));
        }
    }
}
