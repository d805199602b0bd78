package org.bangfu.terms;

/** What a hardship expense or a loss was for, M6(2), M5(2) and M5(3). */
public enum ExpenseKind implements Term {
    ILLNESS("因病", "费用", "M6(2)(1)"),
    DISABILITY("因残", "费用", "M6(2)(2)"),
    EDUCATION("因学", "费用", "M6(2)(3)"),
    HOUSING("住房", "费用", "M6(2)(4)"),
    OTHER("其他刚性支出", "", "M6(2)(6)"),
    EMPLOYMENT("必要就业成本", "", "M5(2), Annex 1.1(2)"),
    LOSS("意外损失", "", "M5(3)");

    private final String label;
    private final String cost;
    private final String citation;

    ExpenseKind(String label, String unlessSaid, String citation) {
        this.label = label;
        this.cost = label + unlessSaid;
        this.citation = citation;
    }

    @Override
    public String label() {
        return label;
    }

    /** The money itself, 因病费用, where the label alone would not say that it is a cost. */
    public String cost() {
        return cost;
    }

    @Override
    public String citation() {
        return citation;
    }

    /** May be a sudden event, and so may have been aided as one or as a medical bill. */
    public boolean maybeEvent() {
        return this == ILLNESS || this == DISABILITY || this == LOSS;
    }

    /** Whether it is paid month by month under one contract; everything else is a bill of its own. */
    public boolean monthly() {
        return this == HOUSING || this == EMPLOYMENT;
    }
}
