package org.bangfu.terms;

/** Kinds of income, M6(1) and Annex 2. */
public enum IncomeKind implements Term {
    WAGE("工资性收入", "Annex 2(1)"),
    BUSINESS("经营净收入", "Annex 2(2)"),
    PROPERTY("财产净收入", "Annex 2(3)"),
    TRANSFER_IN("转移性收入", "Annex 2(4)"),
    TRANSFER_OUT("转移性支出", "Annex 2(4)"),
    SUPPORT("赡养（抚养、扶养）费", "Annex 2(4)"),
    OTHER("其他收入", "Annex 2(5)");

    private final String label;
    private final String citation;

    IncomeKind(String label, String citation) {
        this.label = label;
        this.citation = citation;
    }

    @Override
    public String label() {
        return label;
    }

    @Override
    public String citation() {
        return citation;
    }
}
