package org.bangfu.office.aid.plan;

import java.util.List;
import org.bangfu.money.Money;
import org.bangfu.office.ground.person.Names;
import org.bangfu.terms.AidKind;
import org.jspecify.annotations.Nullable;

/**
 * A filed family and what it may get today.
 *
 * @param plan what its determination of today plans, in the order of granting
 * @param whyNot null where it may be put into a plan
 */
public record PlanCandidate(
        long caseId,
        String fileNumber,
        String applicantName,
        @Nullable String category,
        List<Offer> plan,
        Money total,
        @Nullable String whyNot) {

    /** One kind and the fund that would pay it. */
    public record Offer(AidKind kind, Money amount, long fund, String fundName) {}

    public PlanCandidate {
        plan = List.copyOf(plan);
    }

    public boolean fits() {
        return whyNot == null;
    }

    public String maskedName() {
        return Names.masked(applicantName);
    }
}
