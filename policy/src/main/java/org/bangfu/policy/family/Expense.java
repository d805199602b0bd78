package org.bangfu.policy.family;

import org.bangfu.money.Money;
import org.bangfu.terms.ExpenseKind;

/**
 * One line of expense or loss, M6(2), M5(3), Annex 1.1(2). Amounts are per month.
 *
 * @param covered everything received for it (insurance, mutual aid, subsidy, compensation), 0 or more; beyond {@code amount} it is income, R-07
 * @param insuredPersonal the family's own part inside the insurance catalogue, R-24; only of illness, at most {@code amount − covered}
 * @param event a sudden event of M5(3); a loss always is
 * @param aidedIn calendar year in which a grant was paid for this very bill or event, {@link #NOT_AIDED} where none was
 * @param area hundredths of a square metre, above 0 for housing, else 0
 */
public record Expense(
        ExpenseKind kind,
        int member,
        Period period,
        Money amount,
        Money covered,
        Money insuredPersonal,
        boolean event,
        int aidedIn,
        long area)
        implements Item {

    public static final int NOT_AIDED = 0;

    public Expense {
        check(!amount.isNegative() && !covered.isNegative() && !insuredPersonal.isNegative(), "an amount below 0");
        check(insuredPersonal.isZero() || kind == ExpenseKind.ILLNESS, "only illness has an insured part");
        check(
                insuredPersonal.isZero() || insuredPersonal.compareTo(amount.minus(covered)) <= 0,
                "more insured than the family bore");
        check(!event || kind.maybeEvent(), "no event: " + kind);
        check(event || kind != ExpenseKind.LOSS, "a loss is always an event");
        check(aidedIn == NOT_AIDED || kind.maybeEvent(), "never aided as such: " + kind);
        check(kind == ExpenseKind.HOUSING ? area > 0 : area == 0, "an area of " + area + " for " + kind);
    }

    private static void check(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    /** What the family itself bore, per month. */
    public Money net() {
        return amount.minus(covered).max(Money.ZERO);
    }

    /** What was received beyond the cost, per month, R-07. */
    public Money excess() {
        return covered.minus(amount).max(Money.ZERO);
    }

    /** Whether a grant was paid for it in a calendar year before {@code year}, R-14, R-24. */
    public boolean aidedBefore(int year) {
        return aidedIn != NOT_AIDED && aidedIn < year;
    }
}
