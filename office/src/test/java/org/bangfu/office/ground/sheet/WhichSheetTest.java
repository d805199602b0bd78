package org.bangfu.office.ground.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.bangfu.office.ground.refusal.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists from others: the one visible sheet with content is read, and what cells say however they were kept from becoming figures. */
class WhichSheetTest {

    private static List<List<String>> cells(Sheet sheet) {
        return sheet.rows().stream().map(Sheet.Row::cells).toList();
    }

    @Test
    void aHiddenSheetBeforeTheVisibleOneIsLeftOutAndThatIsSaid() {
        for (byte[] book : List.of(
                Books.book().hidden("旧", "a,1").visible("2026年", "b,2").xlsx(),
                Books.book().veryHidden("旧", "a,1").visible("2026年", "b,2").xlsx(),
                Books.book().visible("2026年", "b,2").hidden("旧", "a,1").xlsx())) {
            Sheet read = SheetReader.read(book);
            assertThat(cells(read)).containsExactly(List.of("b", "2"));
            assertThat(read.remarks()).containsExactly("隐藏的工作表“旧”没有读。");
        }
    }

    @Test
    void anEmptySheetIsNoChoice() {
        assertThat(cells(SheetReader.read(
                        Books.book().visible("封面").visible("数据", "b,2").xlsx())))
                .containsExactly(List.of("b", "2"));
    }

    @Test
    void severalFilledSheetsAreNamedAndOneIsChosen() {
        byte[] book = Books.book()
                .visible("镜湖", "a,1")
                .hidden("旧", "x,9")
                .visible("其他街道", "b,2")
                .xlsx();
        assertThatThrownBy(() -> SheetReader.read(book))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.field()).isEqualTo("sheet"))
                .hasMessageContaining("“镜湖”、“其他街道”")
                .hasMessageNotContaining("旧");
        Sheet chosen = SheetReader.read(book, "其他街道");
        assertThat(cells(chosen)).containsExactly(List.of("b", "2"));
        assertThat(chosen.remarks()).containsExactly("隐藏的工作表“旧”没有读。", "只读了工作表“其他街道”，没有读“镜湖”。");
        assertThatThrownBy(() -> SheetReader.read(book, "旧")).hasMessageContaining("是隐藏的");
        assertThatThrownBy(() -> SheetReader.read(book, "湾里")).hasMessageContaining("只有“镜湖”、“其他街道”");
    }

    @Test
    void aWorkbookWithNothingButHiddenSheetsIsRefused() {
        assertThatThrownBy(() -> SheetReader.read(
                        Books.book().visible("空").hidden("旧", "a,1").xlsx()))
                .hasMessageContaining("只有隐藏的工作表“旧”有内容");
    }

    @Test
    void mergedCellsSpoilOnlyTheCellsTheyCover() {
        Sheet read = SheetReader.read(Books.book()
                .visible("表", "机动车登记名单", "姓名,号牌", "甲,皖B1", ",皖B2")
                .merged(0, 0, 0, 1)
                .merged(2, 0, 3, 0)
                .xlsx());
        assertThat(read.rows().get(2).unread()).isEmpty();
        assertThat(read.rows().get(3).unread(0).orElseThrow())
                .contains("第4行 A 列（A4）")
                .contains("A3:A4");
        assertThat(read.rows().get(3).unread(1)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=\"340202198212301437\"",
                "'340202198212301437",
                "’340202198212301437",
                "340202198212301437\t",
                " 340202198212301437 ",
                "\u200b340202198212301437\ufeff"
            })
    void aNumberKeptTextIsTheNumber(String written) {
        byte[] csv = ("号码;名\n" + written + ";甲\n").getBytes(StandardCharsets.UTF_8);
        assertThat(SheetReader.read(csv).rows().get(1).cell(0)).isEqualTo("340202198212301437");
        byte[] book = Books.book().visible("表", "号码,名", written + ",甲").xlsx();
        assertThat(SheetReader.read(book).rows().get(1).cell(0)).isEqualTo("340202198212301437");
    }

    @Test
    void unicodeTextIsReadAlsoWithoutItsMark() {
        for (var charset : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            byte[] content = "姓名\t金额\r\n王秀梅\t1,234.00\r\n李大民\t5,678.00\r\n".getBytes(charset);
            assertThat(cells(SheetReader.read(content)))
                    .containsExactly(List.of("姓名", "金额"), List.of("王秀梅", "1,234.00"), List.of("李大民", "5,678.00"));
        }
    }

    @Test
    void theSeparatorIsWhatDividesMostLinesAlike() {
        String table = "机动车登记名单，共2辆;2026年\n号码;名;地址\n1;甲;a,b,c,d\n2;乙;e,f\n";
        assertThat(SheetReader.read(table.getBytes(StandardCharsets.UTF_8))
                        .rows()
                        .get(2)
                        .cells())
                .containsExactly("1", "甲", "a,b,c,d");
        assertThat(cells(SheetReader.read("sep=;\n号码;名\n".getBytes(StandardCharsets.UTF_8))))
                .containsExactly(List.of("号码", "名"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-03-05",
                "2026-03-05 00:00:00",
                "2026-03-05 10:22:33.5",
                "2026-03-05T10:22:33+08:00",
                "2026/3/5 9:05",
                "2026.3.5",
                "2026年3月5日",
                "2026 年 3 月 5 日",
                "2026年3月5日10时22分33秒",
                "２０２６－０３－０５",
                "２０２６年３月５日",
                "20260305",
                "20260305102233",
                "46086",
                "46086.43"
            })
    void aDayIsReadHoweverItIsWritten(String written) {
        assertThat(WrittenDate.read(written)).contains(LocalDate.of(2026, 3, 5));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-30", "2026年13月5日", "26-3-5", "5/3/2026", "2026年3月", "1234", "99999", "不详"})
    void whatIsNoDayIsNone(String written) {
        assertThat(WrittenDate.read(written)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"身份证号*,身份证号", "★身份证号（必填）,身份证号", "身份 证号,身份证号", "建筑面积(㎡),建筑面积", "建筑面积［平方米］,建筑面积", "金额（元）：,金额"})
    void aHeadIsItsWord(String written, String name) {
        assertThat(Heads.name(written)).isEqualTo(name);
    }
}
