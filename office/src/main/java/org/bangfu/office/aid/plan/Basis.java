package org.bangfu.office.aid.plan;

/** On what a line of a plan rests. */
public enum Basis {
    /** The standard of M9, as the determination plans it. */
    STANDARD("标准内", "M9"),
    /** The fifth medical band, M9(1)5, R-41. */
    SPECIAL("特殊医疗救助", "M9(1)5"),
    /** Decided outside M9 from local money, union money or donations, F18, R-47. */
    OUTSIDE("标准外帮扶", "F18");

    private final String label;
    private final String citation;

    Basis(String label, String citation) {
        this.label = label;
        this.citation = citation;
    }

    public String label() {
        return label;
    }

    public String citation() {
        return citation;
    }

    /** Counts under alone, never against the standard of its kind. */
    public boolean beside() {
        return this != STANDARD;
    }
}
