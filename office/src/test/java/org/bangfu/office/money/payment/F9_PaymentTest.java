package org.bangfu.office.money.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.bangfu.ledger.Source;
import org.bangfu.money.Money;
import org.bangfu.office.Browser;
import org.bangfu.office.OfficeTest;
import org.bangfu.office.Town;
import org.bangfu.office.casework.issued.Printed;
import org.bangfu.office.casework.procedure.CaseEvent;
import org.bangfu.office.casework.procedure.Cases;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.access.Role;
import org.bangfu.office.ground.clock.OfficeClock;
import org.bangfu.office.ground.message.Messages;
import org.bangfu.office.ground.refusal.NotFound;
import org.bangfu.office.ground.refusal.Refusal;
import org.bangfu.office.ground.refusal.Stale;
import org.bangfu.office.ground.upkeep.Check;
import org.bangfu.office.money.bank.AttemptState;
import org.bangfu.office.money.bank.OrderFile;
import org.bangfu.office.money.batch.Attempt;
import org.bangfu.office.money.batch.Batch;
import org.bangfu.office.money.batch.BatchState;
import org.bangfu.office.money.batch.Batches;
import org.bangfu.office.money.fund.Posting;
import org.bangfu.terms.AidKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** F9, M12: from what a meeting granted to money on the card and an entry in the books; money moves once. */
@OfficeTest
class F9_PaymentTest {

    @Autowired
    Till till;

    @Autowired
    Town town;

    @Autowired
    Batches batches;

    @Autowired
    BankDesk bank;

    @Autowired
    Practice practice;

    @Autowired
    Posting posting;

    @Autowired
    Cases cases;

    @Autowired
    Messages messages;

    @Autowired
    OfficeClock clock;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    @Autowired
    List<Check> checks;

    private Actor clerk;
    private Actor payer;
    private Till.Held fund;

    @BeforeEach
    void theCountyHasMoney() {
        clerk = town.jinghu(Role.CENTRE_CLERK);
        payer = town.jinghu(Role.PAYER);
        fund = till.fund(Source.CENTRAL, AidKind.LIVING, clock.today().getYear(), "8400");
    }

    @Test
    void aFamilyIsPaidTheBooksShowItAndTheWorkerIsTold() {
        long instalment = till.granted(fund, "00");
        Batch sent = till.sent(instalment);
        assertThat(free()).isEqualTo(Money.ZERO);
        Batch answered = till.answered(sent);
        assertThat(answered.state()).isEqualTo(BatchState.ANSWERED);
        assertThat(attempt(answered).state()).isEqualTo(AttemptState.PAID);
        assertThat(till.instalment(instalment).paidOn()).isEqualTo(clock.today());
        assertThat(told(instalment))
                .contains("生活救助 8,400.00 元")
                .contains("今年第 1 笔")
                .contains("已转入您本人尾号");
        assertThat(history(instalment)).contains("帮扶款到账");
        till.slipFiled(attempt(answered).reference());
        Batch closed = till.as(payer, () -> batches.close(answered.number(), answered.version(), null, payer));
        assertThat(closed.state()).isEqualTo(BatchState.CLOSED);
        assertThat(problems()).isEmpty();
    }

    @Test
    void whatTheBankRefusesIsFreeAndCanBePaidInTheNextBatch() {
        long instalment = till.granted(fund, "91");
        Batch answered = till.refusalsConfirmed(till.answered(till.sent(instalment)));
        assertThat(answered.state()).isEqualTo(BatchState.ANSWERED);
        assertThat(attempt(answered).state()).isEqualTo(AttemptState.REFUSED);
        assertThat(attempt(answered).reason()).isEqualTo("户名不符");
        assertThat(free()).isEqualTo(Money.parse("8400"));
        assertThat(told(instalment)).contains("没有转成（户名不符）").contains("这笔钱还是您的");
        till.changeAccount(instalment, "00");
        assertThat(attempt(till.answered(till.sent(instalment))).state()).isEqualTo(AttemptState.PAID);
        assertThat(free()).isEqualTo(Money.ZERO);
        assertThat(problems()).isEmpty();
    }

    @Test
    void whatIsUnknownIsAskedAgainAndNeverPaidAgain() {
        long instalment = till.granted(fund, "93");
        Batch unknown = till.answered(till.sent(instalment));
        assertThat(unknown.state()).isEqualTo(BatchState.SENT);
        assertThat(attempt(unknown).state()).isEqualTo(AttemptState.UNKNOWN);
        assertThatThrownBy(() -> till.prepared(instalment)).hasMessageContaining("已在批次" + unknown.number());
        Batch asked = till.as(payer, () -> bank.ask(unknown.number(), unknown.version(), payer));
        assertThat(text(asked, 1)).contains(attempt(asked).reference());
        assertThat(attempt(till.answered(asked)).state()).isEqualTo(AttemptState.PAID);
        assertThat(problems()).isEmpty();
    }

    @Test
    void noAnswerInTimeIsAskedAboutToo() {
        Batch sent = till.sent(till.granted(fund, "00"));
        Batch asked = till.as(payer, () -> bank.ask(sent.number(), sent.version(), payer));
        assertThat(attempt(asked).state()).isEqualTo(AttemptState.WAITING);
        assertThat(text(asked, 1)).contains(attempt(asked).reference());
    }

    @Test
    void whatTheBankGivesBackLaterIsReversedAndFree() {
        long instalment = till.granted(fund, "99");
        Batch paid = till.answered(till.sent(instalment));
        assertThat(attempt(paid).state()).isEqualTo(AttemptState.PAID);
        Batch closed = till.as(payer, () -> batches.close(paid.number(), paid.version(), "回单月底统一取", payer));
        Batch claimed = till.answered(closed);
        assertThat(attempt(claimed).state()).isEqualTo(AttemptState.RETURN_CLAIMED);
        assertThat(free()).isEqualTo(Money.ZERO);
        till.confirmed(attempt(claimed).reference());
        assertThat(attempt(claimed).state()).isEqualTo(AttemptState.RETURNED);
        assertThat(claimed.state()).isEqualTo(BatchState.CLOSED);
        assertThat(free()).isEqualTo(Money.parse("8400"));
        assertThat(till.instalment(instalment).paidOn()).isNull();
        assertThat(told(instalment)).contains("被银行退回");
        assertThat(attempt(till.answered(till.sent(instalment))).state()).isEqualTo(AttemptState.PAID);
        assertThat(problems()).isEmpty();
    }

    @Test
    void theSameAnswerTwiceIsRefused() {
        Batch sent = till.sent(till.granted(fund, "00"));
        byte[] file = till.as(payer, () -> practice.answer(sent.number()));
        till.as(payer, () -> bank.answer(sent.number(), "回执.csv", file, payer));
        assertThatThrownBy(() -> till.as(payer, () -> bank.answer(sent.number(), "回执.csv", file, payer)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("已经导入过");
        assertThat(problems()).isEmpty();
    }

    /** 96: another amount; 97: the same payment twice; 98: one that is not ours. Beside each a payment that would be right. */
    @Test
    void nothingOfAFaultyAnswerIsApplied() {
        for (String digits : List.of("96", "97", "98")) {
            fund = till.fund(Source.CENTRAL, AidKind.LIVING, clock.today().getYear(), "16800");
            Batch sent = till.sent(till.granted(fund, "00"), till.granted(fund, digits));
            assertThatThrownBy(() -> till.answered(sent)).message().matches("(?s).*(不一致|重复|不在本批次内).*");
            assertThat(till.as(payer, () -> batches.attempts(sent)))
                    .extracting(Attempt::state)
                    .containsOnly(AttemptState.WAITING);
            assertThat(till.answered(sent).state()).isEqualTo(BatchState.ANSWERED);
        }
        assertThat(problems()).isEmpty();
    }

    @Test
    void whoPreparesDoesNotReleaseAndTheSecondClickerIsTold() {
        Batch batch = till.prepared(till.granted(fund, "00"));
        assertThatThrownBy(() -> till.as(clerk, () -> batches.release(batch.number(), batch.version(), clerk)))
                .hasMessageContaining("由财务支付办理");
        till.released(batch);
        assertThatThrownBy(() -> till.released(batch)).isInstanceOf(Stale.class);
    }

    @Test
    void whoPreparedUnderAnotherHatDoesNotReleaseEither() {
        Batch batch = till.prepared(till.granted(fund, "00"));
        Actor both =
                new Actor(clerk.account(), clerk.name(), Set.of(Role.PAYER), clerk.organisation(), clerk.territory());
        assertThatThrownBy(() -> till.as(both, () -> batches.release(batch.number(), batch.version(), both)))
                .hasMessageContaining("编制批次的人不能放行");
    }

    @Test
    void anAccountThatChangedStopsTheBatch() {
        long instalment = till.granted(fund, "00");
        Batch batch = till.prepared(instalment);
        till.changeAccount(instalment, "01");
        assertThatThrownBy(() -> till.released(batch)).hasMessageContaining("银行账户在编制批次后有变动");
        Batch cancelled = till.as(clerk, () -> batches.cancel(batch.number(), batch.version(), clerk));
        assertThat(cancelled.state()).isEqualTo(BatchState.CANCELLED);
        assertThat(attempt(till.sent(instalment)).state()).isEqualTo(AttemptState.WAITING);
    }

    @Test
    void anAccountThatChangesBetweenReleaseAndBankStopsItToo() {
        long instalment = till.granted(fund, "00");
        Batch released = till.released(till.prepared(instalment));
        till.changeAccount(instalment, "01");
        assertThatThrownBy(() -> till.sent(released)).hasMessageContaining("银行账户在编制批次后有变动");
    }

    @Test
    void aReleasedBatchTakenBackFreesItsMoney() {
        Batch released = till.released(till.prepared(till.granted(fund, "00")));
        assertThat(free()).isEqualTo(Money.ZERO);
        assertThatThrownBy(() -> till.as(clerk, () -> batches.cancel(released.number(), released.version(), clerk)))
                .hasMessageContaining("由财务支付办理");
        till.as(payer, () -> batches.cancel(released.number(), released.version(), payer));
        assertThat(free()).isEqualTo(Money.parse("8400"));
        assertThat(problems()).isEmpty();
    }

    @Test
    void whatTheBankHasIsNeverTakenBack() {
        Batch sent = till.sent(till.granted(fund, "00"));
        assertThatThrownBy(() -> till.as(payer, () -> batches.cancel(sent.number(), sent.version(), payer)))
                .hasMessageContaining("不能撤销");
    }

    @Test
    void theFileForTheBankIsTheSameEachTime() {
        Batch sent = till.sent(till.granted(fund, "00"));
        for (boolean excel : List.of(true, false)) {
            assertThat(till.as(payer, () -> bank.file(sent.number(), new OrderFile(0, excel))))
                    .isEqualTo(till.as(payer, () -> bank.file(sent.number(), new OrderFile(0, excel))));
        }
        assertThatThrownBy(() -> till.as(payer, () -> bank.file(sent.number(), new OrderFile(1, false))))
                .hasMessageContaining("还没有这个银行文件");
    }

    @Test
    void aFundWithoutTheMoneyIsNotReleased() {
        Batch batch = till.prepared(till.granted(fund, "00"), till.granted(fund, "00"));
        assertThatThrownBy(() -> till.released(batch)).isInstanceOf(Refusal.class);
        assertThat(free()).isEqualTo(Money.parse("8400"));
    }

    /** F13: earmarked, and within its year. */
    @Test
    void moneyForAnotherUseOrOfAnotherYearIsNotPaid() {
        fund = till.fund(Source.CENTRAL, AidKind.EDUCATION, clock.today().getYear(), "8400");
        assertThatThrownBy(() -> till.granted(fund, "00")).hasMessageContaining("may not pay this kind");
        fund = till.fund(Source.CENTRAL, AidKind.LIVING, clock.today().getYear() + 1, "8400");
        assertThatThrownBy(() -> till.prepared(till.granted(fund, "00"))).hasMessageContaining("1月1日起才能使用");
    }

    /** F3: no aid without a file. */
    @Test
    void aFamilyWhoseFileIsClosedIsNotPaid() {
        long instalment = till.granted(fund, "00");
        Batch batch = till.prepared(instalment);
        set(instalment, "state = 'CLOSED'");
        assertThatThrownBy(() -> till.released(batch)).hasMessageContaining("先建档、后帮扶");
        set(instalment, "state = 'FILED', held_until = '2999-01-01', held_because = '核实举报'");
        assertThatThrownBy(() -> till.released(batch)).hasMessageContaining("核实举报");
        set(instalment, "held_until = null, held_because = null, applicant_name = '王大梅'");
        assertThatThrownBy(() -> till.released(batch)).hasMessageContaining("请先核对姓名");
    }

    /** M16: the transfer slip says what the bank paid to whom on its day; a return afterwards stands below it. */
    @Test
    void theTransferSlipStaysAndWhatCameLaterStandsBelow() {
        long instalment = till.granted(fund, "00");
        String reference = attempt(till.answered(till.sent(instalment))).reference();
        Browser reader = Browser.as(port, payer);
        String before = Printed.sheet(reader, "/payments/" + reference + "/slip");
        assertThat(before).contains("已到账", "镜湖区");
        till.as(
                Actor.OFFICE,
                () -> jdbc.sql("""
                                update casework set file_number = '镜湖档-改' where id = (select case_id from grant_standing g
                                  join instalment i on i.grant_id = g.id where i.id = :instalment)
                                """).param("instalment", instalment).update());
        assertThat(Printed.sheet(reader, "/payments/" + reference + "/slip")).isEqualTo(before);
    }

    /** F9: a grant above the limits waits for the answer from above. */
    @Test
    void aGrantThatWaitsForTheProvinceIsNotPaid() {
        long waiting = till.waitingForProvince(fund, "00");
        assertThatThrownBy(() -> till.prepared(waiting)).hasMessageContaining("等省总工会批复");
        till.provinceAgrees(waiting);
        assertThat(till.prepared(waiting).count()).isEqualTo(1);
    }

    @Test
    void aBatchOfAnotherCountyIsNotThere() {
        Batch batch = till.prepared(till.granted(fund, "00"));
        Actor stranger = town.yijiang(Role.PAYER);
        assertThatThrownBy(() -> till.as(stranger, () -> batches.get(batch.number())))
                .isInstanceOf(NotFound.class);
        Actor city = town.colleague(Town.WUHU, "市财务", Role.PAYER);
        assertThatThrownBy(() -> till.as(city, () -> batches.release(batch.number(), batch.version(), city)))
                .hasMessageContaining("下级工会的批次");
    }

    private Attempt attempt(Batch batch) {
        return till.as(payer, () -> batches.attempts(batch)).getFirst();
    }

    private Money free() {
        return till.as(payer, () -> posting.balances(Town.JINGHU.number())).free(fund.fund());
    }

    private String text(Batch batch, int round) {
        return new String(
                till.as(payer, () -> bank.file(batch.number(), new OrderFile(round, false))), StandardCharsets.UTF_8);
    }

    private String told(long instalment) {
        return till.as(
                Actor.OFFICE,
                () -> messages.toldTo(till.caseOf(instalment).applicant())
                        .getFirst()
                        .text());
    }

    private List<String> history(long instalment) {
        return till.as(
                Actor.OFFICE,
                () -> cases.history(till.caseOf(instalment).id()).stream()
                        .map(CaseEvent::act)
                        .toList());
    }

    private void set(long instalment, String changes) {
        long id = till.caseOf(instalment).id();
        till.as(
                Actor.OFFICE,
                () -> jdbc.sql("update casework set " + changes + " where id = :id")
                        .param("id", id)
                        .update());
    }

    private List<String> problems() {
        return till.as(
                Actor.OFFICE,
                () -> checks.stream()
                        .filter(check -> Set.of("账簿", "付款").contains(check.name()))
                        .flatMap(check -> check.problems().stream())
                        .filter(problem -> problem.contains("%014d".formatted(Town.JINGHU.number())))
                        .toList());
    }
}
