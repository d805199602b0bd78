package org.bangfu.office.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.bangfu.office.refusal.Refusal;

/** Reads what was uploaded, by what it is and not by what it is called. */
public final class SheetReader {

    /** 10 MB. */
    public static final int MOST_BYTES = 10 * 1024 * 1024;

    /** Rows of one table. */
    public static final int MOST_ROWS = 100_000;

    /** Columns of one row. */
    public static final int MOST_COLUMNS = 200;

    /** Cells of a table that is read as a whole. */
    private static final int MOST_CELLS = 500_000;

    /** Characters of one cell. */
    public static final int MOST_CHARACTERS = 2_000;

    private SheetReader() {}

    /**
     * Reads a CSV (UTF-8, GBK, UTF-16 with mark; comma, semicolon or tab) or the first sheet of an Excel workbook (.xlsx), row by
     * row: a table as long as it may be does not lie in memory.
     *
     * @throws Refusal at field {@code file}, saying what is wrong where and how to mend it
     */
    public static void each(byte[] content, Consumer<Sheet.Row> to) {
        boolean any = false;
        try (Rows rows = open(content)) {
            for (Sheet.Row row = rows.next(); row != null; row = rows.next()) {
                any = true;
                to.accept(row);
            }
        }
        if (!any) {
            throw refused("文件里没有数据，请检查后重新上传。");
        }
    }

    /** A table of moderate size as a whole. */
    public static Sheet read(byte[] content) {
        var whole = new Whole();
        each(content, whole);
        return new Sheet(whole.rows);
    }

    private static final class Whole implements Consumer<Sheet.Row> {

        private final List<Sheet.Row> rows = new ArrayList<>();
        private int cells;

        @Override
        public void accept(Sheet.Row row) {
            cells += row.cells().size();
            if (cells > MOST_CELLS) {
                throw refused("表格太大，超过 %d 格。请分成几个文件上传。".formatted(MOST_CELLS));
            }
            rows.add(row);
        }
    }

    private static Rows open(byte[] content) {
        if (content.length == 0) {
            throw refused("文件是空的，请重新选择。");
        }
        if (content.length > MOST_BYTES) {
            throw refused("文件超过 10 MB，请分成几个文件上传。");
        }
        return starts(content, 'P', 'K') ? Excel.of(content) : Csv.of(text(content));
    }

    private static String text(byte[] content) {
        // The container of .xls and of encrypted workbooks alike.
        if (starts(content, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw refused("这是旧版 Excel（.xls）或加了密码的文件。请在 Excel 中取消密码，另存为 .xlsx 或 CSV 再上传。");
        }
        return Encoding.decode(content);
    }

    private static boolean starts(byte[] content, int... signature) {
        for (int i = 0; i < signature.length; i++) {
            if (i >= content.length || (content[i] & 0xFF) != signature[i]) {
                return false;
            }
        }
        return true;
    }

    static Refusal refused(String sentence) {
        return Refusal.at("file", sentence);
    }

    static void checkSize(int row, int columns) {
        if (row > MOST_ROWS) {
            throw refused("表格超过 %d 行（带格式的空行也算）。请只把有数据的行复制到新表，或分成几个文件上传。".formatted(MOST_ROWS));
        }
        if (columns > MOST_COLUMNS) {
            throw refused("第%d行超过 %d 列，这不像要上传的表格，请检查。".formatted(row, MOST_COLUMNS));
        }
    }

    /** What a person sees in a cell: no blanks around it, nothing invisible in it. */
    static String cell(int row, String raw) {
        if (raw.length() > MOST_CHARACTERS) {
            throw refused("第%d行有一格超过 %d 个字，请检查。".formatted(row, MOST_CHARACTERS));
        }
        String text = raw.replaceAll("[\\p{Cntrl}\\p{Cf}]+", " ")
                .replace('　', ' ')
                .replace(' ', ' ')
                .strip();
        // ="…" is how programs keep a long number from becoming a figure.
        return text.matches("=\".*\"") ? text.substring(2, text.length() - 1).strip() : text;
    }
}
