package org.bangfu.policy.category;

/** What a family is filed as, M5(1)–(3); the order is that of the contract. */
public enum Category {
    DEEP("深度困难"),
    RELATIVE("相对困难"),
    ACCIDENTAL("意外致困"),
    NONE("不符合建档条件");

    private final String label;

    Category(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
