package org.bangfu.office.transparency;

import org.bangfu.money.Money;
import org.bangfu.office.plan.AidKind;

/** What a county paid of one kind of aid in a year. */
public record SpendingLine(int year, String county, AidKind kind, int families, Money amount) {

    /** So few families could be recognised. */
    private static final int TOO_FEW = 3;

    public String familiesShown() {
        return families < TOO_FEW ? "少于 " + TOO_FEW + " 户" : families + " 户";
    }
}
