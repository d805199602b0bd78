package org.bangfu.office.casework.matching;

/** What a list is to the lists of its source before it. */
public enum Mode {
    FULL("全量名单，替换这个来源以前的名单"),
    INCREMENT("新增名单，加到这个来源现有的名单上");

    private final String label;

    Mode(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** As it stands in a list. */
    public String brief() {
        return this == FULL ? "全量" : "新增";
    }
}
