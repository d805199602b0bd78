package org.bangfu.office.money.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bangfu.ledger.Source;
import org.bangfu.money.Money;
import org.bangfu.office.Browser;
import org.bangfu.office.OfficeTest;
import org.bangfu.office.Program;
import org.bangfu.office.Town;
import org.bangfu.office.aid.grant.Grants;
import org.bangfu.office.ground.access.Acting;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.access.Role;
import org.bangfu.office.ground.access.Tokens;
import org.bangfu.office.ground.clock.OfficeClock;
import org.bangfu.office.ground.message.Messages;
import org.bangfu.office.ground.refusal.Refusals;
import org.bangfu.office.ground.refusal.Stale;
import org.bangfu.office.ground.today.TodayLines;
import org.bangfu.office.ground.upkeep.Check;
import org.bangfu.office.money.bank.AttemptState;
import org.bangfu.office.money.batch.Attempt;
import org.bangfu.office.money.batch.Batch;
import org.bangfu.office.money.batch.Batches;
import org.bangfu.office.money.fund.Posting;
import org.bangfu.terms.AidKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** F9, F15: what is said to have come back is paid again only after a second person has seen the bank's paper; never 1 and 7. */
@OfficeTest
class F9_ReturnTest {

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
    AidForWorker aid;

    @Autowired
    MoneyToday today;

    @Autowired
    Posting posting;

    @Autowired
    Grants grants;

    @Autowired
    Messages messages;

    @Autowired
    OfficeClock clock;

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
    private Attempt payment;

    @BeforeEach
    void aFamilyIsPaid() {
        payer = town.jinghu(Role.PAYER);
        bookkeeper = town.jinghu(Role.BOOKKEEPER);
        fund = till.fund(Source.CENTRAL, AidKind.LIVING, clock.today().getYear(), "8400");
        instalment = till.granted(fund, "99");
        Batch paid = till.answered(till.sent(instalment));
        payment = till.as(payer, () -> batches.attempts(paid)).getFirst();
    }

    /** The fraud that was tried: one payer, a file of his own that says 退汇, the next batch pays again. */
    @Test
    void onePayersOwnFileGetsNoSecondPayment() {
        answer("退汇,户名不符", "S" + payment.id());
        assertThat(now().state()).isEqualTo(AttemptState.RETURN_CLAIMED);
        assertThat(till.instalment(instalment).paidOn()).isNotNull();
        assertThat(free()).as("the money is spent").isEqualTo(Money.ZERO);
        assertThatThrownBy(() -> till.prepared(instalment)).hasMessageContaining("已经发放");
        assertThatThrownBy(() -> confirmed(payer)).hasMessageContaining("核实退汇由财务记账办理");
        assertThat(problems()).isEmpty();
    }

    /** The database itself, should the program ever forget. */
    @Test
    void theDatabaseLetsNobodyPayItAgainNorConfirmItsOwn() {
        answer("退汇,户名不符", "S" + payment.id());
        assertThatThrownBy(() -> sql("update payment_attempt set state = 'RETURNED' where id = :id"))
                .hasMessageContaining("is not decided");
        assertThatThrownBy(() -> sql("update payment_attempt set state = 'PAID' where id = :id"))
                .hasMessageContaining("is not decided");
        assertThatThrownBy(() -> sql("""
                        insert into payment_attempt (batch, position, reference, instalment, case_id, fund, used_for, amount_fen, name, card)
                        select batch, 99, reference || 'x', instalment, case_id, fund, used_for, amount_fen, name, card
                          from payment_attempt where id = :id""")).hasMessageContaining("payment_attempt_once");
        assertThatThrownBy(() -> sql("""
                        update payment_return set state = 'REJECTED', decided_by = released_by, decider = 'x', decided_on = '2026-01-01',
                               words = 'xx' where attempt = :id""")).hasMessageContaining("payment_return_two_persons");
        assertThatThrownBy(() -> sql("""
                        update payment_return set state = 'CONFIRMED', decided_by = -1, decider = 'x', decided_on = '2026-01-01'
                         where attempt = :id""")).isInstanceOf(DataAccessException.class);
    }

    @Test
    void theBookkeeperConfirmsWithTheBanksPaperAndItIsPayableAgain() {
        till.claimed(payment.reference());
        assertThat(lines(bookkeeper)).anyMatch(line -> line.path().equals(payment.path()));
        assertThat(lines(payer)).noneMatch(line -> line.path().equals(payment.path()));
        assertThat(told()).contains("银行称您家的生活救助 8,400.00 元被退回", "工会正在核实", "如果已经收到");
        assertThat(shownToTheWorker()).contains("银行称款项退回", "工会正在核实");
        till.confirmed(payment.reference());
        assertThat(now().state()).isEqualTo(AttemptState.RETURNED);
        assertThat(till.instalment(instalment).paidOn()).isNull();
        assertThat(free()).isEqualTo(Money.parse("8400"));
        assertThat(told()).contains("被银行退回（账户状态异常）");
        assertThat(lines(bookkeeper)).noneMatch(line -> line.path().equals(payment.path()));
        till.changeAccount(instalment, "00");
        till.answered(till.sent(instalment));
        assertThat(problems()).isEmpty();
    }

    @Test
    void theBookkeeperFindsThatNothingCameBack() {
        till.claimed(payment.reference());
        till.as(bookkeeper, () -> returns.reject(payment.reference(), now().version(), "与开户行核对，没有这笔退汇", bookkeeper));
        assertThat(now().state()).isEqualTo(AttemptState.PAID);
        assertThat(free()).isEqualTo(Money.ZERO);
        assertThat(told()).contains("没有被退回");
        assertThat(shownToTheWorker()).contains("已转到您本人");
        assertThat(problems()).isEmpty();
    }

    @Test
    void whatTheBankTellsOtherwiseIsTypedAndTheTypistDoesNotConfirm() {
        ReturnForm form = paper();
        till.as(bookkeeper, () -> returns.type(payment.reference(), now().version(), form, bookkeeper));
        assertThat(now().state()).isEqualTo(AttemptState.RETURN_CLAIMED);
        assertThatThrownBy(() -> till.as(
                        bookkeeper,
                        () -> returns.confirm(payment.reference(), now().version(), form, Till.slip(), bookkeeper)))
                .hasMessageContaining("须由另一人办理");
    }

    /** Where the desk has no second person the city's stands in and is recorded; where it has one the city's does not. */
    @Test
    void theCitysBookkeeperStandsInWhereTheDeskHasNoOther() {
        Actor city = town.colleague(Town.WUHU, "市级记账", Role.BOOKKEEPER);
        till.claimed(payment.reference());
        assertThat(lines(city)).noneMatch(line -> line.path().equals(payment.path()));
        assertThatThrownBy(() -> confirmed(city))
                .hasMessageContaining("由镜湖区总工会的")
                .hasMessageContaining("代为办理");
        till.as(bookkeeper, () -> returns.reject(payment.reference(), now().version(), "电话核对没有退汇", bookkeeper));
        till.as(bookkeeper, () -> returns.type(payment.reference(), now().version(), paper(), bookkeeper));
        assertThat(lines(city)).anyMatch(line -> line.path().equals(payment.path()));
        assertThat(confirmed(city).state()).isEqualTo(AttemptState.RETURNED);
        assertThat(till.as(bookkeeper, () -> returns.of(payment)).getFirst().stoodIn())
                .isEqualTo("芜湖市总工会");
        assertThat(problems()).isEmpty();
    }

    @Test
    void aReturnIsNoneWithoutPaperSerialDayAndReason() {
        till.claimed(payment.reference());
        assertThatThrownBy(() -> till.as(
                        bookkeeper,
                        () -> returns.confirm(
                                payment.reference(),
                                now().version(),
                                new ReturnForm(" ", clock.today().plusDays(1).toString(), ""),
                                Till.slip(),
                                bookkeeper)))
                .isInstanceOfSatisfying(
                        Refusals.class,
                        refusals -> assertThat(refusals.all())
                                .extracting(refusal -> refusal.field())
                                .containsExactly("serial", "date", "reason"));
        var before = new ReturnForm("X1", clock.today().minusDays(9).toString(), "退汇");
        assertThatThrownBy(() -> till.as(
                        bookkeeper,
                        () -> returns.confirm(payment.reference(), now().version(), before, Till.slip(), bookkeeper)))
                .message()
                .contains("早于付款日期");
        var browser = Browser.as(port, bookkeeper);
        browser.get(payment.path());
        var answer = browser.post(
                payment.path() + "/return/confirm",
                java.util.Map.of(
                        "version",
                        Integer.toString(now().version()),
                        "serial",
                        "X2",
                        "date",
                        clock.today().toString(),
                        "reason",
                        "账户状态异常"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("请附上银行的凭据", "value=\"X2\"");
        assertThat(now().state()).isEqualTo(AttemptState.RETURN_CLAIMED);
    }

    /** A serial is one movement of money: of another payment it is refused, whoever brings it, and at once in two batches too. */
    @Test
    void aSerialOfAnotherPaymentIsRefused() throws Exception {
        Till.Held more = till.fund(Source.CENTRAL, AidKind.LIVING, clock.today().getYear(), "16800");
        Batch first = till.sent(till.granted(more, "00"));
        Batch second = till.sent(till.granted(more, "00"));
        String used = String.valueOf(payment.bankSerial());
        assertThatThrownBy(() -> take(first, file(first, "成功,", used)))
                .message()
                .contains("第3行", used, payment.reference(), payment.batchNumber());
        byte[] one = file(first, "成功,", "DUP" + first.id());
        byte[] other = file(second, "成功,", "dup" + first.id());
        var done = together(() -> take(first, one), () -> take(second, other));
        assertThat(done.stream().filter(each -> each.state() == Future.State.SUCCESS))
                .hasSize(1);
        assertThat(done.stream().filter(each -> each.state() == Future.State.FAILED))
                .singleElement()
                .satisfies(each -> assertThat(each.exceptionNow()).hasMessageContaining("流水号"));
    }

    @Test
    void ofTwoWhoDecideAtOnceOneIsTold() throws Exception {
        till.claimed(payment.reference());
        int version = now().version();
        var done = together(
                () -> Acting.as(
                        bookkeeper,
                        () -> returns.confirm(payment.reference(), version, paper(), Till.slip(), bookkeeper)),
                () -> Acting.as(bookkeeper, () -> returns.reject(payment.reference(), version, "没有这笔退汇", bookkeeper)));
        assertThat(done.stream().filter(each -> each.state() == Future.State.SUCCESS))
                .hasSize(1);
        assertThat(done.stream().filter(each -> each.state() == Future.State.FAILED))
                .singleElement()
                .satisfies(each -> assertThat(each.exceptionNow()).isInstanceOf(Stale.class));
        assertThat(problems()).isEmpty();
    }

    /** The same by program: the version it saw, the paper as a file, and no more than the screen allows. */
    @Test
    void aProgramDoesItTheSameWay() {
        var pays = Program.of(port, tokens, payer);
        var keeps = Program.of(port, tokens, bookkeeper);
        String path = "/api/v1/payments/" + payment.reference();
        assertThat(pays.get(path).body()).contains("\"state\":\"PAID\"", "\"version\":1");
        assertThat(pays.send("POST", path + "/return", 1, "{\"serial\":\"\"}").statusCode())
                .isEqualTo(422);
        String said =
                "{\"serial\":\"P%d\",\"date\":\"%s\",\"reason\":\"账户状态异常\"}".formatted(payment.id(), clock.today());
        assertThat(pays.send("POST", path + "/return", 1, said).body()).contains("\"state\":\"RETURN_CLAIMED\"");
        assertThat(pays.send("POST", path + "/return/reject", 2, "{\"words\":\"没有\"}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(keeps.send("POST", path + "/return/reject", 1, "{\"words\":\"没有\"}")
                        .statusCode())
                .isEqualTo(409);
        assertThat(keeps.send("POST", path + "/return/reject", 2, "{\"words\":\"没有退汇\"}")
                        .body())
                .contains("\"state\":\"PAID\"", "\"words\":\"没有退汇\"");
    }

    private Attempt confirmed(Actor by) {
        return till.as(by, () -> returns.confirm(payment.reference(), now().version(), paper(), Till.slip(), by));
    }

    private ReturnForm paper() {
        return till.paper(payment.reference());
    }

    private void answer(String outcome, String serial) {
        Batch batch = till.as(payer, () -> batches.get(payment.batchNumber()));
        take(batch, file(batch, outcome, serial));
    }

    /** A bank's file, as anyone can write it. */
    private byte[] file(Batch batch, String outcome, String serial) {
        Attempt attempt = till.as(payer, () -> batches.attempts(batch)).getFirst();
        return """
                批次号,%s,总笔数,1,总金额,8400.00
                业务编号,处理结果,失败原因,金额,银行流水号,交易日期
                %s,%s,8400.00,%s,%s
                """.formatted(batch.number(), attempt.reference(), outcome, serial, clock.today())
                .getBytes(StandardCharsets.UTF_8);
    }

    private Batch take(Batch batch, byte[] file) {
        return till.as(payer, () -> bank.answer(batch.number(), "自编.csv", file, payer));
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

    private String shownToTheWorker() {
        return till.as(Actor.OFFICE, () -> aid.of(till.caseOf(instalment))).toString();
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

    private static <T> List<Future<T>> together(Callable<T> one, Callable<T> other) throws Exception {
        var barrier = new CyclicBarrier(2);
        try (var two = Executors.newFixedThreadPool(2)) {
            var first = two.submit(() -> {
                barrier.await();
                return one.call();
            });
            var second = two.submit(() -> {
                barrier.await();
                return other.call();
            });
            return List.of(first, second);
        }
    }
}
