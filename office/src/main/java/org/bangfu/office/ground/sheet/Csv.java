package org.bangfu.office.ground.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** RFC 4180 with the separators that are met in practice. */
final class Csv implements Rows {

    /** What Excel writes before a table whose separator is not the usual one. */
    private static final String SAID = "sep=";

    private final String text;
    private final char separator;
    private final List<String> cells = new ArrayList<>();
    private final StringBuilder cell = new StringBuilder();
    private int row = 1;
    private int at;

    /** Where a quoted cell of this row holds the beginning of another line; -1 where none does. */
    private int swallowed = -1;

    private Csv(String text) {
        this.text = text;
        this.separator = separator(text);
        if (text.regionMatches(true, 0, SAID, 0, SAID.length())) {
            int end = text.indexOf('\n');
            at = end < 0 ? text.length() : end + 1;
            row = 2;
        }
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
                    if (c == separator && swallowed < 0 && holdsLines()) {
                        swallowed = cells.size();
                    }
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
        var ended = swallowed < 0 ? new Sheet.Row(row, cells) : unread();
        cells.clear();
        swallowed = -1;
        row++;
        return ended;
    }

    private boolean holdsLines() {
        return cell.indexOf("\n") >= 0 || cell.indexOf("\r") >= 0;
    }

    /** A quotation mark too many makes one cell of the lines up to the next one: none of them may get lost in it. */
    private Sheet.Row unread() {
        String sentence = "%s的引号里有好几行内容，可能吞掉了后面的行。请检查引号，改正后再上传。".formatted(new Place(row, swallowed));
        Map<Integer, String> all = new HashMap<>();
        for (int column = 0; column < cells.size(); column++) {
            all.put(column, sentence);
        }
        return new Sheet.Row(row, cells, false, all);
    }

    /** The one that divides most lines into the same number of cells, the more the better; or what the first line says, {@code sep=;}. */
    private static char separator(String text) {
        if (text.regionMatches(true, 0, SAID, 0, SAID.length()) && text.length() > SAID.length()) {
            return text.charAt(SAID.length());
        }
        char best = ',';
        long most = 0;
        for (char candidate : new char[] {',', ';', '\t', '|'}) {
            long alike = text
                    .lines()
                    .filter(line -> !line.isBlank())
                    .limit(20)
                    .map(line -> count(line, candidate))
                    .filter(times -> times > 0)
                    .collect(Collectors.groupingBy(times -> times, Collectors.counting()))
                    .entrySet()
                    .stream()
                    .mapToLong(lines -> lines.getKey() * lines.getValue())
                    .max()
                    .orElse(0);
            if (alike > most) {
                most = alike;
                best = candidate;
            }
        }
        return best;
    }

    private static long count(String line, char wanted) {
        return line.chars().filter(c -> c == wanted).count();
    }
}
