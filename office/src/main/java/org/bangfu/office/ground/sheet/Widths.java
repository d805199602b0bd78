package org.bangfu.office.ground.sheet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.bangfu.money.Money;

/** How wide the columns of a sheet have to be, in digits of its font: a Chinese character takes two. */
final class Widths {

    private static final int LEAST = 8;

    /** What is longer is read in the cell's own line. */
    private static final int MOST = 48;

    private static final int MARGIN = 2;

    private static final int OF_A_DAY = 10;

    private final List<Integer> widest = new ArrayList<>();

    void saw(int column, Object cell) {
        while (widest.size() <= column) {
            widest.add(LEAST);
        }
        widest.set(column, Math.clamp(width(cell) + MARGIN, widest.get(column), MOST));
    }

    void each(Taker taker) {
        for (int column = 0; column < widest.size(); column++) {
            taker.take(column, widest.get(column));
        }
    }

    /** Takes the width of a column. */
    @FunctionalInterface
    interface Taker {
        void take(int column, double width);
    }

    private static int width(Object cell) {
        return switch (cell) {
            case Money money -> money.format().length();
            case LocalDate _ -> OF_A_DAY;
            default -> cell.toString().chars().map(c -> c < 0x2E80 ? 1 : 2).sum();
        };
    }
}
