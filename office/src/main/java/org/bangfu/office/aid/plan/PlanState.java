package org.bangfu.office.aid.plan;

/** Where a plan stands: drafted by the centre, its money checked by finance, decided by a meeting (F7, F15(1)). */
public enum PlanState {
    DRAFT("起草中", ""),
    CHECKING("待财务核对", "warn"),
    PROPOSED("待会议研究", "warn"),
    DECIDED("会议已通过", "ok"),
    /** By finance or by a meeting. */
    RETURNED("已退回", "bad"),
    /** Given up by the centre, for instance because its year is over; holds no family and no money. */
    ABANDONED("已作废", "");

    private final String label;
    private final String tone;

    PlanState(String label, String tone) {
        this.label = label;
        this.tone = tone;
    }

    public String label() {
        return label;
    }

    public String tone() {
        return tone;
    }

    /** Whether lines may still be put in and taken out. */
    public boolean open() {
        return this == DRAFT || this == RETURNED;
    }
}
