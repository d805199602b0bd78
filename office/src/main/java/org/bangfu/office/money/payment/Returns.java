package org.bangfu.office.money.payment;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.bangfu.office.casework.procedure.Cases;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.access.TwoPersons;
import org.bangfu.office.ground.clock.OfficeClock;
import org.bangfu.office.ground.journal.Journal;
import org.bangfu.office.ground.organisation.Organisation;
import org.bangfu.office.ground.proof.ProofKind;
import org.bangfu.office.ground.proof.Proofs;
import org.bangfu.office.ground.refusal.NotFound;
import org.bangfu.office.ground.refusal.Refusal;
import org.bangfu.office.ground.refusal.Refusals;
import org.bangfu.office.ground.refusal.Stale;
import org.bangfu.office.ground.web.UploadedFile;
import org.bangfu.office.money.bank.AttemptState;
import org.bangfu.office.money.bank.BankSerials;
import org.bangfu.office.money.batch.Attempt;
import org.bangfu.office.money.batch.Batch;
import org.bangfu.office.money.batch.BatchTable;
import org.bangfu.office.money.batch.Batches;
import org.bangfu.office.money.payment.ReturnClaim.Facts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A payment that is said to have come back (退汇) or not to have been made (未付成). Nobody pays it again on one person's word: until a
 * bookkeeper, who neither released it nor took in what is said, has the bank's paper before her, its money stays where it was (F9, F15).
 */
@Service
@Transactional
class Returns {

    private final BatchTable table;
    private final PaymentTable payments;
    private final Batches batches;
    private final ReturnTable returns;
    private final BankSerials serials;
    private final Settlement settlement;
    private final TwoPersons second;
    private final Cases cases;
    private final Proofs proofs;
    private final Journal journal;
    private final OfficeClock clock;

    Returns(
            BatchTable table,
            PaymentTable payments,
            Batches batches,
            ReturnTable returns,
            BankSerials serials,
            Settlement settlement,
            TwoPersons second,
            Cases cases,
            Proofs proofs,
            Journal journal,
            OfficeClock clock) {
        this.table = table;
        this.payments = payments;
        this.batches = batches;
        this.returns = returns;
        this.serials = serials;
        this.settlement = settlement;
        this.second = second;
        this.cases = cases;
        this.proofs = proofs;
        this.journal = journal;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<ReturnClaim> of(Attempt attempt) {
        return returns.of(attempt.id());
    }

    /** Those that wait for this person. */
    @Transactional(readOnly = true)
    public List<ReturnTable.Waiting> waitingFor(Actor by) {
        return returns.waiting(by.organisation().territory()).stream()
                .filter(one -> second.objection(one.claim().secondPerson(one.organisation()), by)
                        .isEmpty())
                .toList();
    }

    /** Why somebody is not the one to confirm or reject what is said of a payment; empty where she is. */
    @Transactional(readOnly = true)
    public Optional<String> objection(ReturnClaim claim, long organisation, Actor by) {
        return second.objection(claim.secondPerson(organisation), by);
    }

    /** What the bank told by letter, by telephone or in a statement: one of the desk types it in. */
    public Attempt type(String reference, int version, ReturnForm form, Actor by) {
        Found found = find(reference, version);
        if (found.batch().organisation() != by.organisation().number()) {
            throw Refusal.by("F15(2)", "这是下级工会的付款，由它的财务登记。");
        }
        if (found.attempt().state() != AttemptState.PAID) {
            throw Refusal.by(
                    "F9", "这笔现在是“%s”，不能登记退汇。".formatted(found.attempt().state().label()));
        }
        claim(found.batch(), found.attempt(), form.read(found.attempt(), clock.today()), null, by);
        table.touch(found.batch().id());
        journal.did("登记银行退汇，待核实", reference);
        return get(reference);
    }

    /**
     * Writes down what is said. The batch is locked, the payment known as paid.
     *
     * @param answer the bank's file that says so; null where somebody typed it
     */
    void claim(Batch batch, Attempt attempt, Facts said, @Nullable Long answer, Actor by) {
        serials.keep(batch.organisation(), attempt.id(), attempt.reference(), said.serial(), true);
        returns.claim(attempt.id(), ReturnClaim.Kind.RETURN, answer, said, clock.today(), by);
        table.state(attempt.id(), AttemptState.RETURN_CLAIMED);
        settlement.claimed(attempt, said, by);
    }

    /** The bank's file says that it was not made. The batch is locked, what became of the payment is open. */
    void claimRefused(Batch batch, Attempt attempt, Facts said, long answer, Actor by) {
        returns.claim(attempt.id(), ReturnClaim.Kind.REFUSAL, answer, said, clock.today(), by);
        table.state(attempt.id(), AttemptState.REFUSAL_CLAIMED);
        settlement.refusalClaimed(attempt, said, by);
    }

    /**
     * The second person has the bank's slip or statement: it was not made, what was set aside for it is free again.
     *
     * @param form what stands on the paper
     * @throws Refusal or {@link Refusals}, F15 where she is not the second person
     */
    public Attempt confirmRefusal(String reference, int version, ReturnForm form, UploadedFile paper, Actor by) {
        Waiting waiting = waiting(reference, version, ReturnClaim.Kind.REFUSAL, by);
        Found found = waiting.found();
        Facts facts =
                form.readRefusal(Objects.requireNonNull(found.batch().sentOn(), "answered, so sent"), clock.today());
        if (!facts.serial().isEmpty()) {
            keep(found, facts, false);
        }
        Proofs.Proof proof = filed(found, paper);
        returns.confirm(waiting.claim().id(), facts, proof.id(), waiting.stoodIn(), clock.today(), by);
        payments.refused(found.attempt().id(), facts);
        settlement.refused(found.batch(), found.attempt(), facts, by);
        batches.answeredOrTouched(found.batch());
        journal.did("核实未付成，确认" + standIn(waiting.stoodIn()), reference);
        return get(reference);
    }

    /** The bank does not say so: what became of the payment is open, and the bank is asked again. */
    public Attempt rejectRefusal(String reference, int version, String words, Actor by) {
        Waiting waiting = waiting(reference, version, ReturnClaim.Kind.REFUSAL, by);
        Found found = waiting.found();
        returns.reject(waiting.claim().id(), words, waiting.stoodIn(), clock.today(), by);
        table.state(found.attempt().id(), AttemptState.UNKNOWN);
        settlement.openAgain(found.attempt(), words, by);
        table.touch(found.batch().id());
        journal.did("核实未付成，不属实" + standIn(waiting.stoodIn()), reference);
        return get(reference);
    }

    private void keep(Found found, Facts facts, boolean returned) {
        Attempt attempt = found.attempt();
        serials.keep(found.batch().organisation(), attempt.id(), attempt.reference(), facts.serial(), returned);
    }

    private Proofs.Proof filed(Found found, UploadedFile paper) {
        long dossier = cases.byId(found.attempt().caseId()).dossier();
        return proofs.keep(dossier, ProofKind.BANK_SLIP, paper.name(), paper.content());
    }

    /**
     * The second person has the bank's slip or statement: the money is back, the payment never was.
     *
     * @param form what stands on the paper
     * @throws Refusal or {@link Refusals}, F15 where she is not the second person
     */
    public Attempt confirm(String reference, int version, ReturnForm form, UploadedFile paper, Actor by) {
        Waiting waiting = waiting(reference, version, ReturnClaim.Kind.RETURN, by);
        Found found = waiting.found();
        Facts facts = form.read(found.attempt(), clock.today());
        keep(found, facts, true);
        Proofs.Proof proof = filed(found, paper);
        returns.confirm(waiting.claim().id(), facts, proof.id(), waiting.stoodIn(), clock.today(), by);
        payments.returned(found.attempt().id(), facts);
        settlement.returned(found.batch(), found.attempt(), facts, by);
        table.touch(found.batch().id());
        journal.did("核实退汇，确认" + standIn(waiting.stoodIn()), reference);
        return get(reference);
    }

    /** The bank knows of no return: the payment stands as it did. */
    public Attempt reject(String reference, int version, String words, Actor by) {
        Waiting waiting = waiting(reference, version, ReturnClaim.Kind.RETURN, by);
        Found found = waiting.found();
        returns.reject(waiting.claim().id(), words, waiting.stoodIn(), clock.today(), by);
        table.state(found.attempt().id(), AttemptState.PAID);
        settlement.stays(found.attempt(), words, by);
        table.touch(found.batch().id());
        journal.did("核实退汇，没有退汇" + standIn(waiting.stoodIn()), reference);
        return get(reference);
    }

    private static String standIn(Optional<Organisation> stoodIn) {
        return stoodIn.map(union -> "（" + union.name() + "代为核实）").orElse("");
    }

    /** @param stoodIn the union whose person this is, where it is not the desk's own */
    private record Waiting(Found found, ReturnClaim claim, Optional<Organisation> stoodIn) {}

    /** What waits for this person as the second, locked until the transaction ends. */
    private Waiting waiting(String reference, int version, ReturnClaim.Kind kind, Actor by) {
        Found found = find(reference, version);
        ReturnClaim claim = open(found, kind);
        return new Waiting(
                found, claim, second.standsIn(claim.secondPerson(found.batch().organisation()), by));
    }

    private ReturnClaim open(Found found, ReturnClaim.Kind kind) {
        return returns.open(found.attempt().id())
                .filter(claim -> claim.kind() == kind)
                .orElseThrow(() -> Refusal.by(
                        "F9",
                        "这笔现在是“%s”，没有待核实的%s，可能已有人核实过。"
                                .formatted(found.attempt().state().label(), kind.label())));
    }

    private record Found(Batch batch, Attempt attempt) {}

    /** A payment and its batch, locked until the transaction ends. */
    private Found find(String reference, int version) {
        Batch batch = table.locked(get(reference).batchNumber()).orElseThrow(() -> new NotFound("这笔付款"));
        Attempt attempt = get(reference);
        Stale.unless(
                version,
                attempt.version(),
                () -> "这笔付款刚刚有人办过，现在是“%s”。请返回看过新的情况后再办。"
                        .formatted(attempt.state().label()));
        return new Found(batch, attempt);
    }

    private Attempt get(String reference) {
        return table.attempt(reference).orElseThrow(() -> new NotFound("这笔付款"));
    }
}
