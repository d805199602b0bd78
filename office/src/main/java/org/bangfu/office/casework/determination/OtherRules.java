package org.bangfu.office.casework.determination;

import org.bangfu.money.Money;
import org.bangfu.office.casework.determination.Determinations.Determined;
import org.bangfu.office.casework.procedure.State;
import org.bangfu.office.ground.person.Names;
import org.bangfu.policy.Determination;
import org.bangfu.terms.Category;
import org.jspecify.annotations.Nullable;

/**
 * A case that rules of an earlier version decided and today's would answer otherwise, by the policy that decided it.
 *
 * @param fileNumber null before filing
 * @param organisation the grassroots union that handles the case
 * @param kept the determination on file
 * @param before what the rules that made it say today, without reasons
 * @param after what today's rules say
 */
public record OtherRules(
        long caseId,
        String number,
        @Nullable String fileNumber,
        State state,
        long organisation,
        String applicantName,
        Determined kept,
        Determined before,
        Determination after) {

    /** What the plan gains; below zero where it loses. */
    public Money gain() {
        return after.planTotal().minus(before.planTotal());
    }

    public Category categoryBefore() {
        return before.category();
    }

    public boolean otherCategory() {
        return categoryBefore() != after.category();
    }

    /** The family gets less, or a lower category, whatever the other does. */
    public boolean worse() {
        return gain().isNegative() || after.category().compareTo(categoryBefore()) > 0;
    }

    /** A family on file is never cut silently: it hears of it at its next check. */
    public boolean waitsForCheck() {
        return worse() && state == State.FILED;
    }

    public String maskedName() {
        return Names.masked(applicantName);
    }
}
