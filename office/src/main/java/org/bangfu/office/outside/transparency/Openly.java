package org.bangfu.office.outside.transparency;

import java.util.List;
import org.bangfu.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * The money of one year cut one way, as anyone may read it. What it shows together with the other cuts of the year gives away nobody: see
 * {@link SafeCuts}.
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
}
