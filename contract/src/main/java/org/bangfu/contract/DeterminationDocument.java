package org.bangfu.contract;

import java.time.YearMonth;
import java.util.List;
import org.bangfu.money.Money;
import org.bangfu.policy.aid.Aid;
import org.bangfu.policy.aid.Approval;
import org.bangfu.policy.explain.Outcome;
import org.bangfu.policy.explain.Outline;
import org.bangfu.policy.explain.Warning;
import org.bangfu.terms.Category;
import org.bangfu.terms.Cause;
import org.jspecify.annotations.Nullable;

/**
 * A determination as its document says it: what stands on paper, without the family and without asking any rule again. One that rules of
 * earlier days made is read as well as one of today.
 *
 * @param id the asker's own reference
 * @param reasons empty of a brief document, as are {@code warnings}
 */
public record DeterminationDocument(
        @Nullable String id,
        Category category,
        List<Category> eligible,
        Figures figures,
        List<Aid> standardAid,
        List<Aid> plan,
        List<Approval> approvals,
        List<Warning> warnings,
        List<Reason> reasons,
        Policy policy) {

    public DeterminationDocument {
        eligible = List.copyOf(eligible);
        standardAid = List.copyOf(standardAid);
        plan = List.copyOf(plan);
        approvals = List.copyOf(approvals);
        warnings = List.copyOf(warnings);
        reasons = List.copyOf(reasons);
    }

    public Money planTotal() {
        return plan.stream().map(Aid::amount).reduce(Money.ZERO, Money::plus);
    }

    /** What is told of it in a few sentences. */
    public Outline outline() {
        return new Outline(
                category,
                figures.windowFrom(),
                figures.windowTo(),
                figures.size(),
                figures.income(),
                figures.hardshipTotal(),
                figures.eventCost(),
                figures.standard(),
                figures.deepPerCapita(),
                figures.relativePerCapita(),
                plan);
    }

    /** @param mainCause null where there is no hardship */
    public record Figures(
            YearMonth windowFrom,
            YearMonth windowTo,
            int size,
            Money income,
            Money rigidExpenses,
            Money employmentCost,
            Money lossCost,
            Money eventCost,
            Money hardshipTotal,
            Money insuredPersonal,
            int students,
            Money standard,
            Money deepPerCapita,
            Money relativePerCapita,
            @Nullable Cause mainCause) {}

    /**
     * A rule that was asked, in the words of its day.
     *
     * @param citation {@code M5(1)}
     * @param reading {@code R-12}, or empty
     */
    public record Reason(String citation, String reading, Outcome outcome, String text) {}

    /** Which policy answered. */
    public record Policy(String id, String version, String sha256) {}
}
