package org.bangfu.office.casework.redetermination;

import java.time.Instant;
import org.bangfu.money.Money;
import org.bangfu.office.ground.person.Names;
import org.bangfu.terms.Category;
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
        Category categoryBefore,
        Category categoryAfter,
        Money before,
        Money after,
        String by,
        Instant at) {

    public Money gain() {
        return after.minus(before);
    }

    public boolean otherCategory() {
        return categoryBefore != categoryAfter;
    }

    public String maskedName() {
        return Names.masked(applicantName);
    }
}
