package org.bangfu.policy.explain;

import java.time.YearMonth;
import java.util.List;
import org.bangfu.money.Money;
import org.bangfu.policy.Determination;
import org.bangfu.policy.aid.Aid;
import org.bangfu.terms.Category;

/**
 * What came out of a determination, as far as it is told in a few sentences; one that was just made and one that is read back from paper
 * are told in the same words.
 *
 * @param deepPerHead a month, for people
 * @param plan in the order of granting
 */
public record Outline(
        Category category,
        YearMonth windowFrom,
        YearMonth windowTo,
        int size,
        Money income,
        Money hardshipTotal,
        Money eventCost,
        Money standard,
        Money deepPerHead,
        Money relativePerHead,
        List<Aid> plan) {

    public Outline {
        plan = List.copyOf(plan);
    }

    public static Outline of(Determination determination) {
        var figures = determination.figures();
        return new Outline(
                determination.category(),
                determination.windowFrom(),
                determination.windowTo(),
                figures.size(),
                Money.ofFen(figures.income()),
                Money.ofFen(figures.hardshipTotal()),
                Money.ofFen(figures.eventCost()),
                Money.ofFen(figures.standard()),
                determination.deepPerCapita(),
                determination.relativePerCapita(),
                determination.plan());
    }
}
