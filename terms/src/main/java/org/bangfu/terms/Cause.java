package org.bangfu.terms;

import org.jspecify.annotations.Nullable;

/** Main cause of hardship, M7(5); on equal parts the earlier one stands, R-20. What it takes to work (M5(2)) is none. */
public enum Cause implements Term {
    ILLNESS("疾病", ExpenseKind.ILLNESS),
    DISABILITY("残疾", ExpenseKind.DISABILITY),
    LOSS("意外损失", ExpenseKind.LOSS),
    EDUCATION("子女上学", ExpenseKind.EDUCATION),
    HOUSING("住房", ExpenseKind.HOUSING),
    OTHER("其他", ExpenseKind.OTHER);

    /** Null where nothing was written. */
    public static @Nullable Cause named(@Nullable String name) {
        return name == null ? null : valueOf(name);
    }

    private final String label;
    private final ExpenseKind cost;

    Cause(String label, ExpenseKind cost) {
        this.label = label;
        this.cost = cost;
    }

    @Override
    public String label() {
        return label;
    }

    /** Where what it costs stands. */
    @Override
    public String citation() {
        return cost.citation();
    }
}
