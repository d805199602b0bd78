package org.bangfu.office.organisation;

/** The levels of the tree and how many digits of an organisation number each fixes (model.md, Organisations). */
public enum Level {
    NATION("全国", 0),
    PROVINCE("省级", 2),
    CITY("市级", 4),
    COUNTY("县级", 6),
    GRASSROOTS("基层", 10),
    UNIT("单位", 14);

    static final int DIGITS = 14;

    private final String chinese;
    private final int digits;

    Level(String chinese, int digits) {
        this.chinese = chinese;
        this.digits = digits;
    }

    public String chinese() {
        return chinese;
    }

    /** How many numbers an organisation of this level spans: its own and all below it. */
    long span() {
        long span = 1;
        for (int i = digits; i < DIGITS; i++) {
            span *= 10;
        }
        return span;
    }
}
