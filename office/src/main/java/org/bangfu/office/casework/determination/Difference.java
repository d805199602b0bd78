package org.bangfu.office.casework.determination;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.bangfu.money.Money;
import org.bangfu.office.casework.determination.Determinations.Determined;
import org.bangfu.office.casework.procedure.State;
import org.bangfu.office.ground.person.Names;
import org.bangfu.policy.Determination;
import org.bangfu.policy.explain.Reason;
import org.jspecify.annotations.Nullable;

/**
 * A family that two policies decide otherwise.
 *
 * @param fileNumber null before filing
 * @param organisation the grassroots union that handles the case
 * @param kept the latest determination on file
 * @param before by the one policy
 * @param after by the other
 */
public record Difference(
        long caseId,
        String number,
        @Nullable String fileNumber,
        State state,
        long organisation,
        String applicantName,
        Determined kept,
        Determination before,
        Determination after) {

    /** What the plan gains; below zero where it loses. */
    public Money gain() {
        return after.planTotal().minus(before.planTotal());
    }

    public boolean otherCategory() {
        return before.category() != after.category();
    }

    public String maskedName() {
        return Names.masked(applicantName);
    }

    /** The rule that answers otherwise, one whose outcome turned before one that only reckons with another figure. */
    public Optional<Reason> why() {
        List<Reason> changed = after.reasons().stream()
                .filter(reason -> before.reasons().stream()
                        .noneMatch(other ->
                                other.rule() == reason.rule() && other.text().equals(reason.text())))
                .toList();
        return changed.stream().min(Comparator.comparing(reason -> !turned(reason)));
    }

    private boolean turned(Reason reason) {
        return before.reasons().stream()
                .noneMatch(other -> other.rule() == reason.rule() && other.outcome() == reason.outcome());
    }
}
