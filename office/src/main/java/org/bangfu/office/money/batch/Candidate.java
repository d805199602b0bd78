package org.bangfu.office.money.batch;

import org.bangfu.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * An unpaid instalment, for a clerk to choose from.
 *
 * @param lastTime why the bank did not pay it last time; null where it was not tried
 * @param mended whether the account is another one than the bank refused; true where it was not tried
 * @param whyNot null where it can go into a batch
 */
public record Candidate(
        long instalment,
        String caseNumber,
        String fileNumber,
        String maskedName,
        String kind,
        Money amount,
        long fund,
        String fundName,
        String minute,
        @Nullable String lastTime,
        boolean mended,
        @Nullable String whyNot) {

    public boolean fits() {
        return whyNot == null;
    }
}
