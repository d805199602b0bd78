package org.bangfu.office.aid.plan;

/** What a new decision may do to an earlier one: nothing that was granted is without a way out. */
public enum GrantChangeKind {
    WITHDRAW("撤销", "还没有发放的不再发放"),
    REDUCE("减少", "还没有发放的少发一部分"),
    MOVE("改用其他资金", "金额不变，换一笔资金发放"),
    AGAIN("失效后重新决定", "上次因资金到期没有发出的，用不会到期的资金再决定一次，仍算原来的年度");

    private final String label;
    private final String hint;

    GrantChangeKind(String label, String hint) {
        this.label = label;
        this.hint = hint;
    }

    public String label() {
        return label;
    }

    public String hint() {
        return hint;
    }

    /** Whether it takes money from a fund of its own. */
    public boolean takesFund() {
        return this == MOVE || this == AGAIN;
    }
}
