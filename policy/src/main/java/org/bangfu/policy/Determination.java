package org.bangfu.policy;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.bangfu.money.Money;
import org.bangfu.policy.aid.Aid;
import org.bangfu.policy.aid.Approval;
import org.bangfu.policy.book.PolicyBook;
import org.bangfu.policy.category.Eligibility;
import org.bangfu.policy.explain.Outcome;
import org.bangfu.policy.explain.Reason;
import org.bangfu.policy.explain.Rule;
import org.bangfu.policy.explain.Warning;
import org.bangfu.policy.means.FamilyFigures;
import org.bangfu.terms.Category;
import org.jspecify.annotations.Nullable;

/**
 * What a policy says of a family.
 *
 * @param id the asker's own reference
 * @param eligible every category whose tests are met after the exclusions, in the order of the article
 * @param standardAid what the filed category provides in a year, kinds of amount 0 left out
 * @param plan in the order of granting
 * @param approvals one per planned kind that passes a limit
 * @param warnings empty in a brief determination, as are {@code reasons}
 * @param reasons every rule that was asked, in the order of the articles
 */
public record Determination(
        @Nullable String id,
        Category category,
        List<Category> eligible,
        YearMonth windowFrom,
        YearMonth windowTo,
        FamilyFigures figures,
        List<Aid> standardAid,
        List<Aid> plan,
        List<Approval> approvals,
        List<Warning> warnings,
        List<Reason> reasons,
        PolicyBook policy) {

    public Money planTotal() {
        Money total = Money.ZERO;
        for (Aid aid : plan) {
            total = total.plus(aid.amount());
        }
        return total;
    }

    /** Net income per head and month in the deep test, half up to the fen by absolute value; for people, never compared. */
    public Money deepPerCapita() {
        return perCapita(figures.deepNet());
    }

    /** The same in the relative test. */
    public Money relativePerCapita() {
        return perCapita(figures.relativeNet());
    }

    private Money perCapita(long net) {
        return Money.ofFen(Money.halfUp(net, (long) policy.limits().months() * figures.size()));
    }

    /**
     * What the notice of refusal cites: every rule that excludes; and the failed test of each category that no exclusion answers for.
     * Empty unless the category is {@code NONE}.
     */
    public List<Reason> refusal() {
        if (category != Category.NONE) {
            return List.of();
        }
        var cited = new ArrayList<Reason>();
        for (Reason reason : reasons) {
            boolean failedTest = reason.outcome() == Outcome.NOT_MET
                    && (reason.rule() == Rule.DEEP
                            || reason.rule() == Rule.RELATIVE
                            || reason.rule() == Rule.ACCIDENTAL
                            || reason.rule() == Rule.ANNEX_GROUND);
            if (reason.outcome() == Outcome.EXCLUDES || (failedTest && !barredAltogether())) {
                cited.add(reason);
            }
        }
        return cited;
    }

    private boolean barredAltogether() {
        return Eligibility.barred(figures, policy.limits());
    }
}
