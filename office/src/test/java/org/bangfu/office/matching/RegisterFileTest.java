package org.bangfu.office.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.bangfu.office.Families;
import org.bangfu.office.person.IdentityNumber;
import org.bangfu.office.refusal.Refusal;
import org.bangfu.office.sheet.Books;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists of other offices as they come, and what is refused by row and column. */
class RegisterFileTest {

    private static final String HEADS = "身份证号,号牌号码,车辆类型,登记日期\n";

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 18);

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
        var file = RegisterFile.of(Register.VEHICLES, list.getBytes(StandardCharsets.UTF_8), null, TODAY);
        assertThat(file.lines()).isEqualTo(1);
        assertThat(read(Register.VEHICLES, list.getBytes(StandardCharsets.UTF_8)))
                .singleElement()
                .satisfies(line -> assertThat(line.details()).containsEntry("号牌号码", "皖B3"));
        assertThat(file.faults()).extracting(RegisterFile.Fault::row).containsExactly(2, 3, 5, 6, 7, 8, 9);
        assertThat(file.faults())
                .extracting(RegisterFile.Fault::reason)
                .satisfiesExactly(
                        one -> assertThat(one).contains("校验不符"),
                        one -> assertThat(one).contains("登记日期", "2021年13月5日"),
                        one -> assertThat(one).contains("15 位的旧号码"),
                        one -> assertThat(one).contains("统一社会信用代码"),
                        one -> assertThat(one).contains("没有身份证号码"),
                        one -> assertThat(one).contains("科学计数"),
                        one -> assertThat(one).contains("晚于今天"));
        assertThat(file.faults().get(2).old()).isEqualTo(IdentityNumber.of(identity, "x"));
    }

    @Test
    void aDeathNextYearOrBeforeBirthIsNone() {
        String list = "身份证号,死亡日期\n" + identity + ",2027-03-05\n" + identity + ",1949-01-01\n";
        var file = RegisterFile.of(Register.DEATHS, list.getBytes(StandardCharsets.UTF_8), null, TODAY);
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
        var file = RegisterFile.of(Register.VEHICLES, book, null, TODAY);
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
        var file = RegisterFile.of(Register.VEHICLES, book, null, TODAY);
        assertThat(file.lines()).isEqualTo(1);
        assertThat(file.faults().getFirst().reason()).contains("A3", "A2:A3");
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

    @Test
    void aRowTwiceCountsOnce() {
        String row = identity + ",皖B12345,小型轿车,2021-03-05\n";
        var file =
                RegisterFile.of(Register.VEHICLES, (HEADS + row + row).getBytes(StandardCharsets.UTF_8), null, TODAY);
        assertThat(file.lines()).isEqualTo(1);
        assertThat(file.faults().getFirst().reason()).contains("与第2行完全相同");
    }

    private static List<RegisterFile.Line> read(Register register, byte[] content) {
        var lines = new ArrayList<RegisterFile.Line>();
        RegisterFile.of(register, content, null, TODAY).each(lines::add);
        return lines;
    }
}
