package org.bangfu.office.fund;

import java.time.LocalDate;
import org.bangfu.ledger.Account;
import org.bangfu.ledger.Balances;
import org.bangfu.money.Money;

/**
 * Where a fund stands (F10, F13).
 *
 * @param received from outside and from above
 * @param passedOn to lower unions, sent or still owed
 * @param spent paid to families
 * @param reserved in released batches, and owed to lower unions
 * @param free can still be promised
 */
public record FundFigures(HeldFund held, Money received, Money passedOn, Money spent, Money reserved, Money free) {

    static FundFigures of(HeldFund held, Balances balances) {
        var sums = new Object() {
            Money received = Money.ZERO;
            Money passedOn = Money.ZERO;
            Money spent = Money.ZERO;
        };
        balances.forEach((account, balance) -> {
            if (account.fund().equals(held.fund())) {
                switch (account) {
                    case Account.Income _, Account.TransferIn _, Account.Balance _ ->
                        sums.received = sums.received.plus(balance);
                    case Account.TransferOut _ -> sums.passedOn = sums.passedOn.plus(balance);
                    case Account.Expense _ -> sums.spent = sums.spent.plus(balance);
                    case Account.Deposit _, Account.Reserved _, Account.Receivable _, Account.Payable _ -> {}
                }
            }
        });
        return new FundFigures(
                held,
                sums.received,
                sums.passedOn,
                sums.spent,
                balances.promised(held.fund()),
                balances.free(held.fund()));
    }

    /** Days left to spend money that dies with its year (F13); negative where it is frozen; null where it does not die. */
    public @org.jspecify.annotations.Nullable Long daysLeft(LocalDate today) {
        return held.fund().source().lapses()
                ? java.time.temporal.ChronoUnit.DAYS.between(
                        today, LocalDate.of(held.fund().year(), 12, 31))
                : null;
    }
}
