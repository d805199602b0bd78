package org.bangfu.policy.family;

import java.time.LocalDate;
import org.bangfu.money.Money;
import org.bangfu.terms.AidKind;

/**
 * Aid already given.
 *
 * @param date day of the decision, R-46
 * @param amount above 0
 * @param service paid to a provider of training or legal aid, so neither cash nor kind of the family's, R-31
 * @param beside the standards of M9: special medical aid, R-41, or aid decided outside M9, R-47; counts under alone
 */
public record Grant(AidKind kind, LocalDate date, Money amount, boolean service, boolean beside) {

    public Grant {
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("a grant of " + amount);
        }
        if (service && kind != AidKind.TRAINING && kind != AidKind.LEGAL) {
            throw new IllegalArgumentException("no provider is paid for " + kind);
        }
        if (service && beside) {
            throw new IllegalArgumentException("a service is never beside the standard");
        }
    }
}
