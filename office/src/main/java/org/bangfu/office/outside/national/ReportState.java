package org.bangfu.office.outside.national;

/** How a payment stands in the national system. A returned one has no place there: taken out again where it was entered. */
public enum ReportState {
    OWED("待录入"),
    ENTERED("已录入"),
    NEVER("已退汇，不用录入"),
    TO_WITHDRAW("已退汇，待撤销录入"),
    WITHDRAWN("已撤销录入");

    private final String label;

    ReportState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Something is left to do in the national system. */
    public boolean open() {
        return this == OWED || this == TO_WITHDRAW;
    }

    /** What it becomes when that was done. */
    ReportState ticked() {
        return switch (this) {
            case OWED -> ENTERED;
            case TO_WITHDRAW -> WITHDRAWN;
            case ENTERED, NEVER, WITHDRAWN -> throw new IllegalStateException("nothing to tick: " + this);
        };
    }

    /** What it becomes when somebody ticked it by mistake. */
    ReportState unticked() {
        return switch (this) {
            case ENTERED -> OWED;
            case WITHDRAWN -> TO_WITHDRAW;
            case OWED, NEVER, TO_WITHDRAW -> throw new IllegalStateException("nothing ticked: " + this);
        };
    }

    /** What it becomes when the bank sends the money back. */
    ReportState returned() {
        return switch (this) {
            case OWED -> NEVER;
            case ENTERED -> TO_WITHDRAW;
            case NEVER, TO_WITHDRAW, WITHDRAWN -> throw new IllegalStateException("returned before: " + this);
        };
    }
}
