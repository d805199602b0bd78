package org.bangfu.office.casework.redetermination;

import java.time.Instant;
import org.bangfu.money.Money;
import org.bangfu.office.ground.person.Names;
import org.jspecify.annotations.Nullable;

/**
 * A case that was determined again for a figure.
 *
 * @param before the plan of that day by the figure before
 * @param after the plan of that day by the new one
 */
public record Redetermined(
        long caseId,
        String number,
        @Nullable String fileNumber,
        String applicantName,
        String categoryBefore,
        String categoryAfter,
        Money before,
        Money after,
        String by,
        Instant at) {

    public Money gain() {
        return after.minus(before);
    }

    public boolean otherCategory() {
        return !categoryBefore.equals(categoryAfter);
    }

    public String maskedName() {
        return Names.masked(applicantName);
    }
}
