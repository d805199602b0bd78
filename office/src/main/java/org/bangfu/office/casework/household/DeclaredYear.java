package org.bangfu.office.casework.household;

import org.bangfu.money.Money;
import org.bangfu.terms.IncomeKind;

/** What a family declared for its twelve months, added up: for people to see, not what the rules count. */
public final class DeclaredYear {

    private DeclaredYear() {}

    /** What came in less what was paid away; what only an obligor's income decides is not in it. Never below 0. */
    public static Money income(Household family) {
        return family.income().stream()
                .map(item -> {
                    Spread spread = item.declared();
                    Money total = spread == null ? Money.ZERO : spread.total();
                    return item.kind() == IncomeKind.TRANSFER_OUT ? total.negated() : total;
                })
                .reduce(Money.ZERO, Money::plus)
                .max(Money.ZERO);
    }

    /** The whole cost of everything. */
    public static Money spent(Household family) {
        return family.expenses().stream().map(item -> item.declared().total()).reduce(Money.ZERO, Money::plus);
    }

    /** What the family bore itself, item by item. */
    public static Money borne(Household family) {
        return family.expenses().stream()
                .map(item -> item.amount()
                        .minus(item.covered())
                        .max(Money.ZERO)
                        .times(item.declared().months()))
                .reduce(Money.ZERO, Money::plus);
    }
}
