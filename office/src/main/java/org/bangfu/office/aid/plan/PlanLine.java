package org.bangfu.office.aid.plan;

import org.bangfu.money.Money;
import org.bangfu.office.ground.person.Names;
import org.bangfu.terms.AidKind;
import org.bangfu.terms.Category;
import org.bangfu.terms.Cause;
import org.jspecify.annotations.Nullable;

/**
 * One kind of aid for one family in a plan.
 *
 * @param organisation the case's grassroots union
 * @param standard what the determination provides for this kind
 * @param fund the line's own
 * @param reason the need of a special request, the document or donor's wish of aid outside the standard; null within it
 * @param unvisited planned although the union's re-check is overdue
 */
public record PlanLine(
        long id,
        long plan,
        long caseId,
        String caseNumber,
        String fileNumber,
        String applicantName,
        @Nullable Category category,
        @Nullable Cause cause,
        long organisation,
        @Nullable Long determination,
        Basis basis,
        AidKind kind,
        Money standard,
        Money amount,
        long fund,
        @Nullable String reason,
        boolean unvisited) {

    LineAsked asked() {
        return new LineAsked(caseId, basis, kind, standard, amount, fund, reason);
    }

    public String maskedName() {
        return Names.masked(applicantName);
    }
}
