package org.bangfu.office.sheet;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** RFC 4180 with the separators that are met in practice. */
final class Csv implements Rows {

    private final String text;
    private final char separator;
    private final List<String> cells = new ArrayList<>();
    private final StringBuilder cell = new StringBuilder();
    private int row = 1;
    private int at;

    private Csv(String text) {
        this.text = text;
        this.separator = separator(text);
    }

    static Csv of(String text) {
        return new Csv(text);
    }

    @Override
    public Sheet.@Nullable Row next() {
        while (at < text.length()) {
            Sheet.Row read = read();
            if (!read.cells().stream().allMatch(String::isEmpty)) {
                return read;
            }
        }
        return null;
    }

    private Sheet.Row read() {
        boolean quoted = false;
        int since = row;
        for (; at < text.length(); at++) {
            char c = text.charAt(at);
            if (quoted) {
                if (c != '"') {
                    cell.append(c);
                    tooLong();
                } else if (at + 1 < text.length() && text.charAt(at + 1) == '"') {
                    cell.append('"');
                    at++;
                } else {
                    quoted = false;
                }
            } else if (c == '"' && cell.toString().isBlank()) {
                cell.setLength(0);
                quoted = true;
                since = row;
            } else if (c == separator) {
                endCell();
            } else if (c == '\n' || c == '\r') {
                at += c == '\r' && at + 1 < text.length() && text.charAt(at + 1) == '\n' ? 2 : 1;
                return endRow();
            } else {
                cell.append(c);
                tooLong();
            }
        }
        if (quoted) {
            throw SheetReader.refused("第%d行的引号没有结束，文件可能不完整。请重新导出后上传。".formatted(since));
        }
        return endRow();
    }

    private void tooLong() {
        if (cell.length() > SheetReader.MOST_CHARACTERS) {
            SheetReader.cell(row, cell.toString());
        }
    }

    private void endCell() {
        cells.add(SheetReader.cell(row, cell.toString()));
        cell.setLength(0);
        SheetReader.checkSize(row, cells.size());
    }

    private Sheet.Row endRow() {
        endCell();
        var ended = new Sheet.Row(row, cells);
        cells.clear();
        row++;
        return ended;
    }

    /** Whichever stands most often in the first line that has any. */
    private static char separator(String text) {
        for (String line : text.lines().limit(20).toList()) {
            char best = ',';
            for (char candidate : new char[] {';', '\t'}) {
                if (count(line, candidate) > count(line, best)) {
                    best = candidate;
                }
            }
            if (count(line, best) > 0) {
                return best;
            }
        }
        return ',';
    }

    private static long count(String line, char wanted) {
        return line.chars().filter(c -> c == wanted).count();
    }
}
