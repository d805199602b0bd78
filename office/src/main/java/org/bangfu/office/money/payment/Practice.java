package org.bangfu.office.money.payment;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.clock.OfficeClock;
import org.bangfu.office.ground.refusal.Refusal;
import org.bangfu.office.money.bank.AttemptState;
import org.bangfu.office.money.bank.BankFormat;
import org.bangfu.office.money.bank.PracticeBank;
import org.bangfu.office.money.bank.PracticeBank.Habit;
import org.bangfu.office.money.batch.Attempt;
import org.bangfu.office.money.batch.Batch;
import org.bangfu.office.money.batch.Batches;
import org.bangfu.office.money.batch.Payees;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The counter of the bank to practise with: hand it the number of a batch that was sent and get its answer as a file, which is then
 * taken like any other. Only the demonstration has a page that leads here.
 */
@Component
@Transactional
public class Practice {

    private final Batches batches;
    private final BankDesk bank;
    private final Payees payees;
    private final OfficeClock clock;
    private final Map<String, Integer> answered =
            new ConcurrentHashMap<>(); // the bank's own memory, lost when it closes

    Practice(Batches batches, BankDesk bank, Payees payees, OfficeClock clock) {
        this.batches = batches;
        this.bank = bank;
        this.payees = payees;
        this.clock = clock;
    }

    /**
     * The next answer about a batch, as CSV.
     *
     * @throws Refusal where the bank has nothing (more) to say
     */
    public byte[] answer(String number) {
        Batch batch = batches.get(number);
        if (batch.sentOn() == null) {
            throw Refusal.by("F9", "批次现在是“%s”，还没有送银行。".formatted(batch.state().label()));
        }
        List<Attempt> open = batches.attempts(batch).stream()
                .filter(attempt -> attempt.state().awaited() || givesBack(attempt))
                .toList();
        if (open.isEmpty()) {
            throw Refusal.by("F9", "银行已经全部答复，没有新的回执。");
        }
        int before = bank.taken(batch).size();
        int round = answered.merge(number, before + 1, (said, first) -> Math.max(said + 1, first));
        return PracticeBank.answer(batches.order(batch, open), round, clock.today(), BankFormat.STANDARD);
    }

    /** The same, handed in at once; what is wrong with it is said as for any file of a bank. */
    public void deliver(String number, Actor by) {
        byte[] file = answer(number);
        bank.answer(number, "练习银行回执.csv", file, by);
    }

    /** What the bank will say of each payment of a batch, in words. */
    @Transactional(readOnly = true)
    public List<Pair> habits(String number) {
        return batches.attempts(batches.get(number)).stream()
                .map(attempt -> new Pair(
                        attempt.reference(), Habit.of(payees.card(attempt)).label()))
                .toList();
    }

    private boolean givesBack(Attempt attempt) {
        return attempt.state() == AttemptState.PAID && Habit.of(payees.card(attempt)) == Habit.GIVES_BACK;
    }

    /** What each pair of digits before the check digit of a card makes the bank answer. */
    public List<Pair> table() {
        return Arrays.stream(Habit.values())
                .map(habit -> new Pair(habit == Habit.PAYS ? "其他" : Integer.toString(habit.digits()), habit.label()))
                .toList();
    }

    /** Whom it concerns, digits or a payment, and what the bank answers. */
    public record Pair(String whose, String answer) {}
}
