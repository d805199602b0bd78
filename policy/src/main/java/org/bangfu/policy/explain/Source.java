package org.bangfu.policy.explain;

import org.bangfu.money.Money;
import org.bangfu.policy.family.Income;
import org.bangfu.terms.IncomeKind;

/** Where income comes from, as the calculation lists it, Annex 2. */
public enum Source {
    WAGE(IncomeKind.WAGE, ""),
    UNVERIFIED_WAGE(IncomeKind.WAGE, "（灵活就业，无法核实）"),
    BUSINESS(IncomeKind.BUSINESS, ""),
    PROPERTY(IncomeKind.PROPERTY, ""),
    TRANSFER_IN(IncomeKind.TRANSFER_IN, ""),
    TRANSFER_OUT(IncomeKind.TRANSFER_OUT, ""),
    SUPPORT_BY_DOCUMENT(IncomeKind.SUPPORT, "，有法律文书"),
    SUPPORT_INFERRED(IncomeKind.SUPPORT, "，按义务人收入推算"),
    OTHER(IncomeKind.OTHER, ""),
    /** What was received for a cost beyond it. */
    EXCESS("报销、补偿超过支出的部分", "Annex 2(4)", "R-07"),
    /** Wages that nobody can verify, up to the minimum wage. */
    RAISED("灵活就业按最低工资补足", "Annex 2(1)", "R-03"),
    /** What a business lost, added back: it is no hardship. */
    BUSINESS_LOSS("经营亏损不计为负", "Annex 2(2)", "R-04");

    private final String label;
    private final String article;
    private final String reading;

    Source(IncomeKind kind, String which) {
        this(kind.label() + which, kind.citation(), "");
    }

    Source(String label, String article, String reading) {
        this.label = label;
        this.article = article;
        this.reading = reading;
    }

    public String label() {
        return label;
    }

    public String article() {
        return article;
    }

    public String reading() {
        return reading;
    }

    static Source of(Income income) {
        return switch (income) {
            case Income.Wage wage -> wage.verified() ? WAGE : UNVERIFIED_WAGE;
            case Income.Business _ -> BUSINESS;
            case Income.Property _ -> PROPERTY;
            case Income.TransferIn _ -> TRANSFER_IN;
            case Income.TransferOut _ -> TRANSFER_OUT;
            case Income.SupportByDocument _ -> SUPPORT_BY_DOCUMENT;
            case Income.SupportInferred _ -> SUPPORT_INFERRED;
            case Income.Other _ -> OTHER;
        };
    }

    /** The figure an item was declared with, per month; of inferred support, the obligor's income. */
    static Money declared(Income income) {
        return switch (income) {
            case Income.Wage wage -> wage.amount();
            case Income.Business business -> business.amount();
            case Income.Property property -> property.amount();
            case Income.TransferIn received -> received.amount();
            case Income.TransferOut paid -> paid.amount();
            case Income.SupportByDocument support -> support.amount();
            case Income.SupportInferred support -> support.obligorIncome();
            case Income.Other other -> other.amount();
        };
    }
}
