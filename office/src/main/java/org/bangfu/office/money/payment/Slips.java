package org.bangfu.office.money.payment;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bangfu.office.casework.procedure.Case;
import org.bangfu.office.casework.procedure.Cases;
import org.bangfu.office.casework.procedure.Words;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.access.Permission;
import org.bangfu.office.ground.access.TwoPersons;
import org.bangfu.office.ground.journal.Journal;
import org.bangfu.office.ground.organisation.Organisation;
import org.bangfu.office.ground.proof.ProofKind;
import org.bangfu.office.ground.proof.Proofs;
import org.bangfu.office.ground.refusal.NotFound;
import org.bangfu.office.ground.refusal.Refusal;
import org.bangfu.office.money.bank.AttemptState;
import org.bangfu.office.money.batch.Attempt;
import org.bangfu.office.money.batch.Batch;
import org.bangfu.office.money.batch.BatchTable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The bank's stamped slips in the family's file (M12, M16, F9): whoever released a payment does not prove it too (F15). */
@Service
@Transactional
class Slips {

    private final BatchTable table;
    private final PaymentTable payments;
    private final TwoPersons second;
    private final Cases cases;
    private final Proofs proofs;
    private final Journal journal;

    Slips(BatchTable table, PaymentTable payments, TwoPersons second, Cases cases, Proofs proofs, Journal journal) {
        this.table = table;
        this.payments = payments;
        this.second = second;
        this.cases = cases;
        this.proofs = proofs;
        this.journal = journal;
    }

    @Transactional(readOnly = true)
    public List<Proofs.Proof> of(Attempt attempt) {
        return table.slips(attempt.id()).stream().map(proofs::get).toList();
    }

    /** Why somebody cannot file a slip for a payment; empty where she can. */
    @Transactional(readOnly = true)
    public Optional<String> objection(Attempt attempt, Actor by) {
        Batch batch = batch(attempt);
        return colleague(batch, by) ? Optional.empty() : second.objection(act(batch), by);
    }

    /** Puts the bank's stamped slip, a picture or PDF, into the family's file. */
    public void file(String reference, String name, byte[] content, Actor by) {
        Attempt attempt = table.attempt(reference).orElseThrow(() -> new NotFound("这笔付款"));
        Batch batch = table.locked(attempt.batchNumber()).orElseThrow(() -> new NotFound("这笔付款"));
        Optional<Organisation> stoodIn = colleague(batch, by) ? Optional.empty() : second.standsIn(act(batch), by);
        AttemptState state = table.attempt(reference).map(Attempt::state).orElseThrow(() -> new NotFound("这笔付款"));
        if (!state.spent() && state != AttemptState.RETURNED) {
            throw Refusal.by("M12", "file", "这笔现在是“%s”，还没有银行回单。".formatted(state.label()));
        }
        Case aCase = cases.byId(attempt.caseId());
        Proofs.Proof slip = proofs.keep(aCase.dossier(), ProofKind.BANK_SLIP, name, content);
        String standIn = stoodIn.map(Organisation::name).orElse(null);
        payments.file(attempt.id(), slip.id(), standIn);
        String whose = standIn == null ? "" : "（" + standIn + "代为归档）";
        cases.note(cases.lock(aCase.number()), "银行回单归档", by, Words.forBoth(reference + whose, "您家帮扶款的银行回单已存入档案。"));
        journal.did("银行回单归档" + whose, reference);
    }

    /** Another of those who pay at the desk. */
    private static boolean colleague(Batch batch, Actor by) {
        return Permission.PAY.allows(by)
                && by.organisation().number() == batch.organisation()
                && !Long.valueOf(by.account()).equals(batch.releasedBy());
    }

    private static TwoPersons.Act act(Batch batch) {
        Long releaser = batch.releasedBy();
        return new TwoPersons.Act(
                Permission.KEEP_BOOKS, batch.organisation(), releaser == null ? Set.of() : Set.of(releaser), "归档银行回单");
    }

    private Batch batch(Attempt attempt) {
        return table.batch(attempt.batchNumber()).orElseThrow(() -> new NotFound("这笔付款"));
    }
}
