package org.bangfu.office.money.fund;

/** How far a quota has come (F12). */
public enum AllocationState {
    TOLD("已下达，待拨付", "warn"),
    REMITTED("已拨付，待到账", "warn"),
    ARRIVED("已到账", "ok"),
    CANCELLED("已撤销", "");

    private final String label;
    private final String tone;

    AllocationState(String label, String tone) {
        this.label = label;
        this.tone = tone;
    }

    public String label() {
        return label;
    }

    public String tone() {
        return tone;
    }
}
