package org.bangfu.office.aid.meeting;

/** What a meeting can do with a matter (F7, M15). */
public enum Decision {
    PASSED("通过"),
    RETURNED("退回"),
    /** The plan waits for the next meeting. */
    POSTPONED("留待下次会议"),
    /** A matter that was only discussed. */
    NOTED("已研究"),
    /** It left the agenda before it was decided. */
    WITHDRAWN("已撤出");

    private final String label;

    Decision(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Whether those present vote on it. */
    boolean voted() {
        return this == PASSED || this == RETURNED;
    }
}
