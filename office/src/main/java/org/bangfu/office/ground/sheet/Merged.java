package org.bangfu.office.ground.sheet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Cells of a sheet that are merged into one: only the first of them says anything, and whether the others mean the same or nothing cannot
 * be read. Asked row by row, downwards.
 */
final class Merged {

    /** A range with its name, {@code A1:B2}; rows from 1, columns from 0, all included. */
    record Range(String name, int top, int left, int bottom, int right) {}

    private final List<Range> ranges;
    private final List<Range> open = new ArrayList<>();
    private int next;

    Merged(List<Range> ranges) {
        this.ranges =
                ranges.stream().sorted(Comparator.comparingInt(Range::top)).toList();
    }

    /** Of a row, the columns whose cells lie in a merged one without being its first, with a sentence for each. */
    Map<Integer, String> covered(int row) {
        while (next < ranges.size() && ranges.get(next).top() <= row) {
            open.add(ranges.get(next++));
        }
        open.removeIf(range -> range.bottom() < row);
        Map<Integer, String> covered = new TreeMap<>();
        for (Range range : open) {
            for (int column = range.left(); column <= range.right() && column < SheetReader.MOST_COLUMNS; column++) {
                if (row != range.top() || column != range.left()) {
                    covered.put(
                            column, "%s在合并的单元格（%s）里，读不出内容。请取消合并、逐行填写。".formatted(new Place(row, column), range.name()));
                }
            }
        }
        return covered;
    }
}
