package org.bangfu.policy.book;

/** Official figures by place and date. */
public enum StandardKind {
    /** Fen per head and month; the urban figure, R-34. */
    DIBAO_URBAN("城市最低生活保障标准"),
    /** Fen per month, R-03. */
    MINIMUM_WAGE("最低工资标准"),
    /** Hundredths of a square metre per head, R-08. */
    LIVING_AREA_PER_HEAD("人均住房面积");

    private final String label;

    StandardKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
