package org.bangfu.office.money.batch;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.bangfu.ledger.Balances;
import org.bangfu.ledger.Entry;
import org.bangfu.ledger.Fund;
import org.bangfu.ledger.Occasion;
import org.bangfu.ledger.Slip;
import org.bangfu.money.Money;
import org.bangfu.office.aid.grant.GrantTrail;
import org.bangfu.office.aid.grant.Grants;
import org.bangfu.office.aid.grant.Grants.Instalment;
import org.bangfu.office.casework.procedure.Case;
import org.bangfu.office.casework.procedure.Cases;
import org.bangfu.office.casework.procedure.Words;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.access.Role;
import org.bangfu.office.ground.clock.OfficeClock;
import org.bangfu.office.ground.journal.Journal;
import org.bangfu.office.ground.message.Messages;
import org.bangfu.office.ground.organisation.Organisation;
import org.bangfu.office.ground.organisation.Territory;
import org.bangfu.office.ground.privacy.Dossiers;
import org.bangfu.office.ground.refusal.NotFound;
import org.bangfu.office.ground.refusal.Refusal;
import org.bangfu.office.ground.refusal.Refusals;
import org.bangfu.office.ground.refusal.Stale;
import org.bangfu.office.ground.web.Page;
import org.bangfu.office.ground.web.Paging;
import org.bangfu.office.money.bank.AttemptState;
import org.bangfu.office.money.bank.BankOrder;
import org.bangfu.office.money.bank.BankTable;
import org.bangfu.office.money.bank.Banks;
import org.bangfu.office.money.fund.FundRegister;
import org.bangfu.office.money.fund.HeldFund;
import org.bangfu.office.money.fund.Posting;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes a batch from what a meeting granted to the bank's door (M12, F9, R-39): the centre prepares, finance releases and sends. Each
 * act is whole or not at all. What the bank says is handed on ({@link BankCorrespondence}).
 */
@Service
@Transactional
public class Batches {

    /** More lines than any county pays at once; a bank's file has its limits too. */
    static final int MOST = 2_000;

    private final BatchTable table;
    private final BankTable bank;
    private final Payees payees;
    private final Grants grants;
    private final Cases cases;
    private final FundRegister funds;
    private final Posting posting;
    private final Dossiers dossiers;
    private final GrantTrail trail;
    private final Messages messages;
    private final Journal journal;
    private final OfficeClock clock;
    private final Banks banks;

    Batches(
            BatchTable table,
            BankTable bank,
            Payees payees,
            Grants grants,
            Cases cases,
            FundRegister funds,
            Posting posting,
            Dossiers dossiers,
            GrantTrail trail,
            Messages messages,
            Journal journal,
            OfficeClock clock,
            Banks banks) {
        this.table = table;
        this.bank = bank;
        this.payees = payees;
        this.grants = grants;
        this.cases = cases;
        this.funds = funds;
        this.posting = posting;
        this.dossiers = dossiers;
        this.trail = trail;
        this.messages = messages;
        this.journal = journal;
        this.clock = clock;
        this.banks = banks;
    }

    @Transactional(readOnly = true)
    public Page<Candidate> candidates(Actor by, Paging paging) {
        return payees.candidates(by.organisation().number(), paging);
    }

    /** What of each fund is free, by the fund's number. */
    @Transactional(readOnly = true)
    public Map<Long, Money> free(Actor by) {
        Balances balances = posting.balances(by.organisation().number());
        return funds.of(by.organisation().number()).stream()
                .collect(Collectors.toMap(HeldFund::id, held -> balances.free(held.fund())));
    }

    @Transactional(readOnly = true)
    public Page<Batch> list(Territory territory, @Nullable BatchState state, Paging paging) {
        return paging.page(table.batches(territory, state, paging.number(Long.MAX_VALUE), paging.oneMore()), Batch::id);
    }

    /** All of them, for a table that goes out whole; one more than {@code most} where there are more. */
    @Transactional(readOnly = true)
    public List<Batch> whole(Territory territory, @Nullable BatchState state, int most) {
        return table.batches(territory, state, Long.MAX_VALUE, most + 1);
    }

    @Transactional(readOnly = true)
    public Batch get(String number) {
        return table.batch(number).orElseThrow(() -> new NotFound("这个发放批次"));
    }

    @Transactional(readOnly = true)
    public List<Attempt> attempts(Batch batch) {
        return table.attempts(batch.id());
    }

    /** The centre's clerk puts a batch together (M12); the accounts are those on file now. */
    public Batch prepare(Set<Long> chosen, Actor by) {
        if (chosen.isEmpty()) {
            throw Refusal.at("instalments", "请至少勾选一笔。");
        }
        if (chosen.size() > MOST) {
            throw Refusal.at("instalments", "一个批次最多 %d 笔，请分成几个批次。".formatted(MOST));
        }
        Organisation own = by.organisation();
        int year = clock.today().getYear();
        int ordinal = table.next(own.number(), year); // from here on nobody else prepares for this union
        table.lock(chosen); // nobody changes their grants meanwhile
        Map<Long, Instalment> unpaid = grants.unpaid(own.number()).stream()
                .collect(Collectors.toMap(Instalment::id, instalment -> instalment));
        Refusals.Reading reading = new Refusals.Reading();
        List<Instalment> payable = new ArrayList<>();
        for (long id : chosen.stream().sorted().toList()) {
            Instalment instalment = unpaid.get(id);
            if (instalment == null) {
                reading.add(Refusal.by("M12", "instalments", "有一笔现在不能发放：已经发放，或者没有决定发放。请刷新后重选。"));
                continue;
            }
            Candidate candidate = payees.candidate(instalment);
            if (candidate.whyNot() == null) {
                payable.add(instalment);
            } else {
                reading.add(Refusal.by(
                        "M12",
                        "instalments",
                        "%s %s：%s".formatted(candidate.fileNumber(), candidate.maskedName(), candidate.whyNot())));
            }
        }
        reading.throwIfAny();
        String number = "%s批-%d-%04d".formatted(own.shortName(), year, ordinal);
        table.insert(own.number(), year, ordinal, number, dossiers.create(), clock.today(), by);
        Batch batch = get(number);
        for (int position = 1; position <= payable.size(); position++) {
            Payee payee = payees.of(payable.get(position - 1));
            String reference = "BF%s-%d-%04d-%04d".formatted(own.code(), year, ordinal, position);
            table.insert(batch.id(), position, reference, payee, payees.sealedCard(payee), payees.cardPrint(payee));
        }
        journal.did("编制发放批次", number);
        return get(number);
    }

    /** Finance looks at every payment once more and lets the batch go; its money is set aside (F13, F15(2), R-39). */
    public Batch release(String number, int version, Actor by) {
        Batch batch = take(number, version, BatchStep.RELEASE, by);
        List<Attempt> attempts = table.attempts(batch.id());
        check(attempts);
        for (Attempt attempt : attempts) {
            if (handled(attempt, by)) {
                throw Refusal.by("F15", "%s家的手续您经办或审批过，请由另一位财务人员放行。".formatted(attempt.maskedName()));
            }
        }
        posting.post(batch.organisation(), Entry.reserved(perFund(attempts), batch.number(), slip(batch, by)));
        table.released(batch.id(), clock.today(), by);
        return moved(batch, BatchStep.RELEASE);
    }

    /** Whoever worked on the family's case, drafted or checked the plan, held the meeting or approved does not pay it (F15). */
    private boolean handled(Attempt attempt, Actor by) {
        Set<Role> judging = Set.of(Role.GRASSROOTS_CLERK, Role.CENTRE_CLERK, Role.CENTRE_REVIEWER, Role.CHAIR);
        return cases.actedAs(attempt.caseId(), by.account(), judging)
                || trail.handled(grants.instalment(attempt.instalment()).grant())
                        .contains(by.account());
    }

    /**
     * One payment that cannot go holds up no other: it is taken out, what was set aside for it is free, and it can be prepared anew.
     *
     * @throws Refusal where the bank has the batch, or nothing else is in it
     */
    public Batch takeOut(String number, int version, String reference, String reason, Actor by) {
        Batch batch = take(number, version, BatchStep.CANCEL, "撤出款项", by);
        List<Attempt> attempts = table.attempts(batch.id());
        Attempt attempt = attempts.stream()
                .filter(one -> one.reference().equals(reference))
                .findFirst()
                .orElseThrow(() -> new NotFound("批次里的这笔款"));
        if (attempts.size() == 1) {
            throw Refusal.by("F9", "批次里只有这一笔，请撤销整个批次。");
        }
        free(batch, attempt, "撤出批次，" + reason, by);
        table.takenOut(attempt.id(), reason, clock.today(), by);
        table.touch(batch.id());
        Case aCase = cases.byId(attempt.caseId());
        cases.note(
                cases.lock(aCase.number()),
                "款项撤出发放批次",
                by,
                Words.forStaff("%s，%s：%s".formatted(batch.number(), reference, reason)));
        if (by.account() != batch.preparedBy()) {
            messages.tell(
                    batch.preparedBy(),
                    batch.number(),
                    "%s家的%s %s 元已撤出批次：%s。处理后可以编入下一批次。"
                            .formatted(
                                    attempt.maskedName(),
                                    attempt.use().label(),
                                    attempt.amount().format(),
                                    reason));
        }
        journal.did("款项撤出发放批次", reference);
        return get(number);
    }

    private void free(Batch batch, Attempt attempt, String why, Actor by) {
        if (batch.state() == BatchState.RELEASED) {
            Entry freed = Entry.freed(funds.get(attempt.fund()).fund(), attempt.amount(), why, slip(batch, by));
            table.posted(
                    attempt.id(),
                    Occasion.FREEING,
                    posting.post(batch.organisation(), freed).id());
        }
        table.state(attempt.id(), AttemptState.CANCELLED);
    }

    /** Gives the file out for the bank: from here on only the bank's word counts, and the file is never made anew. */
    public Batch send(String number, int version, Actor by) {
        Batch batch = take(number, version, BatchStep.SEND, by);
        List<Attempt> attempts = table.attempts(batch.id());
        check(attempts);
        bank.keep(batch.folder(), 0, order(batch, attempts), banks.of(batch.organisation()), clock.today(), by);
        table.sent(batch.id(), clock.today());
        return moved(batch, BatchStep.SEND);
    }

    /** Something came of a batch: with what became of its last payment it is answered. The batch is locked. */
    public void answeredOrTouched(Batch batch) {
        boolean settled = table.attempts(batch.id()).stream()
                .allMatch(attempt -> attempt.state().settled());
        if (settled && batch.state() == BatchState.SENT) {
            table.move(batch.id(), BatchStep.ANSWER.to());
        } else {
            table.touch(batch.id());
        }
    }

    /**
     * Ends a batch whose payments are all answered and have their slips (M12, F9).
     *
     * @param lacking why it ends while slips are lacking; then it stays in today's work until they are there
     */
    public Batch close(String number, int version, @Nullable String lacking, Actor by) {
        Batch batch = take(number, version, BatchStep.CLOSE, by);
        long claimed = table.attempts(batch.id()).stream()
                .filter(attempt -> attempt.state() == AttemptState.RETURN_CLAIMED)
                .count();
        if (claimed > 0) {
            throw Refusal.by("F9", "有 %d 笔银行称退汇，还没有核实，核实后才能结束批次。".formatted(claimed));
        }
        if (batch.noSlip() > 0 && lacking == null) {
            throw Refusal.by(
                    "F9", "reason", "有 %d 笔已到账的还缺银行回单。请先归档回单；暂时取不到的，写明原因后结束，补齐以前一直留在今日工作里。".formatted(batch.noSlip()));
        }
        table.closed(batch.id(), batch.noSlip() > 0 ? lacking : null, clock.today(), by);
        return moved(batch, BatchStep.CLOSE);
    }

    /** Takes a batch back that the bank has not seen; what it set aside is free again. */
    public Batch cancel(String number, int version, Actor by) {
        Batch batch = take(number, version, BatchStep.CANCEL, by);
        for (Attempt attempt : table.attempts(batch.id())) {
            free(batch, attempt, "批次撤销", by);
        }
        return moved(batch, BatchStep.CANCEL);
    }

    /** A batch as its page shows it: each payment beside what stands in its way today, while that still matters. */
    @Transactional(readOnly = true)
    public BatchSheet sheet(Batch batch) {
        boolean undecided = batch.state() == BatchState.PREPARED || batch.state() == BatchState.RELEASED;
        List<Attempt> attempts = table.attempts(batch.id());
        List<BatchSheet.Line> lines = attempts.stream()
                .map(attempt -> {
                    Case aCase = cases.byId(attempt.caseId());
                    return new BatchSheet.Line(
                            attempt,
                            aCase.number(),
                            String.valueOf(aCase.fileNumber()),
                            payees.card(attempt).masked(),
                            undecided
                                    ? payees.of(attempt).objections().stream()
                                            .map(Payee.Objection::sentence)
                                            .toList()
                                    : List.of(),
                            table.slips(attempt.id()).size());
                })
                .toList();
        Balances balances = posting.balances(batch.organisation());
        Map<Fund, LocalDate> lastDays = new HashMap<>();
        attempts.stream().map(Attempt::fund).distinct().map(this.funds::get).forEach(held -> {
            if (held.lastDay() != null) {
                lastDays.put(held.fund(), held.lastDay());
            }
        });
        List<BatchSheet.Share> shares = perFund(attempts).entrySet().stream()
                .map(share -> new BatchSheet.Share(
                        share.getKey().label(),
                        share.getValue(),
                        balances.free(share.getKey()),
                        lastDays.get(share.getKey())))
                .sorted(Comparator.comparing(BatchSheet.Share::fund))
                .toList();
        return new BatchSheet(
                batch, lines, shares, table.takenOut(batch.id()), bank.sent(batch.id()), bank.taken(batch.id()));
    }

    /** Whether somebody may take a payment out of it now. */
    boolean takesOut(Batch batch, Actor by) {
        return BatchStep.CANCEL.leaves(batch.state())
                && batch.count() > 1
                && objection(batch, BatchStep.CANCEL, by).isEmpty();
    }

    /** Each step that leads on from where a batch stands, with what keeps this person from taking it. */
    static Map<BatchStep, String> choices(Batch batch, Actor by) {
        Map<BatchStep, String> choices = new LinkedHashMap<>();
        for (BatchStep step : BatchStep.leaving(batch.state())) {
            if (step != BatchStep.ANSWER) {
                choices.put(step, objection(batch, step, by));
            }
        }
        return choices;
    }

    private static String objection(Batch batch, BatchStep step, Actor by) {
        if (!step.allows(batch.state(), by)) {
            return "由" + step.who(batch.state()) + "办理。";
        }
        if (batch.organisation() != by.organisation().number()) {
            return "这是下级工会的批次，由它的财务办理。";
        }
        return step == BatchStep.RELEASE && batch.preparedBy() == by.account() ? "编制批次的人不能放行，请由另一位财务人员放行。" : "";
    }

    private void check(List<Attempt> attempts) {
        table.lock(attempts.stream().map(Attempt::instalment).toList());
        Refusals.Reading reading = new Refusals.Reading();
        for (Attempt attempt : attempts) {
            for (Payee.Objection objection : payees.of(attempt).objections()) {
                reading.add(Refusal.by(
                        objection.condition().citation(),
                        attempt.reference(),
                        "%s（%s）：%s".formatted(attempt.maskedName(), attempt.reference(), objection.sentence())));
            }
        }
        reading.throwIfAny();
    }

    public BankOrder order(Batch batch, List<Attempt> attempts) {
        return new BankOrder(
                batch.number(),
                attempts.stream()
                        .map(attempt -> new BankOrder.Line(
                                attempt.reference(),
                                payees.card(attempt),
                                attempt.name(),
                                attempt.amount(),
                                "困难职工帮扶-" + attempt.use().label()))
                        .toList());
    }

    /** What a batch takes from each fund. */
    Map<Fund, Money> perFund(List<Attempt> attempts) {
        Map<Fund, Money> amounts = new HashMap<>();
        attempts.forEach(attempt -> amounts.merge(funds.get(attempt.fund()).fund(), attempt.amount(), Money::plus));
        return amounts;
    }

    private Batch take(String number, int version, BatchStep step, Actor by) {
        return take(number, version, step, step.label(), by);
    }

    /** @param act what is done, in words */
    private Batch take(String number, int version, BatchStep step, String act, Actor by) {
        Batch batch = table.locked(number).orElseThrow(() -> new NotFound("这个发放批次"));
        Stale.unless(
                version,
                batch.version(),
                () -> "这个批次刚刚有人办过，现在是“%s”。请返回看过新的情况后再办。".formatted(batch.state().label()));
        if (!step.leaves(batch.state())) {
            throw Refusal.by(
                    step.citation(), "批次现在是“%s”，不能%s。".formatted(batch.state().label(), act));
        }
        String objection = objection(batch, step, by);
        if (!objection.isEmpty()) {
            throw Refusal.by(step.citation(), "您不能办理“%s”：%s".formatted(act, objection));
        }
        return batch;
    }

    private Batch moved(Batch batch, BatchStep step) {
        table.move(batch.id(), step.to());
        journal.did("发放批次" + step.label(), batch.number());
        return get(batch.number());
    }

    private Slip slip(Batch batch, Actor by) {
        return new Slip(clock.today(), batch.number(), by.name(), clock.now());
    }
}
