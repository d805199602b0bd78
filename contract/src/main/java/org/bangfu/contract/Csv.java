package org.bangfu.contract;

import java.util.ArrayList;
import java.util.List;

/** Comma-separated text with a header, RFC 4180 on one line per row; every fault with its line and column. */
final class Csv {

    private final String file;
    private final List<String> columns;
    private final List<PolicyFault> faults;

    Csv(String file, List<String> columns, List<PolicyFault> faults) {
        this.file = file;
        this.columns = columns;
        this.faults = faults;
    }

    /** The rows that have every column; the others are noted. */
    List<Row> rows(String text) {
        var rows = new ArrayList<Row>();
        String[] lines = (text.startsWith("\uFEFF") ? text.substring(1) : text).split("\r?\n", -1);
        if (!cells(lines[0]).equals(columns)) {
            faults.add(new PolicyFault(file, 1, "", "第一行应是列名 " + String.join(",", columns)));
            return rows;
        }
        for (int i = 1; i < lines.length; i++) {
            if (lines[i].isBlank()) {
                continue;
            }
            List<String> cells = cells(lines[i]);
            if (lines[i].chars().filter(c -> c == '"').count() % 2 != 0) {
                faults.add(new PolicyFault(file, i + 1, "", "双引号没有成对，请补上或删去"));
            } else if (cells.size() == columns.size()) {
                rows.add(new Row(i + 1, cells));
            } else {
                faults.add(new PolicyFault(
                        file, i + 1, "", "应有 " + columns.size() + " 列，实有 " + cells.size() + " 列；含逗号的文字请放在双引号里"));
            }
        }
        return rows;
    }

    /** A cell that may hold anything, on one line. */
    static String quoted(String cell) {
        return '"' + cell.replace("\"", "\"\"").replaceAll("\\R", " ") + '"';
    }

    private static List<String> cells(String line) {
        var cells = new ArrayList<String>();
        var cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                cell.append(c);
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }

    /** One row; what is wrong with a cell is noted in its name. */
    final class Row {
        private final int line;
        private final List<String> cells;

        private Row(int line, List<String> cells) {
            this.line = line;
            this.cells = cells;
        }

        String cell(String column) {
            return cells.get(columns.indexOf(column)).strip();
        }

        void wrong(String column, String message) {
            faults.add(new PolicyFault(file, line, column, message));
        }
    }
}
