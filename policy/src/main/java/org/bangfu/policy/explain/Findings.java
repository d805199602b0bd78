package org.bangfu.policy.explain;

import java.util.List;
import org.bangfu.policy.aid.Aid;
import org.bangfu.policy.aid.Plan;
import org.bangfu.policy.aid.StandardAid;
import org.bangfu.policy.book.Limits;
import org.bangfu.policy.book.PolicyBook;
import org.bangfu.policy.family.Family;
import org.bangfu.policy.means.FamilyFigures;
import org.bangfu.terms.AidKind;
import org.bangfu.terms.Category;

/**
 * What the explanation may refer to: the family, its figures, and what was decided on them.
 *
 * @param plan what is granted, in order
 * @param noticed what stage 1 saw on the way
 */
public record Findings(
        Family family, PolicyBook book, FamilyFigures figures, Category category, List<Aid> plan, Noticed noticed) {

    public Limits limits() {
        return book.limits();
    }

    long standardAid(AidKind kind) {
        return StandardAid.of(kind, category, figures, limits());
    }

    long remainder(AidKind kind) {
        return Plan.remainder(kind, category, figures, limits());
    }

    long planTotal() {
        long total = 0;
        for (Aid aid : plan) {
            total += aid.amount().fen();
        }
        return total;
    }

    boolean planned(AidKind kind) {
        for (Aid aid : plan) {
            if (aid.kind() == kind) {
                return true;
            }
        }
        return false;
    }

    /** Every rule that was asked, in the order of the articles. */
    public List<Reason> reasons() {
        return Rule.ask(this);
    }

    public List<Warning> warnings() {
        return Warnings.of(this);
    }
}
