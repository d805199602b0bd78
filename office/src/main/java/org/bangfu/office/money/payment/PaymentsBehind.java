package org.bangfu.office.money.payment;

import java.util.ArrayList;
import java.util.List;
import org.bangfu.office.aid.grant.GrantTrail;
import org.bangfu.office.aid.grant.Grants;
import org.bangfu.office.casework.procedure.Case;
import org.bangfu.office.casework.procedure.Cases;
import org.bangfu.office.ground.proof.Proofs;
import org.bangfu.office.ground.web.Show;
import org.bangfu.office.money.batch.Attempt;
import org.bangfu.office.money.batch.BatchTable;
import org.bangfu.office.money.books.Behind;
import org.bangfu.office.money.fund.Posting;
import org.springframework.stereotype.Component;

/** From a voucher of a payment to the bank's slip, the batch, the minutes, the plan and the family's file (F15, M15). */
@Component
class PaymentsBehind implements Behind {

    private final BatchTable table;
    private final ReturnTable returns;
    private final Posting posting;
    private final Grants grants;
    private final GrantTrail trail;
    private final Cases cases;
    private final Proofs proofs;

    PaymentsBehind(
            BatchTable table,
            ReturnTable returns,
            Posting posting,
            Grants grants,
            GrantTrail trail,
            Cases cases,
            Proofs proofs) {
        this.table = table;
        this.returns = returns;
        this.posting = posting;
        this.grants = grants;
        this.trail = trail;
        this.cases = cases;
        this.proofs = proofs;
    }

    @Override
    public List<Link> behind(long voucher) {
        return table.postedAs(voucher)
                .map(this::behind)
                .orElseGet(() -> table.batch(
                                posting.voucher(voucher).entry().slip().proof())
                        .map(batch -> List.of(batch(batch.number())))
                        .orElse(List.of()));
    }

    private List<Link> behind(Attempt attempt) {
        var links = new ArrayList<Link>();
        links.add(new Link(
                "付款",
                "%s，%s，%s"
                        .formatted(
                                attempt.reference(),
                                Show.yuan(attempt.amount()),
                                attempt.state().label()),
                attempt.path()));
        List<Long> slips = table.slips(attempt.id());
        if (slips.isEmpty() && attempt.state().spent()) {
            links.add(Link.missing("银行回单", "缺回单", attempt.path()));
        }
        slips.forEach(slip -> links.add(new Link("银行回单", proofs.get(slip).name(), "/proofs/" + slip)));
        returns.of(attempt.id()).stream()
                .filter(claim -> claim.proof() != null)
                .forEach(claim -> links.add(new Link("银行退汇凭据", claim.state().label(), "/proofs/" + claim.proof())));
        links.add(batch(attempt.batchNumber()));
        Grants.Instalment decided = grants.instalment(attempt.instalment());
        links.add(new Link("会议纪要", decided.minute(), "/meetings/" + decided.meeting()));
        GrantTrail.Drafted plan = trail.planOf(decided.grant());
        links.add(new Link("使用方案", plan.title(), "/plans/" + plan.plan()));
        Case aCase = cases.byId(attempt.caseId());
        links.add(new Link("档案和申请", "%s %s 家".formatted(aCase.fileNumber(), aCase.maskedName()), aCase.path()));
        return links;
    }

    private static Link batch(String number) {
        return new Link("发放批次", number, "/batches/" + number);
    }
}
