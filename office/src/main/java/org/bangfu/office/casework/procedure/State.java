package org.bangfu.office.casework.procedure;

/** Where a case stands (docs/model.md, States of a case). */
public enum State {
    DRAFT("填写中", Tone.QUIET),
    SUBMITTED("待走访", Tone.QUIET),
    INCOMPLETE("待补正", Tone.WARN),
    VISITED("已初审", Tone.QUIET),
    REVIEWED("已审核", Tone.QUIET),
    MATCHED("已比对", Tone.QUIET),
    ON_NOTICE("公示中", Tone.QUIET),
    OBJECTED("有异议", Tone.WARN),
    FILED("已建档", Tone.GOOD),
    GRADUAL_EXIT("渐退期", Tone.GOOD),
    CLOSED("已撤档", Tone.QUIET),
    REFUSED("不予帮扶", Tone.BAD),
    WITHDRAWN("已撤回", Tone.QUIET);

    /** How a state is coloured; the word always stands beside the colour. */
    public enum Tone {
        QUIET(""),
        GOOD("ok"),
        WARN("warn"),
        BAD("bad");

        private final String style;

        Tone(String style) {
            this.style = style;
        }

        public String style() {
            return style;
        }
    }

    private final String label;
    private final Tone tone;

    State(String label, Tone tone) {
        this.label = label;
        this.tone = tone;
    }

    public String label() {
        return label;
    }

    public Tone tone() {
        return tone;
    }

    /** Whether it still goes on: its applicant begins no other meanwhile, and, once it is submitted, no member of the family does (M16). */
    public boolean live() {
        return switch (this) {
            case CLOSED, REFUSED, WITHDRAWN -> false;
            case DRAFT, SUBMITTED, INCOMPLETE, VISITED, REVIEWED, MATCHED, ON_NOTICE, OBJECTED, FILED, GRADUAL_EXIT ->
                true;
        };
    }
}
