package org.bangfu.office.money.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bangfu.ledger.Source;
import org.bangfu.money.Money;
import org.bangfu.office.OfficeTest;
import org.bangfu.office.Town;
import org.bangfu.office.ground.access.Acting;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.access.Role;
import org.bangfu.office.ground.clock.OfficeClock;
import org.bangfu.office.ground.refusal.Refusal;
import org.bangfu.office.ground.refusal.Refusals;
import org.bangfu.office.ground.refusal.Stale;
import org.bangfu.office.money.bank.AttemptState;
import org.bangfu.office.money.batch.Attempt;
import org.bangfu.office.money.batch.Batch;
import org.bangfu.office.money.batch.BatchState;
import org.bangfu.office.money.batch.Batches;
import org.bangfu.office.money.fund.Posting;
import org.bangfu.terms.AidKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** F9: whoever acts at the same time as another, and whenever the machine stops, a family is paid once and no money is lost. */
@OfficeTest
class F9_MoneyMovesOnceTest {

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
    Returns returns;

    @Autowired
    Posting posting;

    @Autowired
    OfficeClock clock;

    @Autowired
    JdbcClient jdbc;

    private Actor clerk;
    private Actor payer;
    private Till.Held fund;
    private long instalment;

    @BeforeEach
    void aFamilyIsToBePaid() {
        clerk = town.jinghu(Role.CENTRE_CLERK);
        payer = town.jinghu(Role.PAYER);
        fund = till.fund(Source.CENTRAL, AidKind.LIVING, clock.today().getYear(), "8400");
        instalment = till.granted(fund, "00");
    }

    @Test
    void ofTwoClerksWhoPrepareTheSamePaymentOneIsTold() throws Exception {
        Actor other = town.colleague(Town.JINGHU, "周再办", Role.CENTRE_CLERK);
        var done = together(
                () -> Acting.as(clerk, () -> batches.prepare(Set.of(instalment), clerk)),
                () -> Acting.as(other, () -> batches.prepare(Set.of(instalment), other)));
        assertThat(succeeded(done)).isEqualTo(1);
        assertThat(failure(done)).contains("已在批次");
    }

    @Test
    void ofTwoPayersWhoReleaseTheSameBatchOneIsTold() throws Exception {
        Batch batch = till.prepared(instalment);
        Actor other = town.colleague(Town.JINGHU, "冯再付", Role.PAYER);
        var done = together(
                () -> Acting.as(payer, () -> batches.release(batch.number(), batch.version(), payer)),
                () -> Acting.as(other, () -> batches.release(batch.number(), batch.version(), other)));
        assertThat(succeeded(done)).isEqualTo(1);
        assertThat(failure(done)).contains("刚刚有人办过");
        assertThat(reserved()).isEqualTo(Money.parse("8400"));
    }

    @Test
    void theSameAnswerFromTwoHandsIsTakenOnce() throws Exception {
        Batch batch = till.sent(instalment);
        byte[] file = till.as(payer, () -> practice.answer(batch.number()));
        var done = together(() -> answer(batch, file), () -> answer(batch, file));
        assertThat(succeeded(done)).isEqualTo(1);
        assertThat(failure(done)).contains("已经导入过");
        assertThat(reserved()).isEqualTo(Money.ZERO);
    }

    /** What is not committed never was: after each act that is cut off, the state is the one before, and the act can be done anew. */
    @Test
    void anActCutOffAtAnyStepLeavesWhatWasBefore() {
        Batch batch = till.prepared(instalment);
        cutOff(() -> batches.release(batch.number(), batch.version(), payer));
        assertThat(state(batch)).isEqualTo(BatchState.PREPARED);
        assertThat(reserved()).isEqualTo(Money.ZERO);
        Batch released = till.released(batch);
        cutOff(() -> batches.send(released.number(), released.version(), payer));
        assertThat(state(batch)).isEqualTo(BatchState.RELEASED);
        Batch sent = till.sent(released);
        byte[] file = till.as(payer, () -> practice.answer(sent.number()));
        cutOff(() -> bank.answer(sent.number(), "回执.csv", file, payer));
        assertThat(state(batch)).isEqualTo(BatchState.SENT);
        assertThat(till.instalment(instalment).paidOn()).isNull();
        assertThat(answer(sent, file).state()).isEqualTo(BatchState.ANSWERED);
        assertThat(reserved()).isEqualTo(Money.ZERO);
    }

    /** Never 10: an act pressed five times at once is done once, and the four others get a sentence. */
    @Test
    void eachActPressedFiveTimesIsDoneOnce() throws Exception {
        Till.Held more = till.fund(Source.CENTRAL, AidKind.LIVING, clock.today().getYear(), "25200");
        long back = till.granted(more, "99");
        long other = till.granted(more, "00");
        long out = till.granted(more, "00");
        Batch prepared = five(clerk, () -> batches.prepare(Set.of(back, other, out), clerk));
        String taken = of(prepared, out).reference();
        Batch left = five(clerk, () -> batches.takeOut(prepared.number(), prepared.version(), taken, "账户待核实", clerk));
        Batch released = five(payer, () -> batches.release(left.number(), left.version(), payer));
        Batch sent = five(payer, () -> batches.send(released.number(), released.version(), payer));
        Batch asked = five(payer, () -> bank.ask(sent.number(), sent.version(), payer));
        byte[] file = till.as(payer, () -> practice.answer(sent.number()));
        Batch answered = five(payer, () -> bank.answer(asked.number(), "回执.csv", file, payer));
        Attempt paid = of(answered, back);
        ReturnForm form = till.paper(paid.reference());
        Attempt claimed = five(payer, () -> returns.type(paid.reference(), paid.version(), form, payer));
        Actor bookkeeper = town.jinghu(Role.BOOKKEEPER);
        Attempt returned = five(
                bookkeeper, () -> returns.confirm(paid.reference(), claimed.version(), form, Till.slip(), bookkeeper));
        assertThat(returned.state()).isEqualTo(AttemptState.RETURNED);
        Batch now = till.as(payer, () -> batches.get(answered.number()));
        five(payer, () -> batches.close(now.number(), now.version(), "回单月底取", payer));
        Batch again = till.prepared(out);
        five(clerk, () -> batches.cancel(again.number(), again.version(), clerk));
        assertThat(till.as(payer, () -> posting.balances(Town.JINGHU.number())).free(more.fund()))
                .as("one of three was paid and stays")
                .isEqualTo(Money.parse("16800"));
    }

    /** A refusal frees money as a return does: said once, decided once. */
    @Test
    void aRefusalPressedFiveTimesFreesItsMoneyOnce() throws Exception {
        Till.Held more = till.fund(Source.CENTRAL, AidKind.LIVING, clock.today().getYear(), "8400");
        long refused = till.granted(more, "91");
        Batch sent = till.sent(refused);
        byte[] file = till.as(payer, () -> practice.answer(sent.number()));
        Batch answered = five(payer, () -> bank.answer(sent.number(), "回执.csv", file, payer));
        Attempt claimed = of(answered, refused);
        assertThat(claimed.state()).isEqualTo(AttemptState.REFUSAL_CLAIMED);
        var paper = new ReturnForm(null, clock.today().toString(), "户名不符");
        Actor bookkeeper = town.jinghu(Role.BOOKKEEPER);
        cutOff(() -> Acting.as(
                bookkeeper,
                () -> returns.confirmRefusal(claimed.reference(), claimed.version(), paper, Till.slip(), bookkeeper)));
        assertThat(of(answered, refused).state()).isEqualTo(AttemptState.REFUSAL_CLAIMED);
        five(
                bookkeeper,
                () -> returns.confirmRefusal(claimed.reference(), claimed.version(), paper, Till.slip(), bookkeeper));
        assertThat(state(sent)).isEqualTo(BatchState.ANSWERED);
        assertThat(till.as(payer, () -> posting.balances(Town.JINGHU.number())).free(more.fund()))
                .isEqualTo(Money.parse("8400"));
    }

    /** The same for what was added since: cut off before its end it never was. */
    @Test
    void whatEndsABatchIsWholeOrNotAtAll() {
        Till.Held more = till.fund(Source.CENTRAL, AidKind.LIVING, clock.today().getYear(), "16800");
        long back = till.granted(more, "99");
        Batch released = till.released(till.prepared(back, till.granted(more, "00")));
        cutOff(() -> batches.takeOut(
                released.number(), released.version(), of(released, back).reference(), "账户待核实", payer));
        assertThat(of(released, back).state()).isEqualTo(AttemptState.WAITING);
        assertThat(till.as(payer, () -> posting.balances(Town.JINGHU.number())).promised(more.fund()))
                .isEqualTo(Money.parse("16800"));
        Batch answered = till.answered(till.sent(released));
        Attempt paid = of(answered, back);
        ReturnForm form = till.paper(paid.reference());
        cutOff(() -> returns.type(paid.reference(), paid.version(), form, payer));
        assertThat(of(answered, back).state()).isEqualTo(AttemptState.PAID);
        till.claimed(paid.reference());
        Actor bookkeeper = town.jinghu(Role.BOOKKEEPER);
        assertThatThrownBy(() -> till.as(bookkeeper, () -> {
                    returns.confirm(paid.reference(), 2, form, Till.slip(), bookkeeper);
                    throw new PowerIsGone();
                }))
                .isInstanceOf(PowerIsGone.class);
        assertThat(of(answered, back).state()).isEqualTo(AttemptState.RETURN_CLAIMED);
        assertThat(till.instalment(back).paidOn()).isNotNull();
        till.confirmed(paid.reference());
        Batch now = till.as(payer, () -> batches.get(answered.number()));
        cutOff(() -> batches.close(now.number(), now.version(), "回单月底取", payer));
        assertThat(state(now)).isEqualTo(BatchState.ANSWERED);
    }

    /** Five at once: one does it, four are told why not in words. */
    private static <T> T five(Actor by, Callable<T> act) throws Exception {
        var barrier = new CyclicBarrier(5);
        List<Future<T>> done = new ArrayList<>();
        try (var five = Executors.newFixedThreadPool(5)) {
            for (int i = 0; i < 5; i++) {
                done.add(five.submit(() -> {
                    barrier.await();
                    return Acting.as(by, () -> {
                        try {
                            return act.call();
                        } catch (RuntimeException refused) {
                            throw refused;
                        } catch (Exception e) {
                            throw new IllegalStateException(e);
                        }
                    });
                }));
            }
        }
        assertThat(done.stream().filter(each -> each.state() == Future.State.FAILED))
                .hasSize(4)
                .allSatisfy(each ->
                        assertThat(each.exceptionNow()).isInstanceOfAny(Refusal.class, Refusals.class, Stale.class));
        return done.stream()
                .filter(each -> each.state() == Future.State.SUCCESS)
                .findFirst()
                .orElseThrow()
                .resultNow();
    }

    private Attempt of(Batch batch, long wanted) {
        return till.as(payer, () -> batches.attempts(batch)).stream()
                .filter(attempt -> attempt.instalment() == wanted)
                .findFirst()
                .orElseThrow();
    }

    /** The second guard, should the first ever fail: the database itself. */
    @Test
    void theDatabaseRefusesASecondTryAndAStepBack() {
        Batch sent = till.sent(instalment);
        long attempt = till.as(payer, () -> batches.attempts(sent)).getFirst().id();
        assertThatThrownBy(() ->
                        till.as(payer, () -> jdbc.sql("""
                        insert into payment_attempt (batch, position, reference, instalment, case_id, fund, used_for, amount_fen, name, card)
                        select batch, 99, reference || 'x', instalment, case_id, fund, used_for, amount_fen, name, card
                          from payment_attempt where id = :id
                        """).param("id", attempt).update()))
                .isInstanceOf(DuplicateKeyException.class);
        till.answered(sent);
        assertThatThrownBy(() -> till.as(
                        payer,
                        () -> jdbc.sql("update payment_attempt set state = 'WAITING' where id = :id")
                                .param("id", attempt)
                                .update()))
                .hasMessageContaining("does not become");
    }

    private Batch answer(Batch batch, byte[] file) {
        return till.as(payer, () -> bank.answer(batch.number(), "回执.csv", file, payer));
    }

    private BatchState state(Batch batch) {
        return till.as(payer, () -> batches.get(batch.number())).state();
    }

    private Money reserved() {
        return till.as(payer, () -> posting.balances(Town.JINGHU.number())).promised(fund.fund());
    }

    private void cutOff(Runnable act) {
        assertThatThrownBy(() -> till.as(payer, () -> {
                    act.run();
                    throw new PowerIsGone();
                }))
                .isInstanceOf(PowerIsGone.class);
    }

    /** The machine stops before the commit. */
    private static final class PowerIsGone extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private static List<Future<Batch>> together(Callable<Batch> one, Callable<Batch> other) throws Exception {
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

    private static long succeeded(List<Future<Batch>> done) {
        return done.stream()
                .filter(each -> each.state() == Future.State.SUCCESS)
                .count();
    }

    private static String failure(List<Future<Batch>> done) {
        return done.stream()
                .filter(each -> each.state() == Future.State.FAILED)
                .map(each -> String.valueOf(each.exceptionNow().getMessage()))
                .findFirst()
                .orElse("");
    }
}
