package org.bangfu.office.ground.list;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bangfu.office.ground.list.Column.Order;
import org.bangfu.office.ground.web.Frame;
import org.jspecify.annotations.Nullable;

/**
 * A list as the screen shows it; {@code ground/list/table} draws it.
 *
 * @param foot sums under the figures; null where there are none
 */
public record Listing(
        List<Head> heads, List<Row> rows, @Nullable Foot foot) {

    /**
     * What stands over a column.
     *
     * @param href leads to the list in this column's order; null where it is not sorted by it, or already is
     * @param sorted {@code ascending} or {@code descending}, where the list is sorted by this column
     */
    public record Head(
            String title,
            @Nullable String style,
            @Nullable Order order,
            @Nullable String href,
            @Nullable String sorted) {}

    /** @param id by which an address points at it; null where none does */
    public record Row(@Nullable String id, List<Place> places) {}

    /** @param label what stands before it on a telephone; null where there is nothing to say */
    public record Place(
            Cell cell, @Nullable String style, @Nullable String label) {}

    /** @param span of the columns on the left under which its label stands */
    public record Foot(String label, int span, List<Place> sums) {

        public Foot {
            sums = List.copyOf(sums);
        }
    }

    public Listing {
        heads = List.copyOf(heads);
        rows = List.copyOf(rows);
    }

    /** Whose heads sort it: the page begins anew, its filters stay. */
    public Listing sorted(String path, Map<String, String> filters, String order) {
        return new Listing(
                heads.stream().map(head -> sorted(head, path, filters, order)).toList(), rows, foot);
    }

    private static Head sorted(Head head, String path, Map<String, String> filters, String order) {
        Order own = head.order();
        if (own == null) {
            return head;
        }
        if (own.name().equals(order)) {
            return new Head(head.title(), head.style(), own, null, own.ascending() ? "ascending" : "descending");
        }
        var asked = new HashMap<>(filters);
        asked.put("order", own.name());
        return new Head(head.title(), head.style(), own, Frame.address(path, asked, null), null);
    }
}
