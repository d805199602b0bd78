package org.bangfu.office.money.bank;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.bangfu.money.Money;
import org.bangfu.office.Town;
import org.bangfu.office.ground.person.BankCard;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/** F9: two counties of one office pay by two banks; each writes and reads as its own bank does, and none as the other's. */
class F9_TwoBanksTest {

    private static final BankOrder ORDER = new BankOrder(
            "镜湖批-2026-001",
            List.of(new BankOrder.Line(
                    "JH2026000001",
                    new BankCard("622202123456789" + BankCard.checkDigit("622202123456789")),
                    "王秀梅",
                    Money.ofYuan(100),
                    "困难职工帮扶")));

    /** A bank whose files are no tables. */
    private static final BankFiles BY_CODE = new BankFiles() {
        @Override
        public String name() {
            return "lines";
        }

        @Override
        public byte[] csv(BankOrder order) {
            return order.batch().getBytes(UTF_8);
        }

        @Override
        public byte[] xlsx(BankOrder order) {
            return csv(order);
        }

        @Override
        public BankAnswer read(byte[] content, @Nullable String sheet, LocalDate today) {
            throw new UnsupportedOperationException();
        }
    };

    private static Banks banks(Map<String, Object> settings) {
        var environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("data.yaml", settings));
        return new Banks(List.of(BY_CODE), environment);
    }

    private static String order(Banks banks, long union) {
        return new String(banks.of(union).csv(ORDER), UTF_8);
    }

    @Test
    void whoeverIsNotNamedGoesByTheUsualWords() {
        assertThat(order(banks(Map.of()), Town.JINGHU.number())).contains("业务编号", "收款账号", "镜湖批-2026-001");
        assertThat(order(banks(Map.of("bangfu.bank.headings.account", "客户账号")), Town.JINGHU.number()))
                .contains("客户账号")
                .doesNotContain("收款账号");
    }

    @Test
    void eachCountyWritesAsItsOwnBankReads() {
        Banks banks = banks(Map.of(
                "bangfu.banks.icbc.headings.account", "入账账号",
                "bangfu.banks.icbc.headings.reference", "指令编号",
                "bangfu.bank-of.340202", "icbc"));
        assertThat(order(banks, Town.JINGHU.number())).contains("入账账号", "指令编号").doesNotContain("收款账号");
        assertThat(order(banks, Town.YIJIANG.number())).contains("收款账号").doesNotContain("入账账号");
    }

    /** The city's bank is that of its counties, but of those that have another. */
    @Test
    void theNearestUnionThatIsNamedDecides() {
        Banks banks = banks(Map.of(
                "bangfu.banks.icbc.headings.account", "入账账号",
                "bangfu.bank-of.3402", "lines",
                "bangfu.bank-of.340202", "icbc"));
        assertThat(banks.of(Town.WUHU.number()).name()).isEqualTo("lines");
        assertThat(banks.of(Town.YIJIANG.number()).name()).isEqualTo("lines");
        assertThat(banks.of(Town.JINGHU.number()).name()).isEqualTo("icbc");
        assertThat(order(banks, Town.YIJIANG.number())).isEqualTo("镜湖批-2026-001");
    }

    @Test
    void aBankThatNobodyDescribedIsToldWithThePlaceOfItsSetting() {
        assertThatThrownBy(() -> banks(Map.of("bangfu.bank-of.340202", "icbcc")))
                .hasMessageContaining("bangfu.bank-of.340202")
                .hasMessageContaining("没有叫“icbcc”的银行");
    }
}
