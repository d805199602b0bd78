package org.bangfu.office.aid.plan;

/** What aid is for: the projects of M8, F6, in the words of the contract. */
public enum AidKind {
    LIVING("生活救助"),
    MEDICAL("医疗救助"),
    EDUCATION("助学救助"),
    ACCIDENT("意外致困救助"),
    TRAINING("职业培训和职业介绍"),
    LEGAL("法律援助"),
    WORK_STUDY("勤工俭学岗位补贴");

    private final String label;

    AidKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
