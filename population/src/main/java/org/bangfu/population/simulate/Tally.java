package org.bangfu.population.simulate;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bangfu.population.columns.Block;
import org.bangfu.population.columns.Outcomes;
import org.bangfu.terms.Category;
import org.jspecify.annotations.Nullable;

/** Sums over families: by county under both policies, and for each setting changed alone. Money in fen. */
public final class Tally implements Serializable {

    private static final long serialVersionUID = 1L;

    static final int CATEGORIES = Category.values().length;
    static final int KINDS = Outcomes.KINDS;

    /** How many of the unreadable families are told. */
    private static final int MOST_TOLD = 10;

    /** How many of the families that move from one category to another are told. */
    private static final int MOST_EXAMPLES = 5;

    /** Under one policy. */
    static final class Side implements Serializable {

        private static final long serialVersionUID = 1L;

        final long[] families = new long[CATEGORIES];

        /** By category, and in it by kind. */
        final long[] money = new long[CATEGORIES * KINDS];

        private void add(int category, Outcomes outcomes, int row) {
            families[category]++;
            int at = category * KINDS;
            money[at] += outcomes.living(row);
            money[at + 1] += outcomes.medical(row);
            money[at + 2] += outcomes.education(row);
            money[at + 3] += outcomes.accident(row);
        }

        private void add(Side other) {
            sum(families, other.families);
            sum(money, other.money);
        }

        long total() {
            return Arrays.stream(money).sum();
        }

        long moneyOf(int category) {
            long sum = 0;
            for (int kind = 0; kind < KINDS; kind++) {
                sum += money[category * KINDS + kind];
            }
            return sum;
        }

        long moneyOfKind(int kind) {
            long sum = 0;
            for (int category = 0; category < CATEGORIES; category++) {
                sum += money[category * KINDS + kind];
            }
            return sum;
        }
    }

    /** The families of a county. */
    static final class County implements Serializable {

        private static final long serialVersionUID = 1L;

        final Side before = new Side();
        final Side after = new Side();

        /** Families by category before, and in it by category after; and what they get more. */
        final long[] moved = new long[CATEGORIES * CATEGORIES];

        final long[] movedMoney = new long[CATEGORIES * CATEGORIES];
        final long[] getMore = new long[1];
        final long[] getLess = new long[1];

        void add(County other) {
            before.add(other.before);
            after.add(other.after);
            sum(moved, other.moved);
            sum(movedMoney, other.movedMoney);
            sum(getMore, other.getMore);
            sum(getLess, other.getLess);
        }

        private List<long[]> sums() {
            return List.of(
                    before.families, before.money, after.families, after.money, moved, movedMoney, getMore, getLess);
        }
    }

    /** A family that could not be read or not be determined. */
    record LeftOut(long number, String why) implements Serializable {}

    private long families;
    private long leftOutFamilies;
    private final List<LeftOut> leftOut = new ArrayList<>();
    private final TreeMap<Integer, County> counties = new TreeMap<>();
    private final Side[] alone;

    /** Positions in the file, 1 the first, by category before and after. */
    private final List<List<Long>> examples = new ArrayList<>();

    private int lastPlace = -1;
    private transient @Nullable County lastCounty;

    /** @param settings how many are changed alone */
    Tally(int settings) {
        alone = new Side[settings];
        Arrays.setAll(alone, _ -> new Side());
        for (int i = 0; i < CATEGORIES * CATEGORIES; i++) {
            examples.add(new ArrayList<>());
        }
    }

    private static void sum(long[] into, long[] other) {
        for (int i = 0; i < into.length; i++) {
            into[i] += other[i];
        }
    }

    // Counting

    /** A block under both policies; {@code numbers} are the rows' positions among the families read so far. */
    void add(Block block, Outcomes before, Outcomes after, long[] numbers) {
        for (int row = 0; row < block.rows(); row++) {
            County county = county(block.county(row));
            int from = before.category(row);
            int to = after.category(row);
            county.before.add(from, before, row);
            county.after.add(to, after, row);
            long more = after.total(row) - before.total(row);
            int move = from * CATEGORIES + to;
            county.moved[move]++;
            county.movedMoney[move] += more;
            county.getMore[0] += more > 0 ? 1 : 0;
            county.getLess[0] += more < 0 ? 1 : 0;
            if (from != to && examples.get(move).size() < MOST_EXAMPLES) {
                examples.get(move).add(numbers[row] + 1);
            }
        }
    }

    void addAlone(int setting, Outcomes outcomes) {
        for (int row = 0; row < outcomes.rows(); row++) {
            alone[setting].add(outcomes.category(row), outcomes, row);
        }
    }

    /** One more family was read; gives its position, 0 the first. */
    long next() {
        return families++;
    }

    void next(int more) {
        families += more;
    }

    void leaveOut(long number, String why) {
        leftOutFamilies++;
        if (leftOut.size() < MOST_TOLD) {
            leftOut.add(new LeftOut(number + 1, why));
        }
    }

    private County county(int place) {
        County county = lastCounty;
        if (county == null || place != lastPlace) {
            county = counties.computeIfAbsent(place, _ -> new County());
            lastCounty = county;
            lastPlace = place;
        }
        return county;
    }

    /** Adds the families that come after these in the file. */
    void add(Tally next) {
        for (LeftOut other : next.leftOut) {
            if (leftOut.size() < MOST_TOLD) {
                leftOut.add(new LeftOut(families + other.number, other.why));
            }
        }
        for (int move = 0; move < examples.size(); move++) {
            for (long number : next.examples.get(move)) {
                if (examples.get(move).size() < MOST_EXAMPLES) {
                    examples.get(move).add(families + number);
                }
            }
        }
        families += next.families;
        leftOutFamilies += next.leftOutFamilies;
        next.counties.forEach((place, county) ->
                counties.computeIfAbsent(place, _ -> new County()).add(county));
        for (int setting = 0; setting < alone.length; setting++) {
            alone[setting].add(next.alone[setting]);
        }
    }

    // What came out

    long families() {
        return families;
    }

    /** Families that were read but not compared. */
    long leftOutFamilies() {
        return leftOutFamilies;
    }

    /** The first of them. */
    List<LeftOut> leftOut() {
        return leftOut;
    }

    SortedMap<Integer, County> counties() {
        return counties;
    }

    County all() {
        var all = new County();
        counties.values().forEach(all::add);
        return all;
    }

    Side alone(int setting) {
        return alone[setting];
    }

    void forgetExamples() {
        examples.forEach(List::clear);
    }

    List<Long> examples(int from, int to) {
        return examples.get(from * CATEGORIES + to);
    }

    // Kept while the work goes on

    void write(DataOutput out) throws IOException {
        out.writeLong(families);
        out.writeLong(leftOutFamilies);
        out.writeInt(leftOut.size());
        for (LeftOut one : leftOut) {
            out.writeLong(one.number);
            out.writeUTF(one.why);
        }
        out.writeInt(counties.size());
        for (var county : counties.entrySet()) {
            out.writeInt(county.getKey());
            for (long[] sums : county.getValue().sums()) {
                write(sums, out);
            }
        }
        for (Side side : alone) {
            write(side.families, out);
            write(side.money, out);
        }
        for (List<Long> numbers : examples) {
            out.writeInt(numbers.size());
            for (long number : numbers) {
                out.writeLong(number);
            }
        }
    }

    static Tally read(int settings, DataInput in) throws IOException {
        var tally = new Tally(settings);
        tally.families = in.readLong();
        tally.leftOutFamilies = in.readLong();
        for (int count = in.readInt(); count > 0; count--) {
            tally.leftOut.add(new LeftOut(in.readLong(), in.readUTF()));
        }
        for (int count = in.readInt(); count > 0; count--) {
            var county = new County();
            tally.counties.put(in.readInt(), county);
            for (long[] sums : county.sums()) {
                read(sums, in);
            }
        }
        for (Side side : tally.alone) {
            read(side.families, in);
            read(side.money, in);
        }
        for (List<Long> numbers : tally.examples) {
            for (int count = in.readInt(); count > 0; count--) {
                numbers.add(in.readLong());
            }
        }
        return tally;
    }

    private static void write(long[] sums, DataOutput out) throws IOException {
        for (long sum : sums) {
            out.writeLong(sum);
        }
    }

    private static void read(long[] sums, DataInput in) throws IOException {
        for (int i = 0; i < sums.length; i++) {
            sums[i] = in.readLong();
        }
    }
}
