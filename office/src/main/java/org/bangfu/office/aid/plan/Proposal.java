package org.bangfu.office.aid.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bangfu.money.Money;
import org.bangfu.office.casework.determination.AidBounds;
import org.bangfu.office.ground.refusal.Refusal;
import org.bangfu.office.ground.web.Show;
import org.bangfu.policy.aid.Aid;
import org.bangfu.terms.AidKind;

/** Turns what a determination plans for a family into lines, each from the fund that purpose and term propose (R-28, F13). */
final class Proposal {

    private final Purse purse;
    private final Terms terms;

    /** @param purse from which the lines are taken as they are made */
    Proposal(Purse purse, Terms terms) {
        this.purse = purse;
        this.terms = terms;
    }

    /**
     * The lines of the standard, in the order of granting.
     *
     * @param chosen the fund for all of them; empty for the proposed one of each
     * @throws Refusal where no fund may pay a kind or has enough left
     */
    List<LineAsked> standard(FamilyAsked family, Optional<Long> chosen) {
        AidBounds bounds = family.bounds();
        var lines = new ArrayList<LineAsked>();
        if (bounds != null) {
            for (Aid aid : bounds.today().plan()) {
                AidKind kind = AidKind.valueOf(aid.kind().name());
                Money amount =
                        kind == AidKind.MEDICAL ? least(aid.amount(), medicalLeft(family, bounds)) : aid.amount();
                if (amount.isPositive()) {
                    lines.add(new LineAsked(
                            family.aCase().id(),
                            Basis.STANDARD,
                            kind,
                            standard(bounds, kind, aid.amount()),
                            amount,
                            fund(Basis.STANDARD, kind, amount, chosen),
                            null));
                }
            }
        }
        return List.copyOf(lines);
    }

    private static Money medicalLeft(FamilyAsked family, AidBounds bounds) {
        return family.medicalCap(bounds).minus(family.medical());
    }

    private static Money least(Money one, Money other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    static Money standard(AidBounds bounds, AidKind kind, Money otherwise) {
        return bounds.today().standardAid().stream()
                .filter(aid -> aid.kind().name().equals(kind.name()))
                .map(Aid::amount)
                .findFirst()
                .orElse(otherwise);
    }

    /** The chosen fund, else the proposed one; what it pays is no longer in the purse. */
    long fund(Basis basis, AidKind kind, Money amount, Optional<Long> chosen) {
        if (chosen.isPresent()) {
            terms.fund(chosen.get()).ifPresent(fund -> purse.take(fund, amount));
            return chosen.get();
        }
        Funds.Fund fund = purse.propose(basis, kind, amount)
                .orElseThrow(() -> Refusal.by(
                        "F13",
                        "fund",
                        "没有一笔资金既能用于%s（%s）、又还剩 %s。请财务先登记收款或等上级下达额度，或者换一笔资金。"
                                .formatted(kind.label(), basis.label(), Show.yuan(amount))));
        purse.take(fund, amount);
        return fund.id();
    }
}
