package org.bangfu.policy.family;

/** Kinds of aid, M8; planned by standard are the first three and accidental aid. */
public enum AidKind {
    LIVING("生活救助"),
    MEDICAL("医疗救助"),
    EDUCATION("助学救助"),
    ACCIDENT("意外致困救助"),
    TRAINING("职业培训和职业介绍"),
    LEGAL("法律援助"),
    WORK_STUDY("勤工俭学补贴");

    private final String label;

    AidKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
