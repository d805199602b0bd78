package org.bangfu.office.money.fund;

import java.util.List;
import org.bangfu.money.Money;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.clock.OfficeClock;
import org.bangfu.office.ground.journal.Journal;
import org.bangfu.office.ground.organisation.Level;
import org.bangfu.office.ground.privacy.Dossiers;
import org.bangfu.office.ground.proof.ProofKind;
import org.bangfu.office.ground.proof.Proofs;
import org.bangfu.office.ground.refusal.NotFound;
import org.bangfu.office.ground.refusal.Refusal;
import org.bangfu.office.ground.web.Show;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a city keeps of a fund for its own centre, which F12 counts among those the quota goes to. It moves no money. */
@Service
@Transactional
class OwnShares {

    private final OwnShareTable table;
    private final StandsOnce once;
    private final FundRegister funds;
    private final FundsOfUnion union;
    private final Dossiers dossiers;
    private final Proofs proofs;
    private final OfficeClock clock;
    private final Journal journal;

    OwnShares(
            OwnShareTable table,
            StandsOnce once,
            FundRegister funds,
            FundsOfUnion union,
            Dossiers dossiers,
            Proofs proofs,
            OfficeClock clock,
            Journal journal) {
        this.table = table;
        this.once = once;
        this.funds = funds;
        this.union = union;
        this.dossiers = dossiers;
        this.proofs = proofs;
        this.clock = clock;
        this.journal = journal;
    }

    /**
     * Keeps a part of what is neither passed on nor kept nor promised.
     *
     * @param document of the allocation plan (F11)
     */
    OwnShare keep(long fund, Money amount, String document, Actor by) {
        if (by.organisation().level() != Level.CITY) {
            throw Refusal.by("F12", "receiver", "只有市级工会登记本级留用。");
        }
        union.hold(by.organisation().number());
        HeldFund held = funds.ownedBy(by.organisation(), fund);
        if (!amount.isPositive()) {
            throw Refusal.at("amount", "金额应大于 0。");
        }
        funds.refuseFrozen(held, clock.today());
        once.share(held, document, amount).map(this::get).ifPresent(share -> {
            throw Refusal.by(
                    "F12",
                    "document",
                    "这笔留用已经登记：%s，%s，%s，%s。"
                            .formatted(
                                    share.document(),
                                    Show.yuan(share.amount()),
                                    Show.date(share.decidedOn()),
                                    share.enteredBy()));
        });
        union.standingOn(held).pass(amount);
        long id = table.insert(held, amount, document, dossiers.create(), clock.today(), by);
        journal.did("安排本级留用", document);
        return get(id);
    }

    /**
     * Takes a share back in red.
     *
     * @param proof the paper that says why, for instance 更正单1号
     */
    OwnShare reverse(long id, String reason, String proof, Actor by) {
        union.hold(by.organisation().number());
        OwnShare share = get(id);
        if (share.organisation() != by.organisation().number()) {
            throw Refusal.by("F15(2)", "只有本级工会的财务能冲销自己的留用。");
        }
        OwnShare.Reversal red = share.reversal();
        if (red != null) {
            throw Refusal.by("F10", "这笔留用已于%s由%s冲销。".formatted(Show.date(red.on()), red.by()));
        }
        StandingOn standing = union.standingOn(funds.get(share.fund()));
        Money rest = standing.figures().kept().minus(share.amount());
        Money used = standing.figures().usedHere();
        if (used.compareTo(rest) > 0) {
            throw Refusal.by(
                    "F12",
                    "本级已经支付和答应了 %s，冲销后留用只剩 %s，不够。上面有%s。请先把这些改用其他资金，再冲销。"
                            .formatted(Show.yuan(used), Show.yuan(rest), standing.words()));
        }
        table.reverse(share, reason, proof, clock.today(), by);
        journal.did("冲销本级留用", share.document());
        return get(id);
    }

    /** Files the allocation plan, or another paper about it. */
    Proofs.Proof attach(long id, String name, byte[] content, Actor by) {
        OwnShare share = get(id);
        Long dossier = share.dossier();
        if (share.organisation() != by.organisation().number() || dossier == null) {
            throw Refusal.by("F15(2)", "只有登记的工会财务能补传材料。");
        }
        journal.did("上传留用文件", share.document());
        return proofs.keep(dossier, ProofKind.RECEIPT_DOCUMENT, name, content);
    }

    @Transactional(readOnly = true)
    public List<Proofs.Proof> papers(OwnShare share) {
        return share.dossier() == null ? List.of() : proofs.of(share.dossier());
    }

    @Transactional(readOnly = true)
    public OwnShare get(long id) {
        return table.get(id).orElseThrow(() -> new NotFound("这笔留用"));
    }

    /** Of one fund, the newest first. */
    @Transactional(readOnly = true)
    public List<OwnShare> of(long fund) {
        return table.of(fund);
    }
}
