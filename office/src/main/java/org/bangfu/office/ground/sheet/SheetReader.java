package org.bangfu.office.ground.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bangfu.office.ground.refusal.Refusal;
import org.jspecify.annotations.Nullable;

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

    /** {@code ="…"} and {@code '…}: how programs and people keep a long number from becoming a figure. */
    private static final Pattern KEPT_TEXT = Pattern.compile("[=＝]\\s*[\"“”](.*)[\"“”]|['‘’＇`]+([^'‘’＇`]*)[‘’＇`]*");

    private SheetReader() {}

    /**
     * Reads a CSV (UTF-8, GBK, UTF-16; comma, semicolon or tab) or one sheet of an Excel workbook (.xlsx), row by row: a table as long as
     * it may be does not lie in memory.
     *
     * @param sheet the name of the sheet of a workbook; null for the only one that is visible and not empty
     * @return what was left out, in words
     * @throws Refusal at field {@code file}, saying what is wrong where and how to mend it; at {@code sheet} where there are several
     */
    public static List<String> each(byte[] content, @Nullable String sheet, Consumer<Sheet.Row> to) {
        boolean any = false;
        try (Rows rows = open(content, sheet)) {
            for (Sheet.Row row = rows.next(); row != null; row = rows.next()) {
                any = true;
                to.accept(row);
            }
            if (!any) {
                throw refused("文件里没有数据，请检查后重新上传。");
            }
            return rows.remarks();
        }
    }

    /** The same of a file that has but one sheet. */
    public static List<String> each(byte[] content, Consumer<Sheet.Row> to) {
        return each(content, null, to);
    }

    /** The same of a file that has but one sheet. */
    public static Sheet read(byte[] content) {
        return read(content, null);
    }

    /** A table of moderate size as a whole; of a workbook the sheet of that name, or the only one that is visible and not empty. */
    public static Sheet read(byte[] content, @Nullable String sheet) {
        var whole = new Whole();
        List<String> remarks = each(content, sheet, whole);
        return new Sheet(whole.rows, remarks);
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

    private static Rows open(byte[] content, @Nullable String sheet) {
        if (content.length == 0) {
            throw refused("文件是空的，请重新选择。");
        }
        if (content.length > MOST_BYTES) {
            throw refused("文件超过 10 MB，请分成几个文件上传。");
        }
        return workbook(content) ? Excel.of(content, sheet) : Csv.of(text(content));
    }

    private static String text(byte[] content) {
        // The container of .xls and of encrypted workbooks alike.
        if (starts(content, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw refused("这是旧版 Excel（.xls）、WPS（.et）或加了密码的文件。请在 Excel 或 WPS 中取消密码，另存为 .xlsx 或 CSV 再上传。");
        }
        String text = Encoding.decode(content);
        if (text.stripLeading().startsWith("<")) {
            throw refused("这是网页或 XML 格式的文件，只是名字像表格。请在 Excel 或 WPS 中打开，另存为 .xlsx 再上传。");
        }
        return text;
    }

    private static boolean starts(byte[] content, int... signature) {
        for (int i = 0; i < signature.length; i++) {
            if (i >= content.length || (content[i] & 0xFF) != signature[i]) {
                return false;
            }
        }
        return true;
    }

    /** Whether it is a workbook, whose cells cannot slip into other columns as those of a text can. */
    public static boolean workbook(byte[] content) {
        return starts(content, 'P', 'K');
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

    /** What a person sees in a cell: no blanks around it, nothing invisible in it, nothing that only keeps a long number text. */
    static String cell(int row, String raw) {
        if (raw.length() > MOST_CHARACTERS) {
            throw refused("第%d行有一格超过 %d 个字，请检查。".formatted(row, MOST_CHARACTERS));
        }
        String text = raw.replaceAll("[\\p{Cntrl}\\p{Cf}]+", " ")
                .replace('　', ' ')
                .replace('\u00A0', ' ')
                .strip();
        Matcher kept = KEPT_TEXT.matcher(text);
        return kept.matches()
                ? kept.group(1) == null ? kept.group(2).strip() : kept.group(1).strip()
                : text;
    }
}
