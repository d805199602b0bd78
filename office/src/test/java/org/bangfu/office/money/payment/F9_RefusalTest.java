package org.bangfu.office.money.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bangfu.ledger.Source;
import org.bangfu.money.Money;
import org.bangfu.office.Browser;
import org.bangfu.office.OfficeTest;
import org.bangfu.office.Program;
import org.bangfu.office.Town;
import org.bangfu.office.aid.grant.Lapses;
import org.bangfu.office.ground.access.Acting;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.access.Role;
import org.bangfu.office.ground.access.Tokens;
import org.bangfu.office.ground.clock.TestClock;
import org.bangfu.office.ground.message.Messages;
import org.bangfu.office.ground.today.TodayLines;
import org.bangfu.office.ground.upkeep.Check;
import org.bangfu.office.money.bank.AttemptState;
import org.bangfu.office.money.batch.Attempt;
import org.bangfu.office.money.batch.Batch;
import org.bangfu.office.money.batch.BatchState;
import org.bangfu.office.money.batch.Batches;
import org.bangfu.office.money.fund.Posting;
import org.bangfu.terms.AidKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** F9, F15: that the bank did not pay frees money as a return does; it is believed once a second person has seen the bank's paper. */
@OfficeTest
class F9_RefusalTest {

    @LocalServerPort
    int port;

    @Autowired
    Till till;

    @Autowired
    Town town;

    @Autowired
    Batches batches;

    @Autowired
    BankDesk bank;

    @Autowired
    Returns returns;

    @Autowired
    MoneyToday today;

    @Autowired
    Posting posting;

    @Autowired
    Messages messages;

    @Autowired
    Lapses lapses;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Tokens tokens;

    @Autowired
    List<Check> checks;

    private Actor payer;
    private Actor bookkeeper;
    private Till.Held fund;
    private long instalment;
    private Batch sent;
    private Attempt payment;

    @BeforeEach
    void aPaymentIsAtTheBank() {
        clock.set(TestClock.FIRST);
        payer = town.jinghu(Role.PAYER);
        bookkeeper = town.jinghu(Role.BOOKKEEPER);
        fund = till.fund(Source.CENTRAL, AidKind.LIVING, clock.today().getYear(), "16800");
        instalment = till.granted(fund, "00");
        sent = till.sent(instalment);
        payment = till.as(payer, () -> batches.attempts(sent)).getFirst();
    }

    @AfterEach
    void back() {
        clock.set(TestClock.FIRST);
    }

    /** One payer, a file of his own that says 失败 while the money has gone: nothing can be paid, moved or lapse on that word. */
    @Test
    void onePayersOwnFileThatSaysRefusedGetsNoSecondPayment() {
        Batch answered = answer("失败,户名不符", "");
        assertThat(now().state()).isEqualTo(AttemptState.REFUSAL_CLAIMED);
        assertThat(answered.state()).isEqualTo(BatchState.SENT);
        assertThat(free()).as("what may have gone out stays set aside").isEqualTo(Money.parse("8400"));
        assertThatThrownBy(() -> till.prepared(instalment)).hasMessageContaining("已在批次" + sent.number());
        assertThatThrownBy(() -> till.as(
                        payer,
                        () -> returns.confirmRefusal(
                                payment.reference(), now().version(), paper(), Till.slip(), payer)))
                .hasMessageContaining("核实未付成由财务记账办理");
        assertThatThrownBy(() -> till.as(payer, () -> batches.close(sent.number(), batch().version(), null, payer)))
                .hasMessageContaining("不能结束批次");
        assertThat(problems()).isEmpty();

        clock.set(LocalDate.of(clock.today().getYear() + 1, 1, 5));
        Acting.as(Actor.OFFICE, lapses::lapseDue);
        assertThat(till.instalment(instalment).ended()).isNull();
    }

    /** The database itself, should the program ever forget. */
    @Test
    void theDatabaseLetsNobodyFreeItOnOneWord() {
        assertThatThrownBy(() -> sql("update payment_attempt set state = 'REFUSED' where id = :id"))
                .hasMessageContaining("does not become");
        assertThatThrownBy(() -> sql("update payment_attempt set state = 'REFUSAL_CLAIMED' where id = :id"))
                .hasMessageContaining("nobody says so");
        answer("失败,户名不符", "");
        assertThatThrownBy(() -> sql("update payment_attempt set state = 'REFUSED' where id = :id"))
                .hasMessageContaining("is not decided");
        assertThatThrownBy(() -> sql("""
                        insert into payment_attempt (batch, position, reference, instalment, case_id, fund, used_for, amount_fen, name, card)
                        select batch, 99, reference || 'x', instalment, case_id, fund, used_for, amount_fen, name, card
                          from payment_attempt where id = :id""")).hasMessageContaining("payment_attempt_once");
        assertThatThrownBy(() -> sql("""
                        update payment_return set state = 'CONFIRMED', decided_by = claimed_by, decider = 'x', decided_on = '2026-01-01'
                         where attempt = :id""")).hasMessageContaining("payment_return_");
    }

    @Test
    void theBookkeeperConfirmsWithTheBanksPaperAndItIsPayableAgain() {
        answer("失败,户名不符", "");
        assertThat(lines(bookkeeper))
                .anyMatch(line ->
                        line.path().equals(payment.path()) && line.what().contains("核实银行未付成"));
        assertThat(lines(payer))
                .anyMatch(line -> line.path().equals(sent.path()) && line.what().contains("称未付成的等记账人员核实"));
        assertThat(told()).contains("没有转成（户名不符），工会正在核实", "如果已经收到");

        Attempt refused = till.as(
                bookkeeper,
                () -> returns.confirmRefusal(payment.reference(), now().version(), paper(), Till.slip(), bookkeeper));

        assertThat(refused.state()).isEqualTo(AttemptState.REFUSED);
        assertThat(batch().state()).isEqualTo(BatchState.ANSWERED);
        assertThat(free()).isEqualTo(Money.parse("16800"));
        assertThat(told()).contains("没有转成（户名不符）", "这笔钱还是您的");
        assertThat(till.answered(till.sent(instalment)).state()).isEqualTo(BatchState.ANSWERED);
        assertThat(problems()).isEmpty();
    }

    /** On the bank's statement it went out: the bank is asked, and its word that it paid is then taken. */
    @Test
    void whatWasPaidAfterAllIsAskedAboutAndTakenAsPaid() {
        answer("失败,户名不符", "");
        assertThatThrownBy(() -> answer("成功,", "S" + payment.id())).message().contains("此前的回执说未付成", "还没有核实");
        till.as(bookkeeper, () -> returns.rejectRefusal(payment.reference(), now().version(), "对账单上已付出", bookkeeper));
        assertThat(now().state()).isEqualTo(AttemptState.UNKNOWN);
        assertThat(told()).contains("还没有定论");
        assertThatThrownBy(() -> till.prepared(instalment)).hasMessageContaining("已在批次");
        assertThat(problems()).isEmpty();

        till.as(payer, () -> bank.ask(sent.number(), batch().version(), payer));
        answer("成功,", "S" + payment.id());
        assertThat(now().state()).isEqualTo(AttemptState.PAID);
        assertThat(free()).isEqualTo(Money.parse("8400"));
        assertThat(problems()).isEmpty();
    }

    @Test
    void aRefusalIsNoneWithoutPaperDayAndReason() {
        answer("失败,户名不符", "");
        var browser = Browser.as(port, bookkeeper);
        assertThat(browser.get(payment.path()).body()).contains("凭银行凭据确认未付成", "记为结果不明，再向银行查询");
        var answer = browser.post(
                payment.path() + "/refusal/confirm",
                Map.of("version", Integer.toString(now().version()), "serial", "", "date", "", "reason", ""));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("请附上银行的凭据");
        String before = clock.today().minusDays(9).toString();
        assertThatThrownBy(() -> till.as(
                        bookkeeper,
                        () -> returns.confirmRefusal(
                                payment.reference(),
                                now().version(),
                                new ReturnForm("", before, "户名不符"),
                                Till.slip(),
                                bookkeeper)))
                .message()
                .contains("早于送银行的日期");
        assertThat(now().state()).isEqualTo(AttemptState.REFUSAL_CLAIMED);
    }

    @Test
    void aProgramDoesItTheSameWay() {
        answer("失败,户名不符", "");
        var pays = Program.of(port, tokens, payer);
        var keeps = Program.of(port, tokens, bookkeeper);
        String path = "/api/v1/payments/" + payment.reference();
        int version = now().version();
        assertThat(pays.get(path).body()).contains("\"state\":\"REFUSAL_CLAIMED\"", "\"kind\":\"REFUSAL\"");
        assertThat(pays.send("POST", path + "/refusal/reject", version, "{\"words\":\"没有\"}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(keeps.send("POST", path + "/return/reject", version, "{\"words\":\"没有退汇\"}")
                        .statusCode())
                .as("it is no return")
                .isEqualTo(422);
        assertThat(keeps.send("POST", path + "/refusal/reject", version, "{\"words\":\"对账单上已付出\"}")
                        .body())
                .contains("\"state\":\"UNKNOWN\"", "\"words\":\"对账单上已付出\"");
    }

    private ReturnForm paper() {
        return new ReturnForm("", clock.today().toString(), "户名不符");
    }

    /** A bank's file, as anyone can write it. */
    private Batch answer(String outcome, String serial) {
        byte[] file = """
                批次号,%s,总笔数,1,总金额,8400.00
                业务编号,处理结果,失败原因,金额,银行流水号,交易日期
                %s,%s,8400.00,%s,%s
                """.formatted(sent.number(), payment.reference(), outcome, serial, clock.today())
                .getBytes(StandardCharsets.UTF_8);
        return till.as(payer, () -> bank.answer(sent.number(), "自编.csv", file, payer));
    }

    private Batch batch() {
        return till.as(payer, () -> batches.get(sent.number()));
    }

    private Attempt now() {
        return till.as(payer, () -> bank.attempt(payment.reference()));
    }

    private Money free() {
        return till.as(payer, () -> posting.balances(Town.JINGHU.number())).free(fund.fund());
    }

    private List<TodayLines.Line> lines(Actor actor) {
        return till.as(actor, () -> today.lines(actor));
    }

    private String told() {
        return till.as(
                Actor.OFFICE,
                () -> messages.toldTo(till.caseOf(instalment).applicant())
                        .getFirst()
                        .text());
    }

    private void sql(String sql) {
        till.as(payer, () -> jdbc.sql(sql).param("id", payment.id()).update());
    }

    private List<String> problems() {
        return till.as(
                Actor.OFFICE,
                () -> checks.stream()
                        .filter(check -> Set.of("账簿", "付款", "全国系统录入").contains(check.name()))
                        .flatMap(check -> check.problems().stream())
                        .filter(problem -> problem.contains("%014d".formatted(Town.JINGHU.number())))
                        .toList());
    }
}
