package org.bangfu.office.casework.casefile;

/** How files are listed. */
enum FileOrder {
    NEWEST("最近建档在前"),
    RECHECK("最早到期核查在前");

    private final String label;

    FileOrder(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
