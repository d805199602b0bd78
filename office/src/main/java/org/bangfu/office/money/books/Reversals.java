package org.bangfu.office.money.books;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bangfu.ledger.AccountKind;
import org.bangfu.ledger.Entry;
import org.bangfu.ledger.Fund;
import org.bangfu.ledger.Side;
import org.bangfu.ledger.Slip;
import org.bangfu.money.Money;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.clock.OfficeClock;
import org.bangfu.office.ground.journal.Journal;
import org.bangfu.office.ground.refusal.NotFound;
import org.bangfu.office.ground.refusal.Refusal;
import org.bangfu.office.money.fund.Allocations;
import org.bangfu.office.money.fund.FundRegister;
import org.bangfu.office.money.fund.FundsOfUnion;
import org.bangfu.office.money.fund.HeldFund;
import org.bangfu.office.money.fund.Posting;
import org.bangfu.office.money.fund.ReversalForm;
import org.bangfu.office.money.fund.StandingOn;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A bookkeeper takes back a voucher with a reason (F10). Only what bookkeepers enter themselves: what a payment posted is taken back by
 * the bank's answer, so that the family, the grant and the books never say different things.
 */
@Service
@Transactional
class Reversals {

    private final VoucherTable table;
    private final FundRegister funds;
    private final Posting posting;
    private final FundsOfUnion union;
    private final Allocations allocations;
    private final OfficeClock clock;
    private final Journal journal;

    Reversals(
            VoucherTable table,
            FundRegister funds,
            Posting posting,
            FundsOfUnion union,
            Allocations allocations,
            OfficeClock clock,
            Journal journal) {
        this.table = table;
        this.funds = funds;
        this.posting = posting;
        this.union = union;
        this.allocations = allocations;
        this.clock = clock;
        this.journal = journal;
    }

    /** Posts the voucher once more in red. Where that lowers a fund, nothing that stands on it goes without its money (F13). */
    Posting.Posted reverse(long id, ReversalForm form, Actor by) {
        VoucherTable.Stored stored = table.byId(id, funds::get).orElseThrow(() -> new NotFound("这张凭证"));
        if (stored.organisation() != by.organisation().number()) {
            throw Refusal.by("F15(2)", "只有本级工会的财务能冲销自己的凭证。");
        }
        union.hold(stored.organisation());
        String number = stored.voucher().number().label();
        table.reversalOf(id).ifPresent(red -> {
            throw Refusal.by("F10", "%s已经被%s冲销。".formatted(number, red.number().label()));
        });
        String instead = instead(stored);
        if (!instead.isEmpty()) {
            throw Refusal.by("F10", instead);
        }
        lowered(stored.voucher().entry())
                .forEach((fund, amount) ->
                        union.standingOn(held(stored.organisation(), fund)).lower(amount, form.standing()));
        allocations.takenBack(id);
        Entry red =
                stored.voucher().reversed(form.reason(), new Slip(clock.today(), form.proof(), by.name(), clock.now()));
        Posting.Posted posted = posting.post(stored.organisation(), red);
        journal.did("冲销凭证", number);
        return posted;
    }

    /** What stands on the funds that taking this voucher back would lower. */
    @Transactional(readOnly = true)
    public List<StandingOn> standingOn(long id) {
        VoucherTable.Stored stored = table.byId(id, funds::get).orElseThrow(() -> new NotFound("这张凭证"));
        return lowered(stored.voucher().entry()).keySet().stream()
                .map(fund -> union.standingOn(held(stored.organisation(), fund)))
                .toList();
    }

    private HeldFund held(long organisation, Fund fund) {
        return funds.of(organisation).stream()
                .filter(held -> held.fund().equals(fund))
                .findFirst()
                .orElseThrow();
    }

    /** What of each fund taking the entry back takes away from what can be promised. */
    static Map<Fund, Money> lowered(Entry entry) {
        Map<Fund, Money> lowered = new LinkedHashMap<>();
        entry.lines().stream()
                .filter(line -> line.account().kind() == AccountKind.DEPOSIT)
                .forEach(line -> lowered.merge(
                        line.account().fund(),
                        line.side() == Side.DEBIT
                                ? line.amount()
                                : line.amount().negated(),
                        Money::plus));
        lowered.values().removeIf(amount -> !amount.isPositive());
        return lowered;
    }

    /** Why a bookkeeper cannot take this voucher back by hand, and what to do instead; empty where she can. */
    static String instead(VoucherTable.Stored stored) {
        return switch (stored.voucher().entry().occasion()) {
            case RECEIPT, ALLOCATION, REMITTANCE, ARRIVAL -> "";
            case RESERVATION, PAYMENT, FREEING -> "发放批次的凭证随银行回执自动生成：没有付成的解除预留，付错的由银行退汇后冲销，不能手工冲销。";
            case CLAIM, RECOVERY -> "追回款的凭证随追回事项办理，不能手工冲销。";
            case CLOSING -> "年末结转不能冲销；结转后又有上年业务的，再结转一次。";
            case REVERSAL -> "冲销凭证不能再冲销；请重新登记正确的业务。";
        };
    }
}
