package org.bangfu.terms;

import java.util.List;

/**
 * What aid is for, M8. The list is closed (F6, R-31), so that no money can be entered for what F8 forbids.
 */
public enum AidKind implements Term {
    LIVING("生活救助", "M8(1)"),
    MEDICAL("医疗救助", "M8(2)"),
    EDUCATION("助学救助", "M8(3)"),
    ACCIDENT("意外致困救助", "M9(3)"),
    TRAINING("职业培训和职业介绍", "M8(4)"),
    LEGAL("法律援助", "M8(5)"),
    WORK_STUDY("勤工俭学补贴", "M8(3)");

    /** Those whose amount M9 sets; the others are decided outside it. */
    public static final List<AidKind> BY_STANDARD = List.of(LIVING, MEDICAL, EDUCATION, ACCIDENT);

    private final String label;
    private final String citation;

    AidKind(String label, String citation) {
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
