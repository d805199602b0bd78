package org.bangfu.ledger;

/** What aid money may be spent on. The list is closed (F6, M8, R-31), so a use that F8 forbids cannot be entered. */
public enum Use {
    LIVING("生活救助"),
    MEDICAL("医疗救助"),
    EDUCATION("助学救助"),
    ACCIDENT("意外致困救助"),
    TRAINING("职业培训和职业介绍"),
    LEGAL("法律援助"),
    WORK_STUDY("勤工俭学补助");

    private final String label;

    Use(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
