package org.bangfu.ledger;

/** 借 or 贷. */
public enum Side {
    DEBIT("借"),
    CREDIT("贷");

    private final String label;

    Side(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
