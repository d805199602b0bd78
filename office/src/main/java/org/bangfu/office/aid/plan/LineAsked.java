package org.bangfu.office.aid.plan;

import org.bangfu.money.Money;
import org.bangfu.terms.AidKind;
import org.jspecify.annotations.Nullable;

/**
 * One kind of aid for one family from one fund, as it is asked for: to be put into a plan, or standing in one.
 *
 * @param standard what the determination provides for the kind
 * @param reason the medical need of a special request, the document or the donor's wish of aid outside the standard; null within it
 */
record LineAsked(
        long caseId,
        Basis basis,
        AidKind kind,
        Money standard,
        Money amount,
        long fund,
        @Nullable String reason) {}
