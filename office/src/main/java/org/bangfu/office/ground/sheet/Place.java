package org.bangfu.office.ground.sheet;

/**
 * A cell, as the person's program names it.
 *
 * @param row counted from 1
 * @param column counted from 0
 */
record Place(int row, int column) {

    /** {@code A} is the first, {@code AB} the 28th. */
    static String column(int column) {
        var letters = new StringBuilder();
        for (int left = column + 1; left > 0; left = (left - 1) / 26) {
            letters.insert(0, (char) ('A' + (left - 1) % 26));
        }
        return letters.toString();
    }

    @Override
    public String toString() {
        String letters = column(column);
        return "第%d行 %s 列（%s%d）".formatted(row, letters, letters, row);
    }
}
