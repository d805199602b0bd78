package org.bangfu.office.fund;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.bangfu.ledger.Account;
import org.bangfu.ledger.Balances;
import org.bangfu.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Where a fund stands (F10, F13), from its first day to now.
 *
 * @param received from outside and from above
 * @param passedOn told to lower unions, sent or still owed
 * @param paid to families, less what is claimed back
 * @param inBank what the bank's statement must show
 * @param owed told to lower unions and not yet sent
 * @param granted by meetings and not yet paid
 */
public record FundFigures(
        HeldFund held, Money received, Money passedOn, Money paid, Money inBank, Money owed, Money granted) {

    /** @param movements all that was posted but for the closing of years, which moves no money */
    static FundFigures of(HeldFund held, Balances movements, Money granted) {
        var sums = new Object() {
            Money received = Money.ZERO;
            Money passedOn = Money.ZERO;
            Money paid = Money.ZERO;
            Money inBank = Money.ZERO;
            Money owed = Money.ZERO;
        };
        movements.forEach((account, moved) -> {
            if (account.fund().equals(held.fund())) {
                switch (account) {
                    case Account.Income _, Account.TransferIn _ -> sums.received = sums.received.plus(moved);
                    case Account.TransferOut _ -> sums.passedOn = sums.passedOn.plus(moved);
                    case Account.Expense _ -> sums.paid = sums.paid.plus(moved);
                    case Account.Deposit _, Account.Reserved _ -> sums.inBank = sums.inBank.plus(moved);
                    case Account.Payable _ -> sums.owed = sums.owed.plus(moved);
                    case Account.Receivable _, Account.Balance _ -> {}
                }
            }
        });
        return new FundFigures(held, sums.received, sums.passedOn, sums.paid, sums.inBank, sums.owed, granted);
    }

    /** What meetings may still grant, and cities still pass down. */
    public Money left() {
        return inBank.minus(owed).minus(granted);
    }

    public Term term(LocalDate today) {
        return Term.of(held.fund(), today);
    }

    /** Days left to spend money that dies with its year (F13), today not counted; null where it does not die, or has. */
    public @Nullable Long daysLeft(LocalDate today) {
        return switch (term(today)) {
            case UNBOUND, FROZEN -> null;
            case RUNNING, WARNED ->
                ChronoUnit.DAYS.between(today, LocalDate.of(held.fund().year(), 12, 31));
        };
    }

    /** Together with another of the same union, for the foot of a table. */
    FundFigures plus(FundFigures other) {
        return new FundFigures(
                held,
                received.plus(other.received),
                passedOn.plus(other.passedOn),
                paid.plus(other.paid),
                inBank.plus(other.inBank),
                owed.plus(other.owed),
                granted.plus(other.granted));
    }
}
