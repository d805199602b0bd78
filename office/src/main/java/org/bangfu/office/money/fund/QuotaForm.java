package org.bangfu.office.money.fund;

import org.jspecify.annotations.Nullable;

/**
 * What is typed to pass a quota down.
 *
 * @param receiver organisation number; one's own keeps the quota for one's own centre
 */
public record QuotaForm(
        @Nullable String receiver,
        @Nullable String amount,
        @Nullable String document) {

    static final QuotaForm EMPTY = new QuotaForm(null, null, null);
}
