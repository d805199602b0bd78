package org.bangfu.office.money.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.bangfu.money.Money;
import org.bangfu.office.ground.person.BankCard;
import org.bangfu.office.ground.refusal.Refusal;
import org.bangfu.office.ground.refusal.Refusals;
import org.bangfu.office.ground.sheet.Books;
import org.bangfu.office.ground.sheet.Sheet;
import org.bangfu.office.ground.sheet.SheetReader;
import org.bangfu.office.ground.sheet.SheetWriter;
import org.bangfu.office.money.bank.BankAnswer.Asked;
import org.bangfu.office.money.bank.BankAnswer.Seen;
import org.jspecify.annotations.Nullable;
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
            "BF340202-2026-0003-0001", first(AttemptState.WAITING, null, null),
            "BF340202-2026-0003-0002", second(AttemptState.WAITING));

    private static final String ANSWER = """
            批次号,镜湖批-2026-0003,总笔数,2,总金额,12400.50
            业务编号,处理结果,失败原因,金额,银行流水号,交易日期
            BF340202-2026-0003-0001,成功,,8400.00,2026032100000017,2026-03-21
            BF340202-2026-0003-0002,失败,户名不符,4000.50,,2026-03-21
            """;

    private static Asked first(AttemptState known, @Nullable String serial, @Nullable LocalDate paidOn) {
        return new Asked(Money.parse("8400"), card("622202123456789").value(), "王秀梅", known, serial, paidOn);
    }

    private static Asked second(AttemptState known) {
        return new Asked(Money.parse("4000.5"), card("622202123456788").value(), "李建国", known, null, null);
    }

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
        answer.check(BATCH, ASKED, SENT, Map.of());
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
                "业务编号;其他;没有找到“业务编号”这一列",
                "成功;'';第3行“处理结果”“”看不懂",
                "成功;部分成功;第3行“处理结果”“部分成功”看不懂",
                "8400.00;(8400.00);第3行“金额”",
                "8400.00;0.84万;第3行“金额”",
                "2026032100000017;6.2E+18;第3行“银行流水号”“6.2E+18”被 Excel 存成了科学计数"
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
                        .check(
                                BATCH,
                                Map.of("BF340202-2026-0003-0001", ASKED.get("BF340202-2026-0003-0001")),
                                SENT,
                                Map.of()))
                .hasMessageContaining("第4行：业务编号“BF340202-2026-0003-0002”不在本批次内");
    }

    @Test
    void anotherAmountIsNoAnswerOfOurs() {
        String wrong = ANSWER.replace("8400.00", "8401.00").replace("12400.50", "12401.50");
        assertThatThrownBy(() -> read(wrong).check(BATCH, ASKED, SENT, Map.of()))
                .hasMessageContaining("第3行：金额 8,401.00 元与送出的 8,400.00 元不一致");
    }

    /** Yuan and fen: the same digits are another amount. */
    @Test
    void anAmountInFenIsAnotherAmount() {
        String fen =
                ANSWER.replace("8400.00", "840000").replace("4000.50", "400050").replace("12400.50", "1240050");
        assertThatThrownBy(() -> read(fen).check(BATCH, ASKED, SENT, Map.of()))
                .hasMessageContaining("第3行：金额 840,000.00 元与送出的 8,400.00 元不一致");
    }

    /** An account that was cut is no account. */
    @Test
    void anAccountThatExcelHasCutIsNamed() {
        assertThatThrownBy(() -> read(withAccounts("6.22202E+15", "王秀梅")))
                .hasMessageContaining("第3行“收款账号”“6.22202E+15”被 Excel 存成了科学计数");
    }

    @Test
    void anotherBatchsAnswerIsNamed() {
        assertThatThrownBy(() -> read(ANSWER).check("镜湖批-2026-0004", ASKED, SENT, Map.of()))
                .hasMessageContaining("镜湖批-2026-0003");
    }

    @Test
    void theBankCannotTakeBackThatItRefused() {
        Map<String, Asked> later = Map.of(
                "BF340202-2026-0003-0001", first(AttemptState.REFUSED, null, null),
                "BF340202-2026-0003-0002", second(AttemptState.REFUSED));
        assertThatThrownBy(() -> read(ANSWER).check(BATCH, later, SENT, Map.of()))
                .hasMessageContaining("第3行")
                .hasMessageContaining("前后矛盾");
    }

    @Test
    void whatIsPaidUnderTwoNumbersMayBePaidTwice() {
        Map<String, Asked> later = Map.of(
                "BF340202-2026-0003-0001", first(AttemptState.PAID, "2026032000000001", SENT),
                "BF340202-2026-0003-0002", second(AttemptState.WAITING));
        assertThatThrownBy(() -> read(ANSWER).check(BATCH, later, SENT, Map.of()))
                .hasMessageContaining("可能重复付款");
    }

    @Test
    void noAnswerIsOlderThanItsQuestion() {
        assertThatThrownBy(() -> read(ANSWER).check(BATCH, ASKED, LocalDate.of(2026, 3, 22), Map.of()))
                .hasMessageContaining("早于送银行");
    }

    /** 退汇 of what was never known as paid says nothing of the payment: the bank is asked for that first. */
    @Test
    void aReturnOfWhatWasNeverPaidIsRefused() {
        String answer = ANSWER.replace("成功,", "退汇,户名不符");
        assertThatThrownBy(() -> read(answer).check(BATCH, ASKED, SENT, Map.of()))
                .hasMessageContaining("第3行：回执说退汇，但这笔没有到账的记录");
    }

    @Test
    void aReturnWithoutItsReasonIsRefused() {
        assertThatThrownBy(() -> read(ANSWER.replace("成功", "退汇"))).hasMessageContaining("第3行“失败原因”是空的");
    }

    @Test
    void aReturnBeforeItsPaymentIsRefused() {
        Map<String, Asked> later = Map.of(
                "BF340202-2026-0003-0001", first(AttemptState.PAID, "S1", LocalDate.of(2026, 3, 22)),
                "BF340202-2026-0003-0002", second(AttemptState.WAITING));
        assertThatThrownBy(() -> read(ANSWER.replace("成功,", "退汇,户名不符")).check(BATCH, later, SENT, Map.of()))
                .hasMessageContaining("第3行：退汇日期 2026-03-21 早于付款的 2026-03-22");
    }

    /** Never 1, paid to another's account: what the file says of account and name is what we ordered. */
    @ParameterizedTest
    @CsvSource({"6222020200099999999,王秀梅,收款账号尾号 9999 与送出的尾号", "'',王某某,收款户名“王某某”与送出的“王秀梅”不一致"})
    void anotherAccountOrNameIsNoAnswerOfOurs(String account, String name, String told) {
        assertThatThrownBy(() -> read(withAccounts(account, name)).check(BATCH, ASKED, SENT, Map.of()))
                .message()
                .contains("第3行", told)
                .doesNotContain("6222020200099999999");
    }

    @Test
    void theSameAccountAndNameInAnotherFormAreTheSame() {
        String account = card("622202123456789").value();
        for (String form :
                List.of(account, account.substring(0, 4) + " " + account.substring(4), "=\"" + account + "\"")) {
            read(withAccounts(form, "王 秀梅")).check(BATCH, ASKED, SENT, Map.of());
        }
    }

    private static String withAccounts(String account, String name) {
        return ANSWER.replace("业务编号,", "业务编号,收款账号,收款户名,")
                .replace("0001,", "0001," + account + "," + name + ",")
                .replace("0003-0002,", "0003-0002,,李建国,");
    }

    /** A serial stands for one movement of money, in any batch and in this file. */
    @Test
    void aSerialSeenBeforeIsRefusedNamingBoth() {
        var elsewhere = Map.of("2026032100000017", new Seen("BF340202-2026-0001-0004", "镜湖批-2026-0001", false));
        assertThatThrownBy(() -> read(ANSWER).check(BATCH, ASKED, SENT, elsewhere))
                .message()
                .contains(
                        "第3行",
                        "2026032100000017",
                        "镜湖批-2026-0001",
                        "BF340202-2026-0001-0004",
                        "BF340202-2026-0003-0001");
        String twice = ANSWER.replace("4000.50,,", "4000.50,2026032100000017,");
        assertThatThrownBy(() -> read(twice).check(BATCH, ASKED, SENT, Map.of()))
                .message()
                .contains("第4行", "与第3行", "相同");
        var itsOwn = Map.of("2026032100000017", new Seen("BF340202-2026-0003-0001", BATCH, false));
        read(ANSWER).check(BATCH, ASKED, SENT, itsOwn);
        Map<String, Asked> paid = Map.of(
                "BF340202-2026-0003-0001", first(AttemptState.PAID, "2026032100000017", LocalDate.of(2026, 3, 21)),
                "BF340202-2026-0003-0002", second(AttemptState.WAITING));
        assertThatThrownBy(() -> read(ANSWER.replace("成功,", "退汇,户名不符")).check(BATCH, paid, SENT, itsOwn))
                .hasMessageContaining("退汇有自己的流水号");
    }

    @ParameterizedTest
    @CsvSource({
        "处理结果,状态,失败,“处理结果”有两列",
        "金额,交易金额,8401,“金额”有两列",
        "银行流水号,流水号,X1,“银行流水号”有两列",
        "交易日期,入账日期,2026-03-22,“交易日期”有两列"
    })
    void twoColumnsForOneMeaningThatDisagreeAreRefused(String column, String other, String value, String told) {
        String answer = ANSWER.replace(column + ",", column + "," + other + ",")
                .replace("交易日期\n", column.equals("交易日期") ? "交易日期," + other + "\n" : "交易日期\n");
        int place = List.of("业务编号", "处理结果", "失败原因", "金额", "银行流水号", "交易日期").indexOf(column) + 1;
        String[] lines = answer.split("\n");
        for (int i = 2; i < lines.length; i++) {
            var cells = new java.util.ArrayList<>(List.of(lines[i].split(",", -1)));
            cells.add(place, i == 2 ? value : cells.get(place - 1));
            lines[i] = String.join(",", cells);
        }
        assertThatThrownBy(() -> read(String.join("\n", lines)))
                .message()
                .contains("第3行", told)
                .doesNotContain("第4行");
    }

    @Test
    void anAnswerWithoutALineIsRefused() {
        assertThatThrownBy(() -> read("""
                        批次号,镜湖批-2026-0003,总笔数,0,总金额,0
                        业务编号,处理结果,失败原因,金额,银行流水号,交易日期
                        """)).hasMessageContaining("没有一笔明细");
    }

    @Test
    void aHeadThatSaysTwoNumbersIsRefused() {
        assertThatThrownBy(() -> read("笔数,3\n" + ANSWER)).hasMessageContaining("“总笔数”写了两个：2、3");
    }

    /** As offices really send them: with the time of day, a count as text, a sum and a maker under the table, heads with marks and blanks. */
    @ParameterizedTest
    @ValueSource(strings = {"time", "count", "foot", "heads", "formula", "wide"})
    void readsWhatBanksReallySend(String habit) {
        String file = switch (habit) {
            case "time" -> ANSWER.replace(",2026-03-21", ",2026-03-21 10:22:33");
            case "count" -> ANSWER.replace("总笔数,2,总金额,12400.50", "总笔数,0002,总金额,12400.5");
            case "foot" -> ANSWER + "合计：2笔,,,12400.50,,\n制表人：张三,,,,,\n";
            case "heads" ->
                ANSWER.replace("业务编号", "* 业务 编号").replace("金额,银", "＊金额（元）,银").replace("总笔数", "总笔数：");
            case "formula" -> ANSWER.replace("BF340202-2026-0003-0001", "=\"BF340202-2026-0003-0001\"");
            default -> ANSWER.replace("8400.00", "８４００．００").replace("2026032100000017", "２０２６０３２１００００００１７");
        };
        BankAnswer answer =
                BankAnswerReader.read(file.getBytes(Charset.forName("GB18030")), BankFormat.STANDARD, TODAY);
        answer.check(BATCH, ASKED, SENT, Map.of());
        assertThat(answer.lines()).hasSize(2);
        assertThat(answer.lines().getFirst().serial()).isEqualTo("2026032100000017");
        assertThat(answer.leftOut()).hasSize(habit.equals("foot") ? 2 : 0);
    }

    /** A hidden old answer once made a payment returned that was paid. */
    @Test
    void aHiddenOldAnswerIsNotReadAndThatIsKeptWithTheFile() {
        String[] rows = ANSWER.lines().toArray(String[]::new);
        String[] old =
                ANSWER.replace("成功", "退汇").replace("失败,户名不符", "退汇,旧").lines().toArray(String[]::new);
        for (byte[] file : List.of(
                Books.book().hidden("旧", old).visible("回执", rows).xlsx(),
                Books.book().veryHidden("旧", old).visible("回执", rows).xlsx())) {
            BankAnswer answer = BankAnswerReader.read(file, BankFormat.STANDARD, TODAY);
            assertThat(answer.lines().getFirst().outcome()).isEqualTo(AttemptState.PAID);
            assertThat(answer.leftOut()).containsExactly("隐藏的工作表“旧”没有读。");
        }
    }

    @Test
    void twoFilledSheetsAreRefusedByNameAndOneMayBeChosen() {
        String[] rows = ANSWER.lines().toArray(String[]::new);
        String[] other = ANSWER.replace("0003", "0004").lines().toArray(String[]::new);
        byte[] file = Books.book().visible("本批", rows).visible("另一批", other).xlsx();
        assertThatThrownBy(() -> BankAnswerReader.read(file, BankFormat.STANDARD, TODAY))
                .hasMessageContaining("“本批”、“另一批”");
        assertThat(BankAnswerReader.read(file, "本批", BankFormat.STANDARD, TODAY).batch())
                .isEqualTo(BATCH);
    }

    /** Where money is in doubt the whole file is refused, a title over the table is no doubt. */
    @Test
    void aTitleMergedOverTheTableIsReadAMergedLineIsNot() {
        String[] titled = ("付款回执,,,,,\n" + ANSWER).lines().toArray(String[]::new);
        assertThat(BankAnswerReader.read(
                                Books.book()
                                        .visible("回执", titled)
                                        .merged(0, 0, 0, 5)
                                        .xlsx(),
                                BankFormat.STANDARD,
                                TODAY)
                        .lines())
                .hasSize(2);
        byte[] merged = Books.book().visible("回执", titled).merged(3, 5, 4, 5).xlsx();
        assertThatThrownBy(() -> BankAnswerReader.read(merged, BankFormat.STANDARD, TODAY))
                .hasMessageContaining("F5");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "合计,,,12400.00,,;第5行写明合计 12,400.00 元，各行相加为 12,400.50 元",
                "合计3笔,,,12400.50,,;第5行写明共 3 笔，实有 2 笔",
                "合计,,,12400.50,,|BF340202-2026-0003-0003,失败,x,1.00,,2026-03-21;后面又有明细"
            })
    void aFootThatDisagreesIsRefused(String foot, String told) {
        assertThatThrownBy(() -> read(ANSWER + foot.replace('|', '\n') + "\n")).hasMessageContaining(told);
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
