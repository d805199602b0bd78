package org.bangfu.office.money.fund;

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
 * @param kept for the union's own centre (F12)
 * @param paid to families, less what is claimed back
 * @param inBank what the bank's statement must show
 * @param owed told to lower unions and not yet sent
 * @param granted by meetings and not yet paid
 * @param planned in plans that finance has confirmed and no meeting has decided
 * @param left what meetings may still grant; nothing once the money is frozen
 * @param frozen what lies in the bank and can be used no more
 */
public record FundFigures(
        HeldFund held,
        Money received,
        Money passedOn,
        Money kept,
        Money paid,
        Money inBank,
        Money owed,
        Money granted,
        Money planned,
        Money left,
        Money frozen) {

    /**
     * What people have promised of a fund, which the books do not know.
     *
     * @param granted by meetings and not yet paid
     * @param planned in plans that finance has confirmed
     * @param kept for the union's own centre
     */
    record Promises(Money granted, Money planned, Money kept) {}

    /** @param movements all that was posted but for the closing of years, which moves no money */
    static FundFigures of(HeldFund held, Balances movements, Promises promises, LocalDate today) {
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
        boolean over = held.frozenOn(today);
        return new FundFigures(
                held,
                sums.received,
                sums.passedOn,
                promises.kept(),
                sums.paid,
                sums.inBank,
                sums.owed,
                promises.granted(),
                promises.planned(),
                over ? Money.ZERO : sums.inBank.minus(sums.owed).minus(promises.granted()),
                over ? sums.inBank.minus(sums.owed) : Money.ZERO);
    }

    /**
     * What is neither passed on, nor kept for the own centre, nor promised to families: what may still be passed down or kept (F12), and by
     * how much the fund may be lowered. What is kept is used first.
     */
    public Money free() {
        return inBank.minus(owed).minus(granted).minus(planned).minus(keptUnused());
    }

    /** What the union itself has paid to families and promised them. */
    Money usedHere() {
        return paid.plus(granted).plus(planned);
    }

    /** What is kept for the own centre and neither paid nor promised. */
    public Money keptUnused() {
        return kept.minus(usedHere()).max(Money.ZERO);
    }

    public Term term(LocalDate today) {
        return Term.of(held, today);
    }

    /** Days left to spend the money (F13, R-46), today not counted; null where there is no last day, or it is over. */
    public @Nullable Long daysLeft(LocalDate today) {
        LocalDate last = held.lastDay();
        return last == null || today.isAfter(last) ? null : Long.valueOf(ChronoUnit.DAYS.between(today, last));
    }

    /** Together with another of the same union, for the foot of a table. */
    FundFigures plus(FundFigures other) {
        return new FundFigures(
                held,
                received.plus(other.received),
                passedOn.plus(other.passedOn),
                kept.plus(other.kept),
                paid.plus(other.paid),
                inBank.plus(other.inBank),
                owed.plus(other.owed),
                granted.plus(other.granted),
                planned.plus(other.planned),
                left.plus(other.left),
                frozen.plus(other.frozen));
    }
}
