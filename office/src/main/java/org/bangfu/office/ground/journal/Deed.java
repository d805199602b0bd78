package org.bangfu.office.ground.journal;

/** What kind of line it is. */
public enum Deed {
    DID("办理"),
    SAW("查看");

    private final String chinese;

    Deed(String chinese) {
        this.chinese = chinese;
    }

    public String chinese() {
        return chinese;
    }
}
