package org.bangfu.office.money.payment;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.bangfu.ledger.Occasion;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.clock.OfficeClock;
import org.bangfu.office.ground.journal.Journal;
import org.bangfu.office.ground.refusal.NotFound;
import org.bangfu.office.ground.refusal.Refusal;
import org.bangfu.office.ground.refusal.Stale;
import org.bangfu.office.money.bank.AnswerLine;
import org.bangfu.office.money.bank.AnswerTaken;
import org.bangfu.office.money.bank.AttemptState;
import org.bangfu.office.money.bank.BankAnswer;
import org.bangfu.office.money.bank.BankSerials;
import org.bangfu.office.money.bank.BankTable;
import org.bangfu.office.money.bank.Banks;
import org.bangfu.office.money.bank.OrderFile;
import org.bangfu.office.money.bank.OrderSent;
import org.bangfu.office.money.batch.Attempt;
import org.bangfu.office.money.batch.BankCorrespondence;
import org.bangfu.office.money.batch.Batch;
import org.bangfu.office.money.batch.BatchState;
import org.bangfu.office.money.batch.BatchTable;
import org.bangfu.office.money.batch.Batches;
import org.bangfu.office.money.batch.Payees;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What goes to the bank and what it answers (M12, F9). A file out is kept byte for byte and given out the same each time. An answer is
 * taken whole or not at all; whatever it says of a payment, the entry in the books, the grant, the case's history and the word to the
 * family stand in the same transaction.
 */
@Service
@Transactional
class BankDesk implements BankCorrespondence {

    private final BatchTable table;
    private final PaymentTable payments;
    private final BankTable bank;
    private final BankSerials serials;
    private final Batches batches;
    private final Payees payees;
    private final Returns returns;
    private final Settlement settlement;
    private final Journal journal;
    private final OfficeClock clock;
    private final Banks banks;

    BankDesk(
            BatchTable table,
            PaymentTable payments,
            BankTable bank,
            BankSerials serials,
            Batches batches,
            Payees payees,
            Returns returns,
            Settlement settlement,
            Journal journal,
            OfficeClock clock,
            Banks banks) {
        this.table = table;
        this.payments = payments;
        this.bank = bank;
        this.serials = serials;
        this.batches = batches;
        this.payees = payees;
        this.returns = returns;
        this.settlement = settlement;
        this.journal = journal;
        this.clock = clock;
        this.banks = banks;
    }

    @Override
    public byte[] file(String number, OrderFile which) {
        Batch batch = batches.get(number);
        byte[] file = bank.file(batch.folder(), which.round(), which.excel())
                .orElseThrow(() -> Refusal.by(
                        "F9", "批次现在是“%s”，还没有这个银行文件。".formatted(batch.state().label())));
        journal.saw(which.round() == 0 ? "银行付款文件" : "银行查询文件", number);
        return file;
    }

    @Transactional(readOnly = true)
    public List<OrderSent> sent(Batch batch) {
        return bank.sent(batch.id());
    }

    @Transactional(readOnly = true)
    public List<AnswerTaken> taken(Batch batch) {
        return bank.taken(batch.id());
    }

    @Transactional(readOnly = true)
    public Attempt attempt(String reference) {
        return table.attempt(reference).orElseThrow(() -> new NotFound("这笔付款"));
    }

    @Transactional(readOnly = true)
    public List<AnswerLine> words(Attempt attempt) {
        return bank.words(attempt.id());
    }

    /** Its entry in the books, once it is paid. */
    @Transactional(readOnly = true)
    public Optional<Long> voucher(Attempt attempt) {
        return payments.voucherOf(attempt.id(), Occasion.PAYMENT);
    }

    @Override
    public Batch ask(String number, int version, Actor by) {
        Batch batch = locked(number, by);
        Stale.unless(version, batch.version(), () -> "这个批次刚刚有人办过，请返回看过新的情况后再办。");
        List<Attempt> open = table.attempts(batch.id()).stream()
                .filter(attempt -> attempt.state().awaited())
                .toList();
        if (batch.state() != BatchState.SENT || open.isEmpty()) {
            throw Refusal.by(
                    "F9", "批次现在是“%s”，没有要向银行查询的。".formatted(batch.state().label()));
        }
        bank.keep(
                batch.folder(),
                batch.questions() + 1,
                batches.order(batch, open),
                banks.of(batch.organisation()),
                clock.today(),
                by);
        table.touch(batch.id());
        journal.did("向银行查询付款结果", number);
        return batches.get(number);
    }

    /** The same of a file that has but one sheet. */
    public Batch answer(String number, String name, byte[] content, Actor by) {
        return answer(number, name, content, null, by);
    }

    @Override
    public Batch answer(String number, String name, byte[] content, @Nullable String sheet, Actor by) {
        Batch batch = locked(number, by);
        if (batch.sentOn() == null) {
            throw Refusal.by(
                    "F9",
                    "file",
                    "批次现在是“%s”，还没有送银行，不会有回执。".formatted(batch.state().label()));
        }
        BankAnswer answer = banks.of(batch.organisation()).read(content, sheet, clock.today());
        Map<String, Attempt> ours = new HashMap<>();
        Map<String, BankAnswer.Asked> asked = new HashMap<>();
        table.attempts(batch.id()).stream()
                .filter(attempt -> attempt.state() != AttemptState.CANCELLED)
                .forEach(attempt -> {
                    ours.put(attempt.reference(), attempt);
                    asked.put(attempt.reference(), asked(attempt));
                });
        // In the order of the serials: two answers that hold the same ones wait for each other, never both.
        Map<String, BankAnswer.Line> numbers = new TreeMap<>();
        answer.lines().stream()
                .filter(line -> !line.serial().isEmpty())
                .forEach(line -> numbers.put(line.serialKey(), line));
        answer.check(batch.number(), asked, batch.sentOn(), serials.seen(batch.organisation(), numbers.keySet()));
        String shown = name.length() > 120 ? name.substring(name.length() - 120) : name;
        long file = bank.take(batch.folder(), sha256(content), shown, answer, content, clock.today(), by)
                .orElseThrow(() -> Refusal.at("file", "这个回执文件已经导入过，不能重复导入。"));
        numbers.values()
                .forEach(line -> serials.keep(
                        batch.organisation(),
                        Objects.requireNonNull(ours.get(line.reference())).id(),
                        line.reference(),
                        line.serial(),
                        line.returned()));
        for (BankAnswer.Line line : answer.lines()) {
            Attempt attempt = Objects.requireNonNull(ours.get(line.reference()));
            bank.say(attempt.id(), file, line);
            settle(batch, attempt, line, file, by);
        }
        journal.did("导入银行回执", number);
        batches.answeredOrTouched(batch);
        return batches.get(number);
    }

    private BankAnswer.Asked asked(Attempt attempt) {
        boolean paid = attempt.state() == AttemptState.PAID;
        return new BankAnswer.Asked(
                attempt.amount(),
                payees.card(attempt).value(),
                attempt.name(),
                attempt.state(),
                paid ? attempt.bankSerial() : null,
                paid ? attempt.bankDate() : null);
    }

    /** What the line says is news, or is known already. */
    private void settle(Batch batch, Attempt attempt, BankAnswer.Line line, long file, Actor by) {
        AttemptState becomes = attempt.state().told(line.outcome()).orElseThrow();
        if (becomes == attempt.state()) {
            return;
        }
        switch (becomes) {
            case RETURN_CLAIMED -> returns.claim(batch, attempt, facts(line), file, by);
            case REFUSAL_CLAIMED -> returns.claimRefused(batch, attempt, facts(line), file, by);
            case PAID -> {
                payments.answered(attempt.id(), line);
                settlement.paid(batch, attempt, line, by);
            }
            case UNKNOWN -> payments.answered(attempt.id(), line);
            case WAITING, REFUSED, RETURNED, CANCELLED ->
                throw new IllegalStateException("no word of a bank: " + becomes);
        }
    }

    private static ReturnClaim.Facts facts(BankAnswer.Line line) {
        return new ReturnClaim.Facts(line.serial(), line.date(), line.reason().isEmpty() ? "银行没有说明原因" : line.reason());
    }

    private Batch locked(String number, Actor by) {
        Batch batch = table.locked(number).orElseThrow(() -> new NotFound("这个发放批次"));
        if (batch.organisation() != by.organisation().number()) {
            throw Refusal.by("F15(2)", "这是下级工会的批次，由它的财务办理。");
        }
        return batch;
    }

    private static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
