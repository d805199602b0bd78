package org.bangfu.office.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.bangfu.money.Money;
import org.bangfu.office.payment.BankAnswer.Asked;
import org.bangfu.office.person.BankCard;
import org.bangfu.office.refusal.Refusal;
import org.bangfu.office.refusal.Refusals;
import org.bangfu.office.sheet.Sheet;
import org.bangfu.office.sheet.SheetReader;
import org.bangfu.office.sheet.SheetWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** F9: paid by bank transfer. The file goes out as the bank wants it; an answer that is not plainly the answer to it is refused. */
class F9_BankFileTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 23);
    private static final LocalDate SENT = LocalDate.of(2026, 3, 20);
    private static final String BATCH = "镜湖批-2026-0003";

    private static final BankOrder ORDER = new BankOrder(
            BATCH,
            List.of(
                    new BankOrder.Line(
                            "BF340202-2026-0003-0001", card("622202123456789"), "王秀梅", Money.parse("8400"), "生活救助"),
                    new BankOrder.Line(
                            "BF340202-2026-0003-0002", card("622202123456788"), "李建国", Money.parse("4000.5"), "医疗救助")));

    private static final Map<String, Asked> ASKED = Map.of(
            "BF340202-2026-0003-0001", new Asked(Money.parse("8400"), AttemptState.WAITING),
            "BF340202-2026-0003-0002", new Asked(Money.parse("4000.5"), AttemptState.WAITING));

    private static final String ANSWER = """
            批次号,镜湖批-2026-0003,总笔数,2,总金额,12400.50
            业务编号,处理结果,失败原因,金额,银行流水号,交易日期
            BF340202-2026-0003-0001,成功,,8400.00,2026032100000017,2026-03-21
            BF340202-2026-0003-0002,失败,户名不符,4000.50,,2026-03-21
            """;

    private static BankCard card(String digits) {
        return new BankCard(digits + BankCard.checkDigit(digits));
    }

    @Test
    void theFileOutHoldsEveryDigitOfTheAccountInBothForms() {
        for (byte[] file : List.of(ORDER.csv(BankFormat.STANDARD), ORDER.xlsx(BankFormat.STANDARD))) {
            Sheet sheet = SheetReader.read(file);
            assertThat(sheet.rows().get(0).beside("批次号")).contains(BATCH);
            assertThat(sheet.rows().get(0).beside("总笔数")).contains("2");
            assertThat(sheet.rows().get(1).cells()).containsExactly("业务编号", "收款账号", "收款户名", "金额", "用途");
            assertThat(sheet.rows().get(2).cell(1))
                    .isEqualTo(card("622202123456789").value());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GBK", "xlsx"})
    void readsAnAnswerInEveryForm(String form) {
        byte[] file = form.equals("xlsx")
                ? SheetWriter.xlsx(
                        "回执",
                        ANSWER.lines()
                                .map(line -> Arrays.asList(line.split(",", -1)))
                                .toList())
                : ANSWER.getBytes(Charset.forName(form));
        BankAnswer answer = BankAnswerReader.read(file, BankFormat.STANDARD, TODAY);
        answer.check(BATCH, ASKED, SENT);
        assertThat(answer.lines())
                .extracting(BankAnswer.Line::outcome)
                .containsExactly(AttemptState.PAID, AttemptState.REFUSED);
        assertThat(answer.lines().get(0).serial()).isEqualTo("2026032100000017");
        assertThat(answer.lines().get(1).reason()).isEqualTo("户名不符");
    }

    @ParameterizedTest
    @CsvSource({
        "'8400.00','\"8,400.00元\"'",
        "'8400.00','￥8400'",
        "2026-03-21,20260321",
        "2026-03-21,2026年3月21日",
        "成功,交易成功",
        "银行流水号,流水号（必填）"
    })
    void forgivesForm(String ours, String theirs) {
        assertThat(read(ANSWER.replace(ours, theirs)).lines()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "8400.00;8400.001;第3行“金额”“8400.001”不是金额",
                "8400.00;-8400.00;第3行“金额”",
                "2026-03-21;2026-02-30;第3行“交易日期”",
                "2026-03-21;2026-03-24;晚于今天",
                "成功;也许;第3行“处理结果”“也许”看不懂",
                "2026032100000017;'';第3行“银行流水号”是空的",
                "0003-0002;0003-0001;第4行“业务编号”与第3行重复",
                "总笔数,2;总笔数,3;写明共 3 笔，实有 2 笔，文件可能不完整",
                "总金额,12400.50;总金额,12400.49;各行相加为 12,400.50 元",
                "总金额;说明;文件开头缺少“总金额”",
                "银行流水号;其他;缺少“银行流水号”这一列",
                "业务编号;其他;没有找到“业务编号”这一列"
            })
    void refusesWhatIsUnclearByItsPlace(String ours, String theirs, String said) {
        assertThatThrownBy(() -> read(ANSWER.replace(ours, theirs))).hasMessageContaining(said);
    }

    @Test
    void aFileThatWasCutOffDoesNotAddUp() {
        String cut = ANSWER.substring(0, ANSWER.indexOf("BF340202-2026-0003-0002"));
        assertThatThrownBy(() -> read(cut)).hasMessageContaining("文件可能不完整");
    }

    @Test
    void allThatIsWrongIsSaidAtOnce() {
        String wrong = ANSWER.replace("成功", "也许").replace("4000.50,,", "很多,,");
        assertThatThrownBy(() -> read(wrong))
                .isInstanceOfSatisfying(
                        Refusals.class,
                        refusals -> assertThat(refusals.all())
                                .extracting(Refusal::getMessage)
                                .hasSize(2));
    }

    @Test
    void anUnknownReferenceIsNoAnswerOfOurs() {
        assertThatThrownBy(() -> read(ANSWER)
                        .check(BATCH, Map.of("BF340202-2026-0003-0001", ASKED.get("BF340202-2026-0003-0001")), SENT))
                .hasMessageContaining("第4行：业务编号“BF340202-2026-0003-0002”不在本批次内");
    }

    @Test
    void anotherAmountIsNoAnswerOfOurs() {
        String wrong = ANSWER.replace("8400.00", "8401.00").replace("12400.50", "12401.50");
        assertThatThrownBy(() -> read(wrong).check(BATCH, ASKED, SENT))
                .hasMessageContaining("第3行：金额 8,401.00 元与送出的 8,400.00 元不一致");
    }

    @Test
    void anotherBatchsAnswerIsNamed() {
        assertThatThrownBy(() -> read(ANSWER).check("镜湖批-2026-0004", ASKED, SENT))
                .hasMessageContaining("镜湖批-2026-0003");
    }

    @Test
    void theBankCannotTakeBackThatItRefused() {
        Map<String, Asked> later = Map.of(
                "BF340202-2026-0003-0001", new Asked(Money.parse("8400"), AttemptState.REFUSED),
                "BF340202-2026-0003-0002", new Asked(Money.parse("4000.5"), AttemptState.REFUSED));
        assertThatThrownBy(() -> read(ANSWER).check(BATCH, later, SENT))
                .hasMessageContaining("第3行")
                .hasMessageContaining("前后矛盾");
    }

    @Test
    void whatIsPaidUnderTwoNumbersMayBePaidTwice() {
        Map<String, Asked> later = Map.of(
                "BF340202-2026-0003-0001", new Asked(Money.parse("8400"), AttemptState.PAID, "2026032000000001"),
                "BF340202-2026-0003-0002", new Asked(Money.parse("4000.5"), AttemptState.WAITING));
        assertThatThrownBy(() -> read(ANSWER).check(BATCH, later, SENT)).hasMessageContaining("可能重复付款");
    }

    @Test
    void noAnswerIsOlderThanItsQuestion() {
        assertThatThrownBy(() -> read(ANSWER).check(BATCH, ASKED, LocalDate.of(2026, 3, 22)))
                .hasMessageContaining("早于送银行");
    }

    @Test
    void whatCameBackBeforeWeKnewItPaidIsSimplyNotPaid() {
        BankAnswer answer = read(ANSWER.replace("成功", "退汇"));
        answer.check(BATCH, ASKED, SENT);
        assertThat(answer.lines().getFirst().answering(AttemptState.WAITING).outcome())
                .isEqualTo(AttemptState.REFUSED);
    }

    /** Another bank's format is a mapping in the configuration. */
    @Test
    void anotherBanksWordsAreReadAndWritten() {
        BankFormat format = BankFormat.STANDARD.named(
                Map.of(BankFormat.Column.SERIAL, List.of("回单编号")), Map.of(AttemptState.PAID, List.of("处理完毕")));
        String answer = ANSWER.replace("银行流水号", "回单编号").replace("成功", "处理完毕");
        assertThat(BankAnswerReader.read(answer.getBytes(StandardCharsets.UTF_8), format, TODAY)
                        .lines()
                        .getFirst()
                        .serial())
                .isEqualTo("2026032100000017");
        assertThat(format.word(AttemptState.PAID)).isEqualTo("处理完毕");
    }

    private static BankAnswer read(String text) {
        return BankAnswerReader.read(text.getBytes(StandardCharsets.UTF_8), BankFormat.STANDARD, TODAY);
    }
}
