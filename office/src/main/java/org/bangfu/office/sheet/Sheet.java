package org.bangfu.office.sheet;

import java.util.List;
import java.util.Optional;

/** A table that somebody sent, as text. Rows that are wholly empty are left out. */
public record Sheet(List<Row> rows) {

    public Sheet {
        rows = List.copyOf(rows);
    }

    /**
     * One row.
     *
     * @param number as the person's program counts it, from 1
     * @param cells without blanks around them; a date is {@code 2026-03-18}, a number plain digits
     */
    public record Row(int number, List<String> cells) {

        public Row {
            cells = List.copyOf(cells);
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
