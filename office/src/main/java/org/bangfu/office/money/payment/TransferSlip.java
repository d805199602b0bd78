package org.bangfu.office.money.payment;

import gg.jte.Content;
import java.util.Map;
import org.bangfu.office.aid.grant.Grants;
import org.bangfu.office.casework.issued.Afterwards;
import org.bangfu.office.casework.issued.IssuedPaper;
import org.bangfu.office.casework.issued.IssuedPapers;
import org.bangfu.office.casework.issued.Layout;
import org.bangfu.office.casework.issued.PaperKind;
import org.bangfu.office.casework.procedure.Case;
import org.bangfu.office.casework.procedure.Cases;
import org.bangfu.office.ground.organisation.Organisations;
import org.bangfu.office.ground.web.Parts;
import org.bangfu.office.money.bank.AttemptState;
import org.bangfu.office.money.bank.BankTable;
import org.bangfu.office.money.batch.Attempt;
import org.bangfu.office.money.batch.Payees;
import org.springframework.stereotype.Component;

/** 《困难职工帮扶资金转账单》 as it was when the bank had paid; what the bank said afterwards stands under it (M12, F10). */
@Component
class TransferSlip implements Afterwards {

    private static final String TITLE = "困难职工帮扶资金转账单";

    private final IssuedPapers papers;
    private final Cases cases;
    private final Payees payees;
    private final Grants grants;
    private final Organisations organisations;
    private final BankTable bank;
    private final ReturnTable returns;
    private final Parts parts;

    TransferSlip(
            IssuedPapers papers,
            Cases cases,
            Payees payees,
            Grants grants,
            Organisations organisations,
            BankTable bank,
            ReturnTable returns,
            Parts parts) {
        this.papers = papers;
        this.cases = cases;
        this.payees = payees;
        this.grants = grants;
        this.organisations = organisations;
        this.bank = bank;
        this.returns = returns;
        this.parts = parts;
    }

    void issue(Attempt paid) {
        Case aCase = cases.byId(paid.caseId());
        papers.issue(PaperKind.TRANSFER_SLIP, aCase, paid.id(), layout(TITLE, paid, aCase));
    }

    /** Until the bank has paid nothing is issued, and what prints says so. */
    IssuedPaper of(Attempt attempt, Case aCase) {
        boolean paid = attempt.state().spent() || attempt.state() == AttemptState.RETURNED;
        String title = paid ? TITLE : TITLE + "（银行没有付款）";
        return papers.of(PaperKind.TRANSFER_SLIP, aCase, attempt.id(), () -> layout(title, attempt, aCase));
    }

    @Override
    public PaperKind kind() {
        return PaperKind.TRANSFER_SLIP;
    }

    /** What the bank said, and what became of it. */
    @Override
    public Content since(Case aCase, long attempt) {
        return parts.part(
                "money/payment/slip-since", Map.of("words", bank.words(attempt), "claims", returns.of(attempt)));
    }

    private Layout layout(String title, Attempt attempt, Case aCase) {
        return new Layout(
                title,
                attempt.reference(),
                "money/payment/slip",
                Map.of(
                        "attempt",
                        attempt,
                        "aCase",
                        aCase,
                        "card",
                        payees.card(attempt).masked(),
                        "decided",
                        grants.instalment(attempt.instalment()),
                        "county",
                        organisations.get(aCase.county()).name()));
    }
}
