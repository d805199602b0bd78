package org.bangfu.office.ground.journal;

/** What kind of line it is. */
public enum Deed {
    DID("办理"),
    SAW("查看");

    private final String label;

    Deed(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
