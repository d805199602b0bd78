package org.bangfu.office.ground.list;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.bangfu.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A column of a list. The screen may show in one place what Excel keeps in several columns, so that it can be sorted and summed there; and
 * the screen masks a name that a list with personal data, which leaves locked and on record, says in full.
 *
 * @param title what stands over it on the screen
 * @param label what stands before it on a telephone; null where it speaks for itself
 * @param figures whether it holds figures, which stand to the right
 * @param cell what the screen shows; null for what only Excel has
 * @param excel its columns in Excel
 * @param order by which the list is sorted from it; null where it is not
 */
public record Column<T>(
        String title,
        @Nullable String label,
        boolean figures,
        @Nullable Function<T, Cell> cell,
        List<InExcel<T>> excel,
        @Nullable Order order) {

    /**
     * A column in Excel.
     *
     * @param value text, {@link Money}, a number or a {@link LocalDate}; null leaves the place empty
     */
    public record InExcel<T>(String title, Function<T, @Nullable Object> value) {}

    /** How the address asks for an order, and whether it begins with the least. */
    public record Order(String name, boolean ascending) {}

    public Column {
        excel = List.copyOf(excel);
    }

    /** Of the screen alone, until {@link #excel} adds what Excel keeps of it. */
    public static <T> Column<T> of(String title, Function<T, Cell> cell) {
        return new Column<>(title, title, false, cell, List.of(), null);
    }

    /** The same words on the screen and in Excel. */
    public static <T> Column<T> text(String title, Function<T, @Nullable String> value) {
        return Column.<T>of(title, row -> Cell.text(value.apply(row))).excel(value::apply);
    }

    /** An amount, its unit in the title. */
    public static <T> Column<T> money(String title, Function<T, @Nullable Money> value) {
        return Column.<T>of(title, row -> Cell.money(value.apply(row)))
                .inFigures()
                .excel(value::apply);
    }

    public static <T> Column<T> count(String title, Function<T, Integer> value) {
        return Column.<T>of(title, row -> Cell.text(String.valueOf(value.apply(row))))
                .inFigures()
                .excel(value::apply);
    }

    public static <T> Column<T> day(String title, Function<T, @Nullable LocalDate> value) {
        return Column.<T>of(title, row -> Cell.day(value.apply(row))).excel(value::apply);
    }

    /** What only Excel has. */
    public static <T> Column<T> onlyExcel(String title, Function<T, @Nullable Object> value) {
        return new Column<>(title, null, false, null, List.of(new InExcel<>(title, value)), null);
    }

    /** Another column in Excel, under the screen's title. */
    public Column<T> excel(Function<T, @Nullable Object> value) {
        return excel(title, value);
    }

    /** Another column in Excel. */
    public Column<T> excel(String name, Function<T, @Nullable Object> value) {
        List<InExcel<T>> more = new ArrayList<>(excel);
        more.add(new InExcel<>(name, value));
        return new Column<>(title, label, figures, cell, more, order);
    }

    /** Shorter on a telephone. */
    public Column<T> label(String shorter) {
        return new Column<>(title, shorter, figures, cell, excel, order);
    }

    public Column<T> unlabelled() {
        return new Column<>(title, null, figures, cell, excel, order);
    }

    public Column<T> inFigures() {
        return new Column<>(title, label, true, cell, excel, order);
    }

    /** Its head sorts the list. */
    public Column<T> sorts(String name, boolean ascending) {
        return new Column<>(title, label, figures, cell, excel, new Order(name, ascending));
    }
}
