package org.bangfu.office.money.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.bangfu.money.Money;
import org.bangfu.office.ground.person.BankCard;
import org.bangfu.office.money.bank.BankAnswer.Asked;
import org.bangfu.office.money.bank.PracticeBank.Habit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The bank to practise with gives every answer a bank can give, and in the end a right one. */
class PracticeBankTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 21);
    private static final String REFERENCE = "BF340202-2026-0003-0001";

    @ParameterizedTest
    @CsvSource({"00,PAYS", "42,PAYS", "90,ACCOUNT_CLOSED", "91,NAME_DIFFERS", "95,SILENT", "99,GIVES_BACK"})
    void theTwoDigitsBeforeTheCheckDigitSayWhatItAnswers(String digits, Habit habit) {
        assertThat(Habit.of(card(digits))).isEqualTo(habit);
    }

    @ParameterizedTest
    @CsvSource({"00,PAID,PAID", "90,REFUSED,REFUSED", "93,UNKNOWN,PAID", "94,UNKNOWN,REFUSED", "99,PAID,RETURNED"})
    void answersAndAnswersAgain(String digits, AttemptState first, AttemptState second) {
        assertThat(answer(digits, 1).lines())
                .extracting(BankAnswer.Line::outcome)
                .containsExactly(first);
        assertThat(answer(digits, 2).lines())
                .extracting(BankAnswer.Line::outcome)
                .containsExactly(second);
    }

    @Test
    void silenceIsAnAnswerWithoutTheLine() {
        assertThatThrownBy(() -> answer("95", 1)).hasMessageContaining("没有一笔明细");
    }

    @Test
    void whatItSaysWronglyIsRefused() {
        assertThatThrownBy(() -> answer("96", 1)).hasMessageContaining("不一致");
        assertThatThrownBy(() -> answer("97", 1)).hasMessageContaining("重复");
        assertThatThrownBy(() -> answer("98", 1)).hasMessageContaining("不在本批次内");
        assertThatThrownBy(() -> answer("81", 1)).hasMessageContaining("收款账号尾号");
        assertThatThrownBy(() -> answer("82", 1)).hasMessageContaining("收款户名“王某某”");
        assertThatThrownBy(() -> answer("84", 1)).hasMessageContaining("没有到账的记录");
        assertThatThrownBy(() -> answer("85", 1)).hasMessageContaining("就应写明原因");
        assertThatThrownBy(() -> answer("86", 1)).hasMessageContaining("早于送银行");
        assertThatThrownBy(() -> answer("87", 1)).hasMessageContaining("晚于今天");
        assertThatThrownBy(() -> answer("88", 1)).hasMessageContaining("有两列");
    }

    @Test
    void whatItWritesUntidilyIsRead() {
        assertThat(answer("89", 1).leftOut()).hasSize(1);
    }

    @Test
    void aSerialOfTheNeighbourIsRefused() {
        Money amount = Money.parse("8400");
        BankOrder order = new BankOrder(
                "镜湖批-2026-0003",
                List.of(
                        new BankOrder.Line("R1", card("00"), "王秀梅", amount, "生活救助"),
                        new BankOrder.Line("R2", card("83"), "李建国", amount, "生活救助")));
        BankAnswer answer = BankAnswerReader.read(
                PracticeBank.answer(order, 1, DAY, BankFormat.STANDARD), BankFormat.STANDARD, DAY);
        assertThatThrownBy(() -> answer.check(
                        "镜湖批-2026-0003",
                        Map.of(
                                "R1", new Asked(amount, card("00").value(), "王秀梅", AttemptState.WAITING, null, null),
                                "R2", new Asked(amount, card("83").value(), "李建国", AttemptState.WAITING, null, null)),
                        DAY,
                        Map.of()))
                .hasMessageContaining("与第3行（R1）相同");
    }

    @ParameterizedTest
    @EnumSource(Habit.class)
    void askedAgainItIsAlwaysClear(Habit habit) {
        for (int digits = 0; digits < 100; digits++) {
            String two = "%02d".formatted(digits);
            if (Habit.of(card(two)) == habit) {
                assertThat(answer(two, 2).lines())
                        .singleElement()
                        .satisfies(line -> assertThat(line.outcome().settled()).isTrue());
            }
        }
    }

    private static BankCard card(String two) {
        String digits = "6222021234567" + two;
        return new BankCard(digits + BankCard.checkDigit(digits));
    }

    private static BankAnswer answer(String two, int round) {
        Money amount = Money.parse("8400");
        BankOrder order = new BankOrder(
                "镜湖批-2026-0003", List.of(new BankOrder.Line(REFERENCE, card(two), "王秀梅", amount, "生活救助")));
        BankAnswer answer = BankAnswerReader.read(
                PracticeBank.answer(order, round, DAY, BankFormat.STANDARD), BankFormat.STANDARD, DAY);
        AttemptState known =
                round == 1 ? AttemptState.WAITING : two.equals("99") ? AttemptState.PAID : AttemptState.UNKNOWN;
        Asked asked = new Asked(amount, card(two).value(), "王秀梅", known, null, null);
        answer.check("镜湖批-2026-0003", Map.of(REFERENCE, asked), DAY, Map.of());
        return answer;
    }
}
