package org.bangfu.office.money.batch;

/** Where a batch of payments stands (docs/model.md, Money). */
public enum BatchState {
    PREPARED("待放行"),
    RELEASED("已放行，待送银行"),
    SENT("已送银行，待回执"),
    ANSWERED("银行已全部答复"),
    CLOSED("已结束"),
    CANCELLED("已撤销");

    private final String label;

    BatchState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** How it is coloured; the word always stands beside. */
    public String tone() {
        return switch (this) {
            case PREPARED, RELEASED, SENT -> "warn";
            case ANSWERED, CLOSED -> "ok";
            case CANCELLED -> "";
        };
    }

    /** Nothing is left to do with it. */
    public boolean ended() {
        return this == CLOSED || this == CANCELLED;
    }
}
