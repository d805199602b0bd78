package org.bangfu.office.ground.list;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bangfu.office.ground.list.Column.InExcel;
import org.jspecify.annotations.Nullable;

/** The columns of a list, from left to right. */
public record Columns<T>(List<Column<T>> all) {

    public Columns {
        all = List.copyOf(all);
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    public static <T> Columns<T> of(Column<T>... all) {
        return new Columns<>(List.of(all));
    }

    /** With a column more on the left, such as boxes for those who may choose rows. */
    public Columns<T> after(Column<T> first) {
        return new Columns<>(Stream.concat(Stream.of(first), all.stream()).toList());
    }

    /** With a column more on the right, such as what a reader may do with a row. */
    public Columns<T> before(Column<T> last) {
        return new Columns<>(Stream.concat(all.stream(), Stream.of(last)).toList());
    }

    /** As the screen shows it. */
    public Listing on(List<T> rows) {
        return on(rows, row -> null);
    }

    /** @param id by which an address points at a row; null where none does */
    public Listing on(List<T> rows, Function<T, @Nullable String> id) {
        List<Listing.Row> shown = new ArrayList<>();
        for (T row : rows) {
            shown.add(new Listing.Row(
                    id.apply(row), shown().map(column -> place(column, row)).toList()));
        }
        return new Listing(shown().map(Columns::head).toList(), shown, null);
    }

    /**
     * With sums at its foot.
     *
     * @param label stands under the columns on the left that hold no figures
     * @param sums in the places of the figures
     */
    public Listing on(List<T> rows, String label, T sums) {
        List<Column<T>> left = shown().takeWhile(column -> !column.figures()).toList();
        var places =
                shown().skip(left.size()).map(column -> place(column, sums)).toList();
        return new Listing(
                shown().map(Columns::head).toList(), on(rows).rows(), new Listing.Foot(label, left.size(), places));
    }

    private Stream<Column<T>> shown() {
        return all.stream().filter(column -> column.cell() != null);
    }

    private static Listing.Head head(Column<?> column) {
        return new Listing.Head(column.title(), column.figures() ? "num" : null, column.order(), null, null);
    }

    private static <T> Listing.Place place(Column<T> column, T row) {
        Cell cell = Objects.requireNonNull(column.cell()).apply(row);
        return new Listing.Place(cell, style(column, cell), cell.parts().isEmpty() ? null : column.label());
    }

    private static @Nullable String style(Column<?> column, Cell cell) {
        if (!column.figures()) {
            return cell.style();
        }
        return cell.style() == null ? "num" : "num " + cell.style();
    }

    /** What stands over the columns of the Excel. */
    public List<Object> heads() {
        return inExcel().<Object>map(InExcel::title).toList();
    }

    /** One row of the Excel. */
    public List<Object> cells(T row) {
        return inExcel()
                .map(column -> Objects.requireNonNullElse(column.value().apply(row), ""))
                .toList();
    }

    /** The rows of the Excel, the head first. */
    public List<List<Object>> sheet(Iterable<T> rows) {
        List<List<Object>> sheet = new ArrayList<>();
        sheet.add(heads());
        rows.forEach(row -> sheet.add(cells(row)));
        return sheet;
    }

    private Stream<InExcel<T>> inExcel() {
        return all.stream().flatMap(column -> column.excel().stream());
    }
}
