package org.bangfu.office.ground.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.assertj.core.api.AbstractThrowableAssert;
import org.bangfu.money.Money;
import org.bangfu.office.ground.refusal.Refusal;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables come in every shape an office can give them; what cannot be read is refused by its place. */
class SheetTest {

    private static final List<List<Object>> TABLE = List.of(
            List.of("姓名", "金额", "日期", "卡号"),
            List.of("王秀梅", Money.parse("8400.5"), LocalDate.of(2026, 3, 18), "6222021234567890128"));

    private static final List<List<String>> READ =
            List.of(List.of("姓名", "金额", "日期", "卡号"), List.of("王秀梅", "8400.5", "2026-03-18", "6222021234567890128"));

    @Test
    void readsTheExcelItWrites() {
        assertThat(cells(SheetWriter.xlsx("表", TABLE))).isEqualTo(READ);
    }

    @Test
    void readsTheListItWrites() {
        assertThat(cells(SheetWriter.list("表", TABLE))).isEqualTo(READ);
    }

    /** Heads in sight and on every page, as wide as the words, across on A4, with title and number of the page; also where it is long. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2_500})
    void aListForPeopleIsLaidOutForScreenAndPaper(int rows) throws IOException {
        byte[] list = SheetWriter.list("名册 A&B", sheet -> {
            sheet.row(TABLE.getFirst());
            for (int i = 0; i < rows; i++) {
                sheet.row(TABLE.getLast());
            }
        });
        assertThat(part(list, "xl/worksheets/sheet1.xml"))
                .contains("state=\"frozen\"", "topLeftCell=\"A2\"", "paperSize=\"9\"", "orientation=\"landscape\"")
                .containsPattern("fitToWidth=\"1\"[^>]*fitToHeight=\"0\"|fitToHeight=\"0\"[^>]*fitToWidth=\"1\"")
                .contains("fitToPage=\"true\"", "名册 A&amp;&amp;B", "第 &amp;P 页 / 共 &amp;N 页")
                .containsPattern("<col min=\"4\" max=\"4\" width=\"2[12]");
        assertThat(part(list, "xl/workbook.xml")).contains("_xlnm.Print_Titles", "$1:$1");
        assertThat(part(list, "docProps/core.xml")).contains("名册 A&amp;B");
    }

    /** A program reads it: what the bank is sent holds its rows and nothing else. */
    @Test
    void aSheetForAProgramIsBare() throws IOException {
        assertThat(part(SheetWriter.xlsx("付款", TABLE), "xl/worksheets/sheet1.xml"))
                .doesNotContain("frozen", "&amp;P", "fitToPage=\"true\"", "landscape");
    }

    private static String part(byte[] workbook, String name) throws IOException {
        try (var parts = WorkbookParts.of(workbook)) {
            return Pattern.compile("&#x([0-9a-f]+);")
                    .matcher(new String(parts.open(name).readAllBytes(), StandardCharsets.UTF_8))
                    .replaceAll(letter -> Character.toString(Integer.parseInt(letter.group(1), 16)));
        }
    }

    @Test
    void readsTheCsvItWrites() {
        assertThat(cells(SheetWriter.csv(TABLE)).get(1))
                .containsExactly("王秀梅", "8400.50", "2026-03-18", "6222021234567890128");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GBK", "GB18030"})
    void readsTheEncodingsOfChina(String charset) {
        byte[] content = "姓名,单位\r\n王秀梅,\"芜湖市, 镜湖区\"\r\n\r\n".getBytes(Charset.forName(charset));
        assertThat(cells(content)).containsExactly(List.of("姓名", "单位"), List.of("王秀梅", "芜湖市, 镜湖区"));
    }

    @Test
    void readsWhatExcelCallsUnicodeText() {
        byte[] content = "\uFEFF姓名\t单位\r\n王秀梅\t赭麓街道\r\n".getBytes(StandardCharsets.UTF_16LE);
        assertThat(cells(content)).containsExactly(List.of("姓名", "单位"), List.of("王秀梅", "赭麓街道"));
    }

    @Test
    void countsRowsAsThePersonDoes() {
        Sheet sheet = SheetReader.read("a,b\n\n\nc,d".getBytes(StandardCharsets.UTF_8));
        assertThat(sheet.rows()).extracting(Sheet.Row::number).containsExactly(1, 4);
    }

    @Test
    void findsAWordBesideItsLabel() {
        Sheet.Row row = new Sheet.Row(1, List.of("批次号：", "镜湖-2026-批003", "总笔数", "3"));
        assertThat(row.beside("批次号")).contains("镜湖-2026-批003");
        assertThat(row.beside("总笔数")).contains("3");
        assertThat(row.beside("总金额")).isEmpty();
    }

    @Test
    void textStaysTextInASpreadsheet() {
        assertThat(new String(SheetWriter.csv(List.of(List.of("=1+2", Money.parse("-3")))), StandardCharsets.UTF_8))
                .isEqualTo("\uFEFF'=1+2,-3.00\r\n");
    }

    @Test
    void refusesACutOffFile() {
        refused("a,b\n\"c,d".getBytes(StandardCharsets.UTF_8)).hasMessageContaining("第2行的引号没有结束");
        byte[] whole = SheetWriter.xlsx("表", TABLE);
        refused(Arrays.copyOf(whole, whole.length / 2)).hasMessageContaining("Excel 文件");
    }

    @Test
    void refusesWhatIsNoTable() {
        refused(new byte[0]).hasMessageContaining("空的");
        refused("\n,,\n".getBytes(StandardCharsets.UTF_8)).hasMessageContaining("没有数据");
        refused(new byte[] {'M', 'Z', 0, 0, 3}).hasMessageContaining("不是表格文件");
        refused(new byte[] {'M', 'Z', (byte) 0x90, 0, 3}).hasMessageContaining("不是表格文件");
        refused(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}).hasMessageContaining("加了密码");
        refused("\uFEFF姓名\t单\0位\r\n".getBytes(StandardCharsets.UTF_16LE)).hasMessageContaining("不是表格文件");
        refused(new byte[SheetReader.MOST_BYTES + 1]).hasMessageContaining("10 MB");
        refused("a,".repeat(100_001).getBytes(StandardCharsets.UTF_8)).hasMessageContaining("列");
        refused("a\n".repeat(100_001).getBytes(StandardCharsets.UTF_8)).hasMessageContaining("行");
        refused("a".repeat(3_000).getBytes(StandardCharsets.UTF_8)).hasMessageContaining("第1行");
    }

    @Test
    void aLongNumberThatExcelHasCutIsNamedByItsCell() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "Bangfu", "1.0")) {
            workbook.newWorksheet("表").value(2, 0, 6222021234567890128L);
        }
        assertThat(unread(out.toByteArray())).contains("第3行", "文本");
    }

    @Test
    void refusesBombsMacrosAndEntities() throws Exception {
        refused(zip(Map.of("xl/media/image1.png", " ".repeat(101 * 1024 * 1024))))
                .hasMessageContaining("解压后过大");
        refused(zip(Map.of("xl/workbook.xml", " ".repeat(300 * 1024)))).hasMessageContaining("解压后过大");
        Map<String, String> many = new LinkedHashMap<>();
        for (int part = 0; part <= 1_000; part++) {
            many.put("xl/" + part + ".xml", "<a/>");
        }
        refused(zip(many)).hasMessageContaining("解压后过大");
        refused(zip(Map.of("xl/vbaProject.bin", "x"))).hasMessageContaining("宏");
        refused(zip(Map.of("xl/workbook.xml", "<!DOCTYPE lolz [<!ENTITY a \"a\">]>")))
                .hasMessageContaining("内容不正常");
        refused(zip(Map.of("readme.txt", "x"))).hasMessageContaining("不是 Excel 工作簿");
        refused(zip(Map.of("xl/workbook.xml", "<workbook/>"))).hasMessageContaining("打不开");
    }

    /** The formats 27 to 36 and 50 to 58 are those of a Chinese Excel, which does not write them out. */
    @ParameterizedTest
    @ValueSource(ints = {14, 22, 27, 28, 31, 36, 50, 52, 57, 58})
    void readsTheDaysThatAChineseExcelShows(int format) throws Exception {
        assertThat(cells(sheet(format, "<row><c s=\"1\"><v>46099</v></c><c><v>46099</v></c></row>")))
                .containsExactly(List.of("2026-03-18", "46099"));
    }

    @Test
    void aFormulaWithoutItsResultIsNamedByItsCell() throws Exception {
        assertThat(unread(sheet(0, "<row r=\"3\"><c r=\"AB3\"><f>A1+1</f></c></row>")))
                .contains("第3行 AB 列（AB3）是公式，文件里没有算好的结果");
        assertThat(cells(sheet(0, "<row><c><f>1+1</f><v>2</v></c><c t=\"str\"><f>A1</f><v>王</v></c></row>")))
                .containsExactly(List.of("2", "王"));
    }

    @Test
    void aFormulaThatFailedIsNamedByItsCell() throws Exception {
        assertThat(unread(sheet(0, "<row r=\"2\"><c r=\"B2\" t=\"e\"><f>1/0</f><v>#DIV/0!</v></c></row>")))
                .contains("B2", "#DIV/0!");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e400", "1e-999999999", "abc", "1.5.5"})
    void aNumberNoExcelWritesIsNamedByItsCell(String number) throws Exception {
        assertThat(unread(sheet(0, "<row r=\"2\"><c r=\"B2\"><v>" + number + "</v></c></row>")))
                .contains("B2");
    }

    @Test
    void readsTextsThatAreSharedOrStandInPieces() throws Exception {
        assertThat(cells(sheet(
                        0,
                        "<row><c t=\"s\"><v>1</v></c><c t=\"s\"><v>0</v></c>"
                                + "<c t=\"inlineStr\"><is><r><t>赭麓</t></r><r><t>街道</t></r></is></c></row>")))
                .containsExactly(List.of("王秀梅", "姓名", "赭麓街道"));
    }

    /** What one table may hold, however little of it there is in the file. */
    @Test
    void whatIsTooMuchIsRefused() throws Exception {
        String row = "a,".repeat(100) + "\n";
        refused(row.repeat(5_000).getBytes(StandardCharsets.UTF_8)).hasMessageContaining("超过 500000 格");
        Map<String, String> words = parts(0, "<row><c t=\"s\"><v>0</v></c></row>");
        words.put(
                "xl/sharedStrings.xml",
                "<sst>" + ("<si><t>" + "字".repeat(2_000) + "</t></si>").repeat(4_001) + "</sst>");
        refused(zip(words)).hasMessageContaining("文字太多");
        Map<String, String> merged = parts(0, "<row><c><v>1</v></c></row>");
        merged.put(
                "xl/worksheets/sheet7.xml",
                "<worksheet><sheetData><row><c><v>1</v></c></row></sheetData><mergeCells>"
                        + "<mergeCell ref=\"A5:B5\"/>".repeat(20_001) + "</mergeCells></worksheet>");
        refused(zip(merged)).hasMessageContaining("太多合并的单元格");
    }

    @Test
    void rowsOutOfOrderAndDaysBeyondTheCalendarAreNoTable() throws Exception {
        refused(sheet(0, "<row r=\"3\"><c><v>1</v></c></row><row r=\"2\"><c><v>2</v></c></row>"))
                .hasMessageContaining("打不开");
        assertThat(unread(sheet(14, "<row><c s=\"1\"><v>2958466</v></c></row>")))
                .contains("日期不对");
    }

    /** A day that was typed as a bare number counts as its workbook does. */
    @Test
    void aDayOfAnOldMacintoshIsItsOwn() throws Exception {
        String rows =
                "<row><c><v>44637</v></c><c t=\"d\"><v>2026-03-18T00:00:00.000</v></c><c s=\"1\"><v>44637</v></c></row>";
        Map<String, String> parts = parts(14, rows);
        parts.put(
                "xl/workbook.xml",
                "<workbook><workbookPr date1904=\"1\"/><sheets><sheet id=\"r1\"/></sheets></workbook>");
        Sheet.Row row = SheetReader.read(zip(parts)).rows().getFirst();
        assertThat(row.day(0)).contains(LocalDate.of(2026, 3, 18));
        assertThat(row.day(1)).contains(LocalDate.of(2026, 3, 18));
        assertThat(row.cell(2)).isEqualTo("2026-03-18");
        Sheet.Row usual = SheetReader.read(zip(parts(14, "<row><c><v>46099</v></c></row>")))
                .rows()
                .getFirst();
        assertThat(usual.day(0)).contains(LocalDate.of(2026, 3, 18));
    }

    @Test
    void hiddenRowsAndColumnsAreReadAndSaid() throws Exception {
        Map<String, String> parts = parts(
                0,
                "<row hidden=\"1\"><c t=\"str\"><v>甲</v></c></row><row><c t=\"str\"><v>乙</v></c><c t=\"str\"><v>丙</v></c></row>");
        parts.compute(
                "xl/worksheets/sheet7.xml",
                (name, xml) -> String.valueOf(xml)
                        .replace(
                                "<sheetData>",
                                "<cols><col min=\"2\" max=\"2\" hidden=\"1\"/><col min=\"5\" max=\"16384\" hidden=\"true\"/></cols><sheetData>"));
        Sheet read = SheetReader.read(zip(parts));
        assertThat(read.rows()).hasSize(2);
        assertThat(read.remarks()).containsExactly("有 1 行在表里是隐藏的（可能是筛选），也读了。", "B 列在表里是隐藏的，也读了。");
    }

    /** What other systems call .xls and is a page of the web. */
    @ParameterizedTest
    @ValueSource(
            strings = {"<html><table><tr><td>身份证号</td></tr></table></html>", "\n<?xml version=\"1.0\"?><Workbook/>"})
    void aPageOfTheWebIsNoTable(String text) {
        refused(text.getBytes(StandardCharsets.UTF_8)).hasMessageContaining("网页或 XML");
    }

    /** A workbook as other programs write them. */
    private static byte[] sheet(int format, String rows) throws Exception {
        return zip(parts(format, rows));
    }

    private static Map<String, String> parts(int format, String rows) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("xl/workbook.xml", "<workbook><sheets><sheet id=\"r1\"/></sheets></workbook>");
        parts.put(
                "xl/_rels/workbook.xml.rels",
                "<Relationships><Relationship Id=\"r1\" Target=\"worksheets/sheet7.xml\"/></Relationships>");
        parts.put(
                "xl/styles.xml",
                "<styleSheet><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"" + format + "\"/></cellXfs></styleSheet>");
        parts.put(
                "xl/sharedStrings.xml",
                "<sst><si><t>姓名</t></si><si><r><t>王</t></r><r><t>秀梅</t></r><rPh><t>wang</t></rPh></si></sst>");
        parts.put("xl/worksheets/sheet7.xml", "<worksheet><sheetData>" + rows + "</sheetData></worksheet>");
        return parts;
    }

    /** Whatever the wire or a hand has done to a workbook, it is read or refused. */
    @Test
    void aDamagedWorkbookIsReadOrRefused() {
        byte[] whole = SheetWriter.xlsx("表", TABLE);
        Random random = new Random(7);
        for (int round = 0; round < 500; round++) {
            byte[] damaged = whole.clone();
            for (int i = 0; i <= round % 4; i++) {
                damaged[2 + random.nextInt(damaged.length - 2)] = (byte) random.nextInt();
            }
            try {
                assertThat(SheetReader.read(damaged).rows()).isNotEmpty();
            } catch (Refusal refused) {
                assertThat(refused.field()).isEqualTo("file");
            }
        }
    }

    private static byte[] zip(Map<String, String> parts) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return out.toByteArray();
    }

    private static List<List<String>> cells(byte[] content) {
        return SheetReader.read(content).rows().stream().map(Sheet.Row::cells).toList();
    }

    /** Why the only cell that cannot be read cannot; its row is there all the same. */
    private static String unread(byte[] content) {
        List<Sheet.Row> rows = SheetReader.read(content).rows();
        assertThat(rows).hasSize(1);
        assertThat(rows.getFirst().unread()).hasSize(1);
        return rows.getFirst().unread().values().iterator().next();
    }

    private static AbstractThrowableAssert<?, ? extends Throwable> refused(byte[] content) {
        return assertThatThrownBy(() -> SheetReader.read(content)).isInstanceOf(Refusal.class);
    }
}
