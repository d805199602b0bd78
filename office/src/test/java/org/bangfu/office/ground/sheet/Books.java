package org.bangfu.office.ground.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Workbooks of several sheets, as other offices send them. */
public final class Books {

    private record Tab(String name, VisibilityState state, List<List<String>> rows) {}

    private final List<Tab> tabs = new ArrayList<>();
    private final List<int[]> merged = new ArrayList<>();
    private final List<Figure> figures = new ArrayList<>();

    private record Figure(int tab, int row, int column, long value) {}

    public static Books book() {
        return new Books();
    }

    /** Rows of cells that a comma divides. */
    public Books visible(String name, String... rows) {
        return tab(name, VisibilityState.VISIBLE, rows);
    }

    public Books hidden(String name, String... rows) {
        return tab(name, VisibilityState.HIDDEN, rows);
    }

    public Books veryHidden(String name, String... rows) {
        return tab(name, VisibilityState.VERY_HIDDEN, rows);
    }

    /** Of the last sheet; rows and columns from 0. */
    public Books merged(int top, int left, int bottom, int right) {
        merged.add(new int[] {tabs.size() - 1, top, left, bottom, right});
        return this;
    }

    /** In a cell of the last sheet, from 0, a figure in place of text. */
    public Books number(int row, int column, long value) {
        figures.add(new Figure(tabs.size() - 1, row, column, value));
        return this;
    }

    private Books tab(String name, VisibilityState state, String... rows) {
        List<List<String>> cells = new ArrayList<>();
        for (String row : rows) {
            cells.add(List.of(row.split(",", -1)));
        }
        tabs.add(new Tab(name, state, cells));
        return this;
    }

    public byte[] xlsx() {
        var out = new ByteArrayOutputStream();
        try (var workbook = new Workbook(out, "Bangfu", "1.0")) {
            for (int t = 0; t < tabs.size(); t++) {
                Tab tab = tabs.get(t);
                Worksheet page = workbook.newWorksheet(tab.name());
                page.setVisibilityState(tab.state());
                for (int r = 0; r < tab.rows().size(); r++) {
                    List<String> row = tab.rows().get(r);
                    for (int c = 0; c < row.size(); c++) {
                        if (!row.get(c).isEmpty()) {
                            page.value(r, c, row.get(c));
                        }
                    }
                }
                for (Figure figure : figures) {
                    if (figure.tab() == t) {
                        page.value(figure.row(), figure.column(), figure.value());
                    }
                }
                for (int[] one : merged) {
                    if (one[0] == t) {
                        page.range(one[1], one[2], one[3], one[4]).merge();
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
