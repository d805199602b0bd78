package org.bangfu.office.ground.sheet;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A table that somebody sent, as text. Rows that are wholly empty are left out.
 *
 * @param remarks what was left out, or read though one may not expect it, in words: hidden sheets, hidden rows
 */
public record Sheet(List<Row> rows, List<String> remarks) {

    public Sheet {
        rows = List.copyOf(rows);
        remarks = List.copyOf(remarks);
    }

    /**
     * One row.
     *
     * @param number as the person's program counts it, from 1
     * @param cells without blanks around them; a date is {@code 2026-03-18}, a number plain digits
     * @param from1904 whether a number that stands for a day counts from 1904, as in workbooks of old Macintoshes
     * @param unread the columns, counted from 0, whose cells cannot be read, each with the sentence that says why and the mend: merged
     *     into another, a formula without a result, a number that lost its last digits
     */
    public record Row(int number, List<String> cells, boolean from1904, Map<Integer, String> unread) {

        public Row {
            cells = List.copyOf(cells);
            unread = Map.copyOf(unread);
        }

        public Row(int number, List<String> cells) {
            this(number, cells, false, Map.of());
        }

        /** The day that a cell names, see {@link WrittenDate}; empty where it names none. */
        public Optional<LocalDate> day(int column) {
            return WrittenDate.read(cell(column), from1904);
        }

        /** Why the cell of a column cannot be read; empty where it can. */
        public Optional<String> unread(int column) {
            return Optional.ofNullable(unread.get(column));
        }

        /** The cell of a column counted from 0; empty where the row is shorter. */
        public String cell(int column) {
            return column < cells.size() ? cells.get(column) : "";
        }

        /** The cell to the right of one that says {@code label}; a colon behind the label is forgiven. */
        public Optional<String> beside(String label) {
            for (int i = 0; i + 1 < cells.size(); i++) {
                if (cells.get(i).replaceFirst("[:：]$", "").strip().equals(label)) {
                    return Optional.of(cells.get(i + 1));
                }
            }
            return Optional.empty();
        }
    }
}
