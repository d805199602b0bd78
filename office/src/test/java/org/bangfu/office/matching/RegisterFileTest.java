package org.bangfu.office.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.bangfu.office.Families;
import org.bangfu.office.refusal.Refusal;
import org.bangfu.office.refusal.Refusals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists of other offices as they come, and what is refused by row and column. */
class RegisterFileTest {

    private static final String HEADS = "身份证号,号牌号码,车辆类型,登记日期\n";

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
    void everyWrongRowIsNamedAtOnce() {
        String list = HEADS + "340202195001011234,皖B1,轿车,2021-03-05\n" + identity + ",皖B2,轿车,2021年13月5日\n";
        assertThatThrownBy(() -> read(Register.VEHICLES, list.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(Refusals.class, refusals -> {
                    assertThat(refusals.all()).hasSize(2);
                    assertThat(refusals.all().getFirst().getMessage()).contains("第2行", "身份证号");
                    assertThat(refusals.all().getLast().getMessage()).contains("第3行", "登记日期", "2021年13月5日");
                });
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
    void aRowTwiceWouldCountACarTwice() {
        String row = identity + ",皖B12345,小型轿车,2021-03-05\n";
        assertThatThrownBy(() -> read(Register.VEHICLES, (HEADS + row + row).getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(Refusals.class)
                .hasMessageContaining("第3行与第2行完全相同");
    }

    private static List<RegisterFile.Line> read(Register register, byte[] content) {
        var lines = new ArrayList<RegisterFile.Line>();
        RegisterFile.of(register, content).each(lines::add);
        return lines;
    }
}
