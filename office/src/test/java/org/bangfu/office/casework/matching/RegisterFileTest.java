package org.bangfu.office.casework.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.assertj.core.api.AbstractThrowableAssert;
import org.bangfu.office.Families;
import org.bangfu.office.ground.person.ListedNumber;
import org.bangfu.office.ground.refusal.Refusal;
import org.bangfu.office.ground.sheet.Books;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists of other offices as they come, and what is refused by row and column. */
class RegisterFileTest {

    private static final String HEADS = "身份证号,号牌号码,车辆类型,登记日期\n";

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 18);

    private static boolean nobodys(ListedNumber number) {
        return false;
    }

    private final String identity = Families.identity().value();

    @Test
    void readsUtf8AndGbkAlike() {
        String list = HEADS + identity + ",皖B12345,小型轿车,2021-03-05\n";
        for (Charset charset : new Charset[] {StandardCharsets.UTF_8, Charset.forName("GBK")}) {
            var lines = read(Register.VEHICLES, list.getBytes(charset));
            assertThat(lines).hasSize(1);
            assertThat(lines.getFirst().details()).containsEntry("号牌号码", "皖B12345");
        }
    }

    @Test
    void aTitleAboveTheHeadsIsForgiven() {
        String list = "机动车登记名单\n" + HEADS + identity + ",皖B12345,小型轿车,2021-03-05\n";
        assertThat(read(Register.VEHICLES, list.getBytes(StandardCharsets.UTF_8)))
                .hasSize(1);
    }

    @Test
    void aMissingColumnIsNamed() {
        String list = "身份证号,号牌号码\n" + identity + ",皖B12345\n";
        assertThatThrownBy(() -> read(Register.VEHICLES, list.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("车辆类型");
    }

    @Test
    void aWrongLineIsListedAndTheOthersAreRead() {
        String old = identity.substring(0, 6) + identity.substring(8, 17);
        String list = HEADS
                + "340202195001011234,皖B1,轿车,2021-03-05\n"
                + identity + ",皖B2,轿车,2021年13月5日\n"
                + identity + ",皖B3,轿车,2021-03-05\n"
                + old + ",皖B4,轿车,2021-03-05\n"
                + "91340200MA2TLP4C1Q,皖B5,轿车,2021-03-05\n"
                + ",皖B6,轿车,2021-03-05\n"
                + "3.40202E+17,皖B7,轿车,2021-03-05\n"
                + identity + ",皖B8,轿车,2099-03-05\n";
        var file = RegisterFile.of(
                Register.VEHICLES, list.getBytes(StandardCharsets.UTF_8), null, TODAY, RegisterFileTest::nobodys);
        assertThat(file.lines()).isEqualTo(1);
        assertThat(read(Register.VEHICLES, list.getBytes(StandardCharsets.UTF_8)))
                .singleElement()
                .satisfies(line -> assertThat(line.details()).containsEntry("号牌号码", "皖B3"));
        assertThat(file.faults()).extracting(RegisterFile.Fault::row).containsExactly(2, 3, 5, 6, 7, 8, 9);
        assertThat(file.faults())
                .extracting(RegisterFile.Fault::reason)
                .satisfiesExactly(
                        one -> assertThat(one).contains("校验不符", "请向来源部门核对后补报"),
                        one -> assertThat(one).contains("登记日期", "2021年13月5日"),
                        one -> assertThat(one).contains("15 位的旧号码"),
                        one -> assertThat(one).contains("统一社会信用代码"),
                        one -> assertThat(one).contains("没有身份证号码"),
                        one -> assertThat(one).contains("科学计数"),
                        one -> assertThat(one).contains("晚于今天"));
        assertThat(file.faults().get(2).perhaps()).isEqualTo(new ListedNumber(identity));
    }

    @Test
    void aDeathNextYearOrBeforeBirthIsNone() {
        String list = "身份证号,死亡日期\n" + identity + ",2027-03-05\n" + identity + ",1949-01-01\n";
        var file = RegisterFile.of(
                Register.DEATHS, list.getBytes(StandardCharsets.UTF_8), null, TODAY, RegisterFileTest::nobodys);
        assertThat(file.lines()).isZero();
        assertThat(file.faults())
                .extracting(RegisterFile.Fault::reason)
                .satisfiesExactly(
                        one -> assertThat(one).contains("2027-03-05", "晚于今天"),
                        one -> assertThat(one).contains("早于本人出生"));
    }

    @Test
    void sumsSignaturesAndRepeatedHeadsAreLeftOutAndSaid() {
        byte[] book = Books.book()
                .visible(
                        "表",
                        "2026年机动车登记名单,,,",
                        "身份证号*,号牌号码*,车辆类型（必填）,登记日期",
                        identity + ",皖B1,小型轿车,2021-03-05",
                        "身份证号*,号牌号码*,车辆类型（必填）,登记日期",
                        identity + ",皖B2,小型轿车,２０２１年３月６日",
                        "合计,2辆,,",
                        "制表人：张三,,,")
                .merged(0, 0, 0, 3)
                .merged(6, 0, 6, 3)
                .xlsx();
        var file = RegisterFile.of(Register.VEHICLES, book, null, TODAY, RegisterFileTest::nobodys);
        assertThat(file.lines()).isEqualTo(2);
        assertThat(file.faults()).isEmpty();
        assertThat(file.remarks())
                .satisfiesExactly(
                        one -> assertThat(one).contains("第4行又是表头"),
                        one -> assertThat(one).contains("第6行", "合计"),
                        one -> assertThat(one).contains("第7行", "制表人：张三"));
    }

    @Test
    void aLineWhoseNumberIsMergedAwayIsListed() {
        byte[] book = Books.book()
                .visible("表", "身份证号,号牌号码,车辆类型,登记日期", identity + ",皖B1,轿车,2021-03-05", ",皖B2,轿车,2021-03-05")
                .merged(1, 0, 2, 0)
                .xlsx();
        var file = RegisterFile.of(Register.VEHICLES, book, null, TODAY, RegisterFileTest::nobodys);
        assertThat(file.lines()).isEqualTo(1);
        assertThat(file.faults().getFirst().reason()).contains("A3", "A2:A3");
    }

    /** Right under the heads it is as much a line as anywhere. */
    @Test
    void aFirstLineWhoseNumberWasCutIsListed() {
        byte[] book = Books.book()
                .visible("表", "身份证号,死亡日期", "340202198212301437,2026-03-01", identity + ",2026-03-02")
                .number(1, 0, 340202198212301437L)
                .xlsx();
        var file = RegisterFile.of(Register.DEATHS, book, null, TODAY, RegisterFileTest::nobodys);
        assertThat(file.lines()).isEqualTo(1);
        assertThat(file.faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.reason()).contains("A2", "末几位已经丢失"));
    }

    @Test
    void headsOfOtherOfficesAreKnown() {
        String list = "序号,所有人,公民身份号码,车牌号,车型,初次登记日期\n1,王小梅,\"=\"\"" + identity + "\"\"\",皖B1,轿车,44260\n";
        assertThat(read(Register.VEHICLES, list.getBytes(StandardCharsets.UTF_8)))
                .singleElement()
                .satisfies(line -> assertThat(line.details())
                        .containsEntry("号牌号码", "皖B1")
                        .containsEntry("登记日期", "2021-03-05")
                        .containsEntry("姓名", "王小梅"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2021-03-05", "2021/3/5", "2021.3.5", "2021年3月5日", "20210305"})
    void aDayIsReadHoweverAnOfficeWritesIt(String written) {
        String list = HEADS + identity + ",皖B12345,小型轿车," + written + "\n";
        assertThat(read(Register.VEHICLES, list.getBytes(StandardCharsets.UTF_8))
                        .getFirst()
                        .details())
                .containsEntry("登记日期", "2021-03-05");
    }

    /** A title, a group over its columns, and heads merged over both rows beside it. */
    @Test
    void headsInSeveralRowsAreRead() {
        byte[] book = Books.book()
                .visible(
                        "表",
                        "2026年机动车登记名单,,,,",
                        "身份证号,姓名,车辆信息,,登记日期",
                        ",,号牌号码,车辆类型,",
                        identity + ",王小梅,皖B1,小型轿车,2021-03-05")
                .merged(0, 0, 0, 4)
                .merged(1, 0, 2, 0)
                .merged(1, 1, 2, 1)
                .merged(1, 2, 1, 3)
                .merged(1, 4, 2, 4)
                .xlsx();
        assertOneCar(book);
        assertOneCar(("机动车登记名单\n,,车辆信息,,登记日期\n身份证号,姓名,号牌号码,车辆类型,\n" + identity + ",王小梅,皖B1,小型轿车,2021-03-05\n")
                .getBytes(StandardCharsets.UTF_8));
        assertOneCar(("身份证号,姓名,车辆信息,,登记日期\n,,号牌号码,车辆类型,\n" + identity + ",王小梅,皖B1,小型轿车,2021-03-05\n")
                .getBytes(StandardCharsets.UTF_8));
    }

    private static void assertOneCar(byte[] content) {
        var file = RegisterFile.of(Register.VEHICLES, content, null, TODAY, RegisterFileTest::nobodys);
        assertThat(file.faults()).isEmpty();
        assertThat(read(Register.VEHICLES, content))
                .singleElement()
                .satisfies(line -> assertThat(line.details())
                        .containsEntry("号牌号码", "皖B1")
                        .containsEntry("登记日期", "2021-03-05")
                        .containsEntry("姓名", "王小梅"));
    }

    /** Two offices' tables one under the other: what stands under the second heads is read by them. */
    @Test
    void headsThatComeAgainInAnotherOrderHoldForWhatIsUnderThem() {
        String list = HEADS + identity + ",皖B1,小型轿车,2021-03-05\n" + "登记日期,车辆类型,号牌号码,身份证号\n2021-03-06,货车,皖B2," + identity
                + "\n";
        var lines = read(Register.VEHICLES, list.getBytes(StandardCharsets.UTF_8));
        assertThat(lines)
                .extracting(
                        line -> line.details().get("号牌号码"),
                        line -> line.details().get("登记日期"))
                .containsExactly(tuple("皖B1", "2021-03-05"), tuple("皖B2", "2021-03-06"));
        assertThat(RegisterFile.of(
                                Register.VEHICLES,
                                list.getBytes(StandardCharsets.UTF_8),
                                null,
                                TODAY,
                                RegisterFileTest::nobodys)
                        .remarks())
                .singleElement()
                .asString()
                .contains("第3行", "另一个次序的表头");
        String less = HEADS + identity + ",皖B1,小型轿车,2021-03-05\n身份证号,号牌号码\n" + identity + ",皖B2\n";
        assertThatThrownBy(() -> RegisterFile.of(
                        Register.VEHICLES,
                        less.getBytes(StandardCharsets.UTF_8),
                        null,
                        TODAY,
                        RegisterFileTest::nobodys))
                .hasMessageContaining("第3行又是表头，缺少列：车辆类型、登记日期");
    }

    /** A comma in an address that nothing encloses moves what follows: such a line says nothing safely. */
    @Test
    void aLineThatSlippedIsListed() {
        String list = "身份证号,坐落,建筑面积,用途\n" + identity + ",镜湖区,北京路1号,80,住宅\n" + identity + ",\"镜湖区,北京路2号\",80,住宅,,\n";
        var file = RegisterFile.of(
                Register.HOMES, list.getBytes(StandardCharsets.UTF_8), null, TODAY, RegisterFileTest::nobodys);
        assertThat(file.lines()).isEqualTo(1);
        assertThat(file.faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.reason()).contains("多出一格“住宅”", "错开"));
    }

    /** A quotation mark too many swallows the lines up to the next one. */
    @Test
    void linesSwallowedByAQuotationMarkAreNotLostSilently() {
        String list = "身份证号,死亡日期,备注\n" + identity + ",2026-03-01,\"急\n340202195501011272,2026-03-02,\n"
                + "340202197206018681,2026-03-03,\"\n" + identity + ",2026-03-04,\n";
        var file = RegisterFile.of(
                Register.DEATHS, list.getBytes(StandardCharsets.UTF_8), null, TODAY, RegisterFileTest::nobodys);
        assertThat(file.lines()).isEqualTo(1);
        assertThat(file.faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.reason()).contains("第2行 C 列", "吞掉"));
    }

    /** Two columns that may hold the number do not name two people. */
    @Test
    void twoColumnsOfNumbersThatDisagreeAreListed() {
        String list = "证件号码,身份证号,死亡日期\n340202195501011272," + identity + ",2026-03-01\n" + identity
                + ",,2026-03-02\n甲12345," + identity + ",2026-03-03\n";
        var file = RegisterFile.of(
                Register.DEATHS, list.getBytes(StandardCharsets.UTF_8), null, TODAY, RegisterFileTest::nobodys);
        assertThat(file.lines()).isEqualTo(2);
        assertThat(file.faults())
                .singleElement()
                .satisfies(fault ->
                        assertThat(fault.reason()).contains("两列身份证号", "写的不一样").doesNotContain(identity));
    }

    /** A line that begins with such a word and names somebody is one of the table's. */
    @Test
    void aRemarkBeforeANumberIsNoFoot() {
        String list = "备注,身份证号,死亡日期\n说明见附件," + identity + ",2026-03-01\n";
        assertThat(read(Register.DEATHS, list.getBytes(StandardCharsets.UTF_8))).hasSize(1);
    }

    @Test
    void whatIsNoListOfTheRegisterIsRefused() {
        refused(HEADS).hasMessageContaining("表头下面没有数据");
        refused("身份证号,号牌号码,号牌号码,车辆类型,登记日期\n" + identity + ",a,b,c,2021-03-05\n").hasMessageContaining("“号牌号码”出现了两次");
        refused("标题\n".repeat(10) + HEADS + identity + ",皖B1,轿车,2021-03-05\n").hasMessageContaining("没有找到“身份证号”");
        refused(HEADS + ",皖B1,轿车,2021-03-05\n".repeat(2_001)).hasMessageContaining("超过 2000 行读不出");
        var file = RegisterFile.of(
                Register.VEHICLES,
                (HEADS + identity + ",皖B1,轿车,1899-12-31\n").getBytes(StandardCharsets.UTF_8),
                null,
                TODAY,
                RegisterFileTest::nobodys);
        assertThat(file.faults()).hasSize(1);
    }

    private static AbstractThrowableAssert<?, ? extends Throwable> refused(String list) {
        return assertThatThrownBy(() -> RegisterFile.of(
                Register.VEHICLES, list.getBytes(StandardCharsets.UTF_8), null, TODAY, RegisterFileTest::nobodys));
    }

    @Test
    void oneNumberWithTwoNamesIsSaid() {
        String list = "姓名,身份证号,死亡日期\n王小梅," + identity + ",2026-03-01\n王*梅," + identity + ",2026-03-02\n李二," + identity
                + ",2026-03-03\n";
        var file = RegisterFile.of(
                Register.DEATHS, list.getBytes(StandardCharsets.UTF_8), null, TODAY, RegisterFileTest::nobodys);
        assertThat(file.lines()).isEqualTo(3);
        assertThat(file.remarks()).containsExactly("第4行与第2行号码相同、姓名不同，比对到时会问是不是本人。");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%s,王小梅,2026-03-01", // as it should be
                " %s ,王小梅,2026/3/1",
                "'%s,王小梅,2026年3月1日",
                "\"=\"\"%s\"\"\",王小梅,20260301",
                "%S,王小梅,2026.3.1 08:00"
            })
    void aNumberAndADayAreReadHoweverTheyAreWritten(String line) {
        String list = "身份证号码＊,姓 名,死亡时间（必填）\n" + line.formatted(identity.toLowerCase(Locale.ROOT)) + "\n";
        for (String text : List.of(list, list.replace(",", ";"), list.replace(",", "\t"), list.replace(",", "|"))) {
            for (String charset : List.of("UTF-8", "GB18030", "UTF-16LE", "UTF-16")) {
                byte[] content = text.getBytes(Charset.forName(charset));
                assertThat(read(Register.DEATHS, content))
                        .as(text + charset)
                        .singleElement()
                        .satisfies(read -> {
                            assertThat(read.identity().value()).isEqualTo(identity);
                            assertThat(read.details()).containsEntry("死亡日期", "2026-03-01");
                        });
            }
        }
    }

    /** What stands under the lists that offices send. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "合计,2,,",
                "共2人,,,",
                "制表人：李四,,2026年3月2日,",
                "（盖章）,,,",
                "以下空白,,,",
                "单位（盖章）：芜湖市公安局,,,",
                "统计日期：2026年3月1日,,,"
            })
    void whatStandsUnderAListIsLeftOutAndSaid(String foot) {
        String list = HEADS + identity + ",皖B1,小型轿车,2021-03-05\n\n" + foot + "\n";
        var file = RegisterFile.of(
                Register.VEHICLES, list.getBytes(StandardCharsets.UTF_8), null, TODAY, RegisterFileTest::nobodys);
        assertThat(file.lines()).isEqualTo(1);
        assertThat(file.faults()).isEmpty();
        assertThat(file.remarks()).singleElement().asString().contains("第4行", "合计或落款");
    }

    @Test
    void aRowTwiceCountsOnce() {
        String row = identity + ",皖B12345,小型轿车,2021-03-05\n";
        var file = RegisterFile.of(
                Register.VEHICLES,
                (HEADS + row + row).getBytes(StandardCharsets.UTF_8),
                null,
                TODAY,
                RegisterFileTest::nobodys);
        assertThat(file.lines()).isEqualTo(1);
        assertThat(file.faults().getFirst().reason()).contains("与第2行完全相同");
    }

    private static List<RegisterFile.Line> read(Register register, byte[] content) {
        var lines = new ArrayList<RegisterFile.Line>();
        RegisterFile.of(register, content, null, TODAY, RegisterFileTest::nobodys)
                .each(lines::add);
        return lines;
    }
}
