package org.bangfu.office.payment;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.bangfu.ledger.Entry;
import org.bangfu.ledger.Occasion;
import org.bangfu.ledger.Slip;
import org.bangfu.office.access.Actor;
import org.bangfu.office.casework.Case;
import org.bangfu.office.casework.Cases;
import org.bangfu.office.casework.Words;
import org.bangfu.office.clock.OfficeClock;
import org.bangfu.office.files.ProofKind;
import org.bangfu.office.files.Proofs;
import org.bangfu.office.fund.FundRegister;
import org.bangfu.office.fund.Posting;
import org.bangfu.office.grant.Grants;
import org.bangfu.office.journal.Journal;
import org.bangfu.office.message.Messages;
import org.bangfu.office.refusal.NotFound;
import org.bangfu.office.refusal.Refusal;
import org.bangfu.office.refusal.Refusals;
import org.bangfu.office.refusal.Stale;
import org.bangfu.office.web.Show;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What goes to the bank and what it answers (M12, F9). A file out is kept byte for byte and given out the same each time. An answer is
 * taken whole or not at all; whatever it says of a payment, the entry in the books, the grant, the case's history and the word to the
 * family stand in the same transaction.
 */
@Service
@Transactional
class BankDesk {

    private final PaymentTable table;
    private final BankTable bank;
    private final Batches batches;
    private final Payees payees;
    private final Grants grants;
    private final Cases cases;
    private final FundRegister funds;
    private final Posting posting;
    private final NationalSystem national;
    private final Proofs proofs;
    private final Messages messages;
    private final Journal journal;
    private final OfficeClock clock;

    BankDesk(
            PaymentTable table,
            BankTable bank,
            Batches batches,
            Payees payees,
            Grants grants,
            Cases cases,
            FundRegister funds,
            Posting posting,
            NationalSystem national,
            Proofs proofs,
            Messages messages,
            Journal journal,
            OfficeClock clock) {
        this.table = table;
        this.bank = bank;
        this.batches = batches;
        this.payees = payees;
        this.grants = grants;
        this.cases = cases;
        this.funds = funds;
        this.posting = posting;
        this.national = national;
        this.proofs = proofs;
        this.messages = messages;
        this.journal = journal;
        this.clock = clock;
    }

    /** A file for the bank, the same bytes each time. It shows accounts in full; opening it is recorded. */
    public byte[] file(String number, OrderFile which) {
        Batch batch = batches.get(number);
        byte[] file = bank.file(batch, which.round(), which.excel())
                .orElseThrow(() -> Refusal.by(
                        "F9", "批次现在是“%s”，还没有这个银行文件。".formatted(batch.state().chinese())));
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
    public List<BankWord> words(Attempt attempt) {
        return bank.words(attempt.id());
    }

    /** Its entry in the books, once it is paid. */
    @Transactional(readOnly = true)
    public Optional<Long> voucher(Attempt attempt) {
        return table.voucherOf(attempt.id(), Occasion.PAYMENT);
    }

    @Transactional(readOnly = true)
    public List<Proofs.Proof> slips(Attempt attempt) {
        return table.slips(attempt.id()).stream().map(proofs::get).toList();
    }

    /** Asks the bank what became of the payments it has not settled. This pays nothing: the same references, another file. */
    public Batch ask(String number, int version, BankFormat format, Actor by) {
        Batch batch = locked(number, by);
        Stale.unless(version, batch.version(), () -> "这个批次刚刚有人办过，请返回看过新的情况后再办。");
        List<Attempt> open = table.attempts(batch.id()).stream()
                .filter(attempt -> !attempt.state().settled())
                .toList();
        if (batch.state() != BatchState.SENT || open.isEmpty()) {
            throw Refusal.by(
                    "F9", "批次现在是“%s”，没有要向银行查询的。".formatted(batch.state().chinese()));
        }
        bank.keep(batch, batch.questions() + 1, batches.order(batch, open), format, clock.today(), by);
        table.touch(batch.id());
        journal.did("向银行查询付款结果", number);
        return batches.get(number);
    }

    /**
     * Takes the bank's answer: whole, or not at all.
     *
     * @param name the file's name, for people
     * @throws Refusal or {@link Refusals} at field {@code file}
     */
    public Batch answer(String number, String name, byte[] content, BankFormat format, Actor by) {
        Batch batch = locked(number, by);
        if (batch.sentOn() == null) {
            throw Refusal.by(
                    "F9",
                    "file",
                    "批次现在是“%s”，还没有送银行，不会有回执。".formatted(batch.state().chinese()));
        }
        BankAnswer answer = BankAnswerReader.read(content, format, clock.today());
        Map<String, Attempt> ours = new HashMap<>();
        Map<String, BankAnswer.Asked> asked = new HashMap<>();
        table.attempts(batch.id()).forEach(attempt -> {
            ours.put(attempt.reference(), attempt);
            asked.put(
                    attempt.reference(),
                    new BankAnswer.Asked(
                            attempt.amount(),
                            attempt.state(),
                            attempt.state() == AttemptState.PAID ? attempt.bankSerial() : null));
        });
        answer.check(batch.number(), asked, batch.sentOn());
        String shown = name.length() > 120 ? name.substring(name.length() - 120) : name;
        long file = bank.take(batch, sha256(content), shown, answer.lines().size(), content, clock.today(), by)
                .orElseThrow(() -> Refusal.at("file", "这个回执文件已经导入过，不能重复导入。"));
        for (BankAnswer.Line line : answer.lines()) {
            Attempt attempt = Objects.requireNonNull(ours.get(line.reference()));
            BankAnswer.Line said = line.answering(attempt.state());
            bank.say(attempt.id(), file, said);
            if (said.outcome() != attempt.state()) {
                settle(batch, attempt, said, by);
            }
        }
        journal.did("导入银行回执", number);
        boolean settled = batches.attempts(batch).stream()
                .allMatch(attempt -> attempt.state().settled());
        if (settled && batch.state() == BatchState.SENT) {
            table.move(batch.id(), BatchStep.ANSWER.to());
        } else {
            table.touch(batch.id());
        }
        return batches.get(number);
    }

    /** One answer: the attempt, its entry in the books, the grant, the case and the family in one transaction. */
    private void settle(Batch batch, Attempt attempt, BankAnswer.Line line, Actor by) {
        table.answered(attempt.id(), line);
        Case aCase = cases.byId(attempt.caseId());
        String card = payees.card(attempt).masked();
        String what =
                "%s %s 元".formatted(attempt.use().label(), attempt.amount().format());
        String reason = line.reason().isEmpty() ? "银行没有说明原因" : line.reason();
        switch (line.outcome()) {
            case PAID -> {
                Entry paid = Entry.paid(
                        funds.get(attempt.fund()).fund(),
                        attempt.use(),
                        attempt.amount(),
                        attempt.reference(),
                        slip(line, batch, by));
                table.posted(
                        attempt.id(),
                        Occasion.PAYMENT,
                        posting.post(batch.organisation(), paid).id());
                grants.paid(attempt.instalment(), line.date());
                var decided = grants.instalment(attempt.instalment());
                national.paid(attempt, batch.organisation(), line.date());
                String told = "您家的%s（%s第 %d 笔，%s决定）%s已转入您本人%s的银行卡。"
                        .formatted(
                                what,
                                decided.year() == line.date().getYear() ? "今年" : decided.year() + "年",
                                nth(attempt, decided.year()),
                                decided.minute(),
                                Show.date(line.date()),
                                card);
                note(aCase, "帮扶款到账", by, what + "，银行流水号 " + line.serial(), told);
                messages.tell(aCase.applicant(), aCase.number(), told + "请查收，没有收到请联系帮扶中心。");
            }
            case REFUSED -> {
                free(batch, attempt, reason, slip(line, batch, by));
                notPaid(batch, attempt, aCase, by, what, "银行没有转成（" + reason + "）");
            }
            case RETURNED -> {
                long voucher = table.voucherOf(attempt.id(), Occasion.PAYMENT).orElseThrow();
                List<Entry> entries = posting.voucher(voucher).returned("银行退汇，" + reason, slip(line, batch, by));
                table.posted(
                        attempt.id(),
                        Occasion.REVERSAL,
                        posting.post(batch.organisation(), entries.getFirst()).id());
                table.posted(
                        attempt.id(),
                        Occasion.FREEING,
                        posting.post(batch.organisation(), entries.getLast()).id());
                grants.returned(attempt.instalment(), line.date());
                national.returned(attempt, line.date());
                notPaid(batch, attempt, aCase, by, what, "被银行退回（" + reason + "）");
            }
            case UNKNOWN, WAITING, CANCELLED -> {}
        }
    }

    /** Which payment it is for this family of what was decided in a year. */
    private long nth(Attempt attempt, int year) {
        return grants.of(attempt.caseId()).stream()
                .filter(instalment -> instalment.paidOn() != null && instalment.year() == year)
                .count();
    }

    private void notPaid(Batch batch, Attempt attempt, Case aCase, Actor by, String what, String became) {
        note(
                aCase,
                "帮扶款未到账",
                by,
                what + became + "，" + attempt.reference(),
                "您家的" + what + became + "。这笔钱还是您的，账户核对好后会再发。");
        messages.tell(
                aCase.applicant(),
                aCase.number(),
                "您家的%s%s。这笔钱还是您的：请在“我的申请”里核对或更正本人的银行卡，或到工会办理，核对好后会再发。".formatted(what, became));
        messages.tell(
                batch.preparedBy(),
                batch.number(),
                "%s家的%s%s，请核对账户，更正后编入下一批次。".formatted(attempt.maskedName(), what, became));
    }

    private void note(Case aCase, String act, Actor by, String forStaff, String forWorker) {
        cases.note(cases.lock(aCase.number(), aCase.version()), act, by, Words.forBoth(forStaff, forWorker));
    }

    private void free(Batch batch, Attempt attempt, String reason, Slip slip) {
        long voucher = posting.post(
                        batch.organisation(),
                        Entry.freed(funds.get(attempt.fund()).fund(), attempt.amount(), reason, slip))
                .id();
        table.posted(attempt.id(), Occasion.FREEING, voucher);
    }

    /** Puts the bank's stamped slip, a picture or PDF, into the family's file (M12, M16). */
    public void file(String reference, String name, byte[] content, Actor by) {
        Attempt attempt = attempt(reference);
        if (attempt.state() != AttemptState.PAID && attempt.state() != AttemptState.RETURNED) {
            throw Refusal.by(
                    "M12",
                    "file",
                    "这笔现在是“%s”，还没有银行回单。".formatted(attempt.state().chinese()));
        }
        Case aCase = cases.byId(attempt.caseId());
        Proofs.Proof slip = proofs.keep(aCase.dossier(), ProofKind.BANK_SLIP, name, content);
        table.file(attempt.id(), slip.id());
        note(aCase, "银行回单归档", by, attempt.reference(), "您家帮扶款的银行回单已存入档案。");
        journal.did("银行回单归档", reference);
    }

    private Batch locked(String number, Actor by) {
        Batch batch = table.locked(number).orElseThrow(() -> new NotFound("这个发放批次"));
        if (batch.organisation() != by.organisation().number()) {
            throw Refusal.by("F15(2)", "这是下级工会的批次，由它的财务办理。");
        }
        return batch;
    }

    private Slip slip(BankAnswer.Line line, Batch batch, Actor by) {
        String proof = line.serial().isEmpty() ? batch.number() : line.serial();
        return new Slip(line.date(), proof, by.name(), clock.now());
    }

    private static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
