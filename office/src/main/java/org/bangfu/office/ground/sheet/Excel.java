package org.bangfu.office.ground.sheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.bangfu.office.ground.refusal.Refusal;
import org.jspecify.annotations.Nullable;

/** One sheet of a workbook, row by row (ECMA-376, SpreadsheetML). A cell that cannot be read leaves its row readable. */
final class Excel implements Rows {

    /** Stands for a cell that says something which cannot be read. */
    private static final String UNREAD = "#";

    private final WorkbookParts parts;
    private final SharedTexts texts;
    private final DateStyles styles;
    private final boolean from1904;
    private final Tabs tabs;
    private final Merged merged;
    private final XMLStreamReader xml;
    private int row;
    private int hiddenRows;
    private final BitSet hiddenColumns = new BitSet();
    private int widest;

    private Excel(WorkbookParts parts, @Nullable String sheet) throws IOException, XMLStreamException {
        this.parts = parts;
        Workbook workbook = Workbook.of(parts);
        this.tabs = Tabs.of(workbook, parts, sheet);
        this.from1904 = workbook.from1904();
        this.merged = parts.merged(tabs.chosen().part());
        this.texts = SharedTexts.of(parts);
        this.styles = DateStyles.of(parts);
        this.xml = Xml.read(parts.open(tabs.chosen().part()));
    }

    /** @param sheet the name of the sheet to read; null for the only one that is visible and not empty */
    static Excel of(byte[] content, @Nullable String sheet) {
        return reading(() -> {
            var parts = WorkbookParts.of(content);
            try {
                return new Excel(parts, sheet);
            } catch (IOException | XMLStreamException | RuntimeException e) {
                parts.close();
                throw e;
            }
        });
    }

    @Override
    public Sheet.@Nullable Row next() {
        return reading(this::read);
    }

    private interface Reading<T extends @Nullable Object> {
        T read() throws IOException, XMLStreamException;
    }

    private static <T extends @Nullable Object> T reading(Reading<T> reading) {
        try {
            return reading.read();
        } catch (Refusal refusal) {
            throw refusal;
        } catch (IOException
                | XMLStreamException
                | RuntimeException broken) { // the parser throws what it likes on a damaged file
            throw SheetReader.refused("Excel 文件打不开，可能已损坏或不完整。请在 Excel 中重新保存后上传。");
        }
    }

    private Sheet.@Nullable Row read() throws IOException, XMLStreamException {
        while (xml.hasNext()) {
            int event = Xml.next(xml);
            if (Xml.ends(event, xml, "sheetData")) {
                return null;
            }
            if (Xml.starts(event, xml, "col") && hidden()) {
                int first = Math.max(Xml.number(xml, "min", 1), 1);
                int last = Math.min(Xml.number(xml, "max", first), SheetReader.MOST_COLUMNS);
                hiddenColumns.set(Math.min(first, last) - 1, last);
            }
            if (Xml.starts(event, xml, "row")) {
                int number = Xml.number(xml, "r", row + 1);
                if (number <= row) {
                    throw new IOException("rows out of order");
                }
                row = number;
                SheetReader.checkSize(row, 0);
                boolean hidden = hidden();
                Map<Integer, String> unread = merged.covered(row);
                List<String> cells = cells(unread);
                if (!cells.stream().allMatch(String::isEmpty)) {
                    hiddenRows += hidden ? 1 : 0;
                    widest = Math.max(widest, cells.size());
                    return new Sheet.Row(row, cells, from1904, unread);
                }
            }
        }
        return null;
    }

    private boolean hidden() {
        String said = Xml.attribute(xml, "hidden");
        return "1".equals(said) || "true".equals(said);
    }

    /** @param unread takes the cells that cannot be read, which are then what is written in them as far as that goes */
    private List<String> cells(Map<Integer, String> unread) throws IOException, XMLStreamException {
        List<String> cells = new ArrayList<>();
        for (int event = Xml.next(xml); !Xml.ends(event, xml, "row"); event = Xml.next(xml)) {
            if (Xml.starts(event, xml, "c")) {
                int column = column(Xml.attribute(xml, "r"), cells.size());
                SheetReader.checkSize(row, column + 1);
                while (cells.size() < column) {
                    cells.add("");
                }
                String text = SheetReader.cell(row, cell(new Place(row, column), unread));
                if (column < cells.size()) {
                    cells.set(column, text);
                } else {
                    cells.add(text);
                }
            }
        }
        return cells;
    }

    /** {@code BC23} is column 54, counted from 0. */
    static int column(@Nullable String reference, int otherwise) {
        if (reference == null) {
            return otherwise;
        }
        int column = 0;
        for (int i = 0; i < reference.length() && Character.isLetter(reference.charAt(i)) && i < 5; i++) {
            column = column * 26 + Character.toUpperCase(reference.charAt(i)) - 'A' + 1;
        }
        return Math.max(column - 1, 0);
    }

    private String cell(Place place, Map<Integer, String> unread) throws IOException, XMLStreamException {
        String type = Objects.requireNonNullElse(Xml.attribute(xml, "t"), "n");
        boolean date = styles.date(Xml.number(xml, "s", 0));
        String value = null;
        boolean formula = false;
        for (int event = Xml.next(xml); !Xml.ends(event, xml, "c"); event = Xml.next(xml)) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "is" -> value = SharedTexts.text(xml, "is");
                    case "v" -> value = value();
                    case "f" -> formula = true;
                    default -> {}
                }
            }
        }
        if (value == null || (value.isEmpty() && formula && !type.equals("str"))) {
            if (formula) {
                unread.put(place.column(), "%s是公式，文件里没有算好的结果。请在 Excel 里打开、保存后再上传，或把公式改成数值。".formatted(place));
                return UNREAD;
            }
            return "";
        }
        return switch (type) {
            case "s" -> texts.at(value);
            case "e" -> {
                unread.put(place.column(), "%s是公式错误（%s）。请改正后再上传。".formatted(place, value));
                yield UNREAD;
            }
            case "n" -> number(new CellNumber(place, value, from1904), date, unread);
            default -> value;
        };
    }

    private static String number(CellNumber number, boolean date, Map<Integer, String> unread) {
        try {
            return number.text(date);
        } catch (Refusal refusal) {
            unread.put(number.place().column(), refusal.getMessage());
            return UNREAD;
        }
    }

    private String value() throws XMLStreamException {
        var value = new StringBuilder();
        for (int event = Xml.next(xml); !Xml.ends(event, xml, "v"); event = Xml.next(xml)) {
            if (xml.hasText() && value.length() <= SheetReader.MOST_CHARACTERS) {
                value.append(xml.getText(), 0, Math.min(xml.getTextLength(), SheetReader.MOST_CHARACTERS + 1));
            }
        }
        return value.toString();
    }

    @Override
    public List<String> remarks() {
        var remarks = new ArrayList<>(tabs.remarks());
        if (hiddenRows > 0) {
            remarks.add("有 %d 行在表里是隐藏的（可能是筛选），也读了。".formatted(hiddenRows));
        }
        hiddenColumns.clear(widest, SheetReader.MOST_COLUMNS);
        if (!hiddenColumns.isEmpty()) {
            remarks.add("%s 列在表里是隐藏的，也读了。"
                    .formatted(hiddenColumns.stream().mapToObj(Place::column).collect(Collectors.joining("、"))));
        }
        return remarks;
    }

    @Override
    public void close() {
        parts.close();
    }
}
