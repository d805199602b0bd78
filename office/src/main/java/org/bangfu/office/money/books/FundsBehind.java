package org.bangfu.office.money.books;

import java.util.ArrayList;
import java.util.List;
import org.bangfu.office.ground.organisation.Organisations;
import org.bangfu.office.ground.web.Show;
import org.bangfu.office.money.fund.Allocations;
import org.bangfu.office.money.fund.FundRegister;
import org.bangfu.office.money.fund.Receipts;
import org.springframework.stereotype.Component;

/** Receipts with their documents, and quotas, behind the vouchers of the money floor's ground. */
@Component
class FundsBehind implements Behind {

    private final Receipts receipts;
    private final Allocations allocations;
    private final FundRegister funds;
    private final Organisations organisations;

    FundsBehind(Receipts receipts, Allocations allocations, FundRegister funds, Organisations organisations) {
        this.receipts = receipts;
        this.allocations = allocations;
        this.funds = funds;
        this.organisations = organisations;
    }

    @Override
    public List<Link> behind(long voucher) {
        var links = new ArrayList<Link>();
        receipts.inVoucher(voucher).ifPresent(receipt -> {
            links.add(new Link("收款", "%s，%s".formatted(receipt.document(), receipt.payer()), receipt.path()));
            receipts.papers(receipt)
                    .forEach(paper -> links.add(new Link("拨款文件", paper.name(), "/proofs/" + paper.id())));
            links.add(new Link("资金", funds.get(receipt.fund()).label(), "/funds/" + receipt.fund()));
        });
        allocations
                .inVoucher(voucher)
                .ifPresent(quota -> links.add(new Link(
                        "额度",
                        "%s，%s → %s，%s"
                                .formatted(
                                        quota.document(),
                                        organisations.get(quota.giver()).name(),
                                        organisations.get(quota.receiver()).name(),
                                        Show.yuan(quota.amount())),
                        quota.path())));
        return links;
    }
}
