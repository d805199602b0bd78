package org.bangfu.policy.family;

/** Main cause of hardship; on equal parts the earlier one stands, R-20. */
public enum Cause {
    ILLNESS("疾病"),
    DISABILITY("残疾"),
    LOSS("意外损失"),
    EDUCATION("子女上学"),
    HOUSING("住房"),
    OTHER("其他");

    private final String label;

    Cause(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
