package org.bangfu.office.transparency;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.bangfu.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * The money of one year cut one way, such that nobody can be recognised: what fewer than three families got is shown together with the
 * next smallest, never alone, and so cannot be had by subtracting the rest from the total either.
 *
 * @param others what the rows left out amount to; null where none was
 */
public record Openly(List<Row> rows, @Nullable Others others) {

    /** So few families could be recognised. */
    static final int TOO_FEW = 3;

    public Openly {
        rows = List.copyOf(rows);
    }

    /** @param label for instance 医疗救助 */
    public record Row(String label, int families, Money amount) {}

    /** @param kinds how many rows it stands for; their families may be the same ones, and are not counted */
    public record Others(int kinds, Money amount) {

        public String label() {
            return "其他 %d 项合并".formatted(kinds);
        }
    }

    /** @param all in the order in which they are shown; a family may be in several */
    static Openly of(List<Row> all) {
        var bySize = new ArrayList<>(all);
        bySize.sort(Comparator.comparingInt(Row::families));
        int few = (int) bySize.stream().filter(row -> row.families() < TOO_FEW).count();
        if (few == 0) {
            return new Openly(all, null);
        }
        // One row with enough families among them: then enough families are behind the sum, however much the small ones
        // overlap.
        List<Row> hidden = bySize.subList(0, Math.min(few + 1, bySize.size()));
        return new Openly(
                all.stream().filter(row -> !hidden.contains(row)).toList(),
                new Others(hidden.size(), hidden.stream().map(Row::amount).reduce(Money.ZERO, Money::plus)));
    }
}
