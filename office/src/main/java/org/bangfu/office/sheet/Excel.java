package org.bangfu.office.sheet;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.bangfu.office.refusal.Refusal;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;

/** The first sheet of a workbook. What it is packed in is looked through before anything is parsed. */
final class Excel {

    /** Unpacked; a workbook of {@link SheetReader#MOST_BYTES} that is larger is a bomb. */
    private static final int MOST_UNPACKED = 100 * 1024 * 1024;

    private static final int MOST_PARTS = 1_000;

    private static final Pattern MERGED = Pattern.compile("<mergeCell\\s+ref=\"([A-Z0-9:]+)\"");

    private Excel() {}

    static List<Sheet.Row> rows(byte[] content) {
        try {
            lookThrough(content);
            return parse(content);
        } catch (Refusal refusal) {
            throw refusal;
        } catch (IOException | RuntimeException broken) { // the parser throws what it likes on a damaged file
            throw SheetReader.refused("Excel 文件打不开，可能已损坏或不完整。请在 Excel 中重新保存后上传。");
        }
    }

    private static void lookThrough(byte[] content) throws IOException {
        boolean workbook = false;
        int parts = 0;
        long unpacked = 0;
        try (ZipFile zip = ZipFile.builder().setByteArray(content).get()) {
            for (ZipArchiveEntry part : Collections.list(zip.getEntries())) {
                String name = part.getName().toLowerCase(Locale.ROOT);
                byte[] bytes = unpack(zip.getInputStream(part), MOST_UNPACKED - unpacked);
                unpacked += bytes.length;
                if (++parts > MOST_PARTS) {
                    throw tooLarge();
                }
                workbook |= name.equals("xl/workbook.xml");
                if (name.endsWith("vbaproject.bin")) {
                    throw SheetReader.refused("工作簿里带有宏，不能上传。请另存为不带宏的 .xlsx。");
                }
                if (name.endsWith(".xml")) {
                    check(name, new String(bytes, StandardCharsets.UTF_8));
                }
            }
        }
        if (!workbook) {
            throw SheetReader.refused("这不是 Excel 工作簿。请上传 CSV 或 Excel（.xlsx）。");
        }
    }

    private static void check(String name, String xml) {
        // No workbook declares a document type; who does wants entities expanded.
        if (xml.contains("<!DOCTYPE")) {
            throw SheetReader.refused("工作簿的内容不正常，不能上传。请在 Excel 中重新保存。");
        }
        if (name.equals("xl/worksheets/sheet1.xml")) {
            Matcher merged = MERGED.matcher(xml);
            if (merged.find()) {
                throw SheetReader.refused("工作表里有合并的单元格（%s），读不出每行的内容。请取消合并、逐行填写后再上传。".formatted(merged.group(1)));
            }
        }
    }

    private static byte[] unpack(InputStream in, long most) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] buffer = new byte[16 * 1024];
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            if (out.size() + read > most) {
                throw tooLarge();
            }
            out.write(buffer, 0, read);
        }
        return out.toByteArray();
    }

    private static Refusal tooLarge() {
        return SheetReader.refused("工作簿解压后过大，不能上传。请只保留需要的一张表。");
    }

    private static List<Sheet.Row> parse(byte[] content) throws IOException {
        List<Sheet.Row> rows = new ArrayList<>();
        try (ReadableWorkbook workbook =
                        new ReadableWorkbook(new ByteArrayInputStream(content), new ReadingOptions(true, false));
                Stream<Row> stream = workbook.getFirstSheet().openStream()) {
            for (Iterator<Row> each = stream.iterator(); each.hasNext(); ) {
                Row row = each.next();
                SheetReader.checkSize(row.getRowNum(), row.getCellCount());
                List<String> cells = new ArrayList<>();
                for (int column = 0; column < row.getCellCount(); column++) {
                    int number = row.getRowNum();
                    cells.add(row.getOptionalCell(column)
                            .map(cell -> SheetReader.cell(number, text(number, cell)))
                            .orElse(""));
                }
                if (!cells.stream().allMatch(String::isEmpty)) {
                    rows.add(new Sheet.Row(row.getRowNum(), cells));
                }
            }
        }
        return rows;
    }

    private static String text(int row, Cell cell) {
        if (cell.getType() == CellType.ERROR) {
            throw SheetReader.refused("第%d行有一格是公式错误（%s）。请改正后再上传。".formatted(row, cell.getRawValue()));
        }
        if (cell.getType() != CellType.NUMBER) {
            return cell.getText();
        }
        String format = cell.getDataFormatString();
        if (format != null && isDate(format)) {
            LocalDateTime moment = cell.asDate();
            return moment.toLocalDate().toString();
        }
        BigDecimal number = new BigDecimal(cell.getRawValue());
        // A double keeps 15 digits: the rest of a card or identity number kept as a number is lost.
        if (number.precision() - number.scale() > 15) {
            throw SheetReader.refused("第%d行有一个 16 位以上的号码被 Excel 存成了数字，末几位已经丢失。请把该列设为“文本”格式重新填写。".formatted(row));
        }
        return number.setScale(Math.min(Math.max(number.scale(), 0), 10), RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    private static boolean isDate(String format) {
        String bare = format.replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.", "").toLowerCase(Locale.ROOT);
        return bare.contains("yy") || (bare.contains("d") && bare.contains("m"));
    }
}
