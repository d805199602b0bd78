package org.bangfu.office.money.books;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bangfu.ledger.Occasion;
import org.bangfu.office.ground.organisation.Organisations;
import org.bangfu.office.ground.refusal.NotFound;
import org.bangfu.office.ground.web.Page;
import org.bangfu.office.ground.web.Paging;
import org.bangfu.office.money.fund.FundRegister;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Vouchers as they are read, each with what stands behind it. */
@Service
@Transactional(readOnly = true)
class VoucherDesk {

    private final VoucherTable table;
    private final FundRegister funds;
    private final AccountCodes codes;
    private final Organisations organisations;
    private final ObjectProvider<Behind> behind;

    VoucherDesk(
            VoucherTable table,
            FundRegister funds,
            AccountCodes codes,
            Organisations organisations,
            ObjectProvider<Behind> behind) {
        this.table = table;
        this.funds = funds;
        this.codes = codes;
        this.organisations = organisations;
        this.behind = behind;
    }

    VoucherView view(long id) {
        VoucherTable.Stored stored = table.byId(id, funds::get).orElseThrow(() -> new NotFound("这张凭证"));
        Instant made = stored.voucher().entry().slip().at();
        var own = codes.throughout(stored.organisation());
        var ids = new java.util.HashMap<org.bangfu.ledger.Fund, Long>();
        funds.of(stored.organisation()).forEach(held -> ids.put(held.fund(), held.id()));
        List<VoucherView.Line> lines = stored.voucher().entry().lines().stream()
                .map(line -> new VoucherView.Line(
                        own.at(line.account().kind(), made),
                        name(line.account(), made),
                        line.account(),
                        ids.getOrDefault(line.account().fund(), 0L),
                        line.side(),
                        line.amount()))
                .toList();
        VoucherTable.Red red = table.reversalOf(id).orElse(null);
        Long original = stored.reverses();
        return new VoucherView(
                id,
                stored.organisation(),
                organisations.nameAt(stored.organisation(), made),
                stored.voucher(),
                lines,
                original,
                red == null ? null : red.id(),
                red == null ? null : red.number().label(),
                behind(original == null ? id : original),
                red == null ? Reversals.instead(stored) : "");
    }

    /** With the other union where the account has one, as it was called. */
    private String name(org.bangfu.ledger.Account account, Instant at) {
        long other = AccountColumns.of(account, 0).counterpart();
        return other == 0 ? account.label() : account.label() + "—" + organisations.nameAt(other, at);
    }

    private List<Behind.Link> behind(long voucher) {
        var links = new ArrayList<Behind.Link>();
        behind.orderedStream().forEach(one -> links.addAll(one.behind(voucher)));
        return List.copyOf(links);
    }

    /** A page of a year's vouchers, the newest first. */
    Page<VoucherTable.Stored> page(long organisation, int year, @Nullable Occasion occasion, Paging paging) {
        return paging.page(
                table.page(organisation, year, occasion, paging.number(Long.MAX_VALUE), paging.oneMore(), funds::get),
                VoucherTable.Stored::id);
    }

    /** All of them, the oldest first. */
    List<VoucherTable.Stored> all(long organisation, int year, @Nullable Occasion occasion) {
        return table.page(organisation, year, occasion, Long.MAX_VALUE, Integer.MAX_VALUE, funds::get)
                .reversed();
    }
}
