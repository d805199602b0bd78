package org.bangfu.office.ground.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import org.bangfu.money.Money;
import org.bangfu.office.Families;
import org.bangfu.office.ground.access.Role;
import org.bangfu.office.ground.person.BankCard;
import org.bangfu.office.ground.person.IdentityNumber;
import org.bangfu.office.ground.person.PhoneNumber;
import org.bangfu.office.ground.refusal.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people type, as their keyboards write it. */
class ReadTest {

    @ParameterizedTest
    @ValueSource(strings = {"1000", "1,000", "1，000.00", "１０００", "１，０００．００元", "￥1000", " 1 000 元"})
    void anAmountIsReadHoweverItIsWritten(String typed) {
        assertThat(Read.money(typed, "amount", "金额")).isEqualTo(Money.parse("1000"));
    }

    @ParameterizedTest
    @CsvSource({"100.123,最多两位小数", "-5,不能是负数", "－５,不能是负数", "一千,请只填数字", "1e5,请只填数字", "9999999999,不能超过"})
    void anAmountThatIsNoneIsRefusedWithTheMend(String typed, String says) {
        assertThatThrownBy(() -> Read.money(typed, "amount", "金额"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.field()).isEqualTo("amount"))
                .hasMessageContaining(says);
    }

    @Test
    void wideDigitsAreDigits() {
        String identity = Families.identity().value();
        assertThat(IdentityNumber.of(wide(identity), "identity").value()).isEqualTo(identity);
        assertThat(PhoneNumber.of(wide("13800000000"), "phone").value()).isEqualTo("13800000000");
        assertThat(BankCard.of(wide("6222021234567890128"), null, "card").value())
                .isEqualTo("6222021234567890128");
        assertThat(Read.count(wide("12"), "count", "人数", 0, 99)).isEqualTo(12);
        assertThat(Read.date(wide("2026-03-18"), "on", "日期")).isEqualTo(LocalDate.of(2026, 3, 18));
        assertThat(Read.month(wide("2026-03"), "month", "月份")).isEqualTo(YearMonth.of(2026, 3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"甲\0乙", "甲\ud800乙", "甲\u001b乙"})
    void whatTheDatabaseCannotKeepIsRefusedAtItsField(String typed) {
        assertThatThrownBy(() -> Read.text(typed, "words", "说明", 100))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.field()).isEqualTo("words"))
                .hasMessageContaining("不能保存的字符");
    }

    @Test
    void aCharacterOutsideTheFirstPlaneCountsOnceForTheLeast() {
        assertThat(Read.text("𠮷😀", "title", "名称", 2, 60)).isEqualTo("𠮷😀");
        assertThatThrownBy(() -> Read.text("😀", "title", "名称", 2, 60)).hasMessageContaining("至少 2 个字");
    }

    @ParameterizedTest
    @CsvSource({"true,true", "on,true", "是,true", "false,false", "no,false", "否,false", "'',false"})
    void yesAndNoAreReadAsTheyAreMeant(String typed, boolean meant) {
        assertThat(Read.ticked(typed, "student")).isEqualTo(meant);
    }

    @Test
    void whatIsNeitherYesNorNoIsRefused() {
        assertThatThrownBy(() -> Read.ticked("maybe", "student"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.field()).isEqualTo("student"));
    }

    /** A word that nobody knows is refused with those there are, never passed over. */
    @Test
    void anUnknownWordIsRefusedWithThoseThereAre() {
        assertThatThrownBy(() -> Read.oneOf(Role.class, "KING", "role", "岗位"))
                .hasMessageContaining("WORKER（" + Role.WORKER.label() + "）");
        assertThatThrownBy(() -> Read.known(Role.class, Map.of("WORKER", "", "KING", ""), "roles"))
                .hasMessageContaining("不认识")
                .hasMessageContaining("AUDITOR（");
        Read.known(Role.class, Map.of("WORKER", ""), "roles");
        Read.known(Role.class, null, "roles");
    }

    private static String wide(String text) {
        var wide = new StringBuilder();
        text.chars().forEach(c -> wide.append((char) (c + '！' - '!')));
        return wide.toString();
    }
}
