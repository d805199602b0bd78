package org.bangfu.policy.family;

import java.time.LocalDate;
import org.bangfu.money.Money;

/**
 * Aid already given.
 *
 * @param amount above 0
 * @param service paid to a provider of training or legal aid, so neither cash nor kind of the family's, R-31
 */
public record Grant(AidKind kind, LocalDate date, Money amount, boolean service) {

    public Grant {
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("a grant of " + amount);
        }
        if (service && kind != AidKind.TRAINING && kind != AidKind.LEGAL) {
            throw new IllegalArgumentException("no provider is paid for " + kind);
        }
    }
}
