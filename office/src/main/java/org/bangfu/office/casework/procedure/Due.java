package org.bangfu.office.casework.procedure;

import java.util.Optional;
import org.bangfu.office.ground.access.Role;
import org.bangfu.policy.book.TimeLimit;
import org.jspecify.annotations.Nullable;

/** The kinds of deadline of a case: what is to be done, at whose desk it lies, where it comes from. */
public enum Due {
    VISIT("入户走访，提出初审意见", Role.GRASSROOTS_CLERK, "visit", "M10(2)", TimeLimit.VISIT),
    COMPLETION("申请人补正材料", Role.WORKER, "complete", "M10(1)", TimeLimit.COMPLETION),
    REVIEW("审核", Role.CENTRE_REVIEWER, "review", "M10(3)", TimeLimit.REVIEW),
    COUNTY_VISIT("县区走访核查", Role.CENTRE_CLERK, "county-visit", "M10(3)", TimeLimit.COUNTY_VISIT),
    MATCHING("信息比对", Role.CENTRE_CLERK, "match", "M10(4)", TimeLimit.MATCHING),
    REFUSING("比对不符合，出具《不予困难帮扶告知书》", Role.CENTRE_REVIEWER, "refuse", "M10(4)", TimeLimit.REFUSING),
    ORDERING("安排公示", Role.CENTRE_CLERK, "order-notice", "M10(4)", TimeLimit.ORDERING),
    POSTING("张贴公示", Role.GRASSROOTS_CLERK, "post-notice", "M10(4)", TimeLimit.POSTING),
    NOTICE_END("公示期满，无异议则建档", Role.CENTRE_REVIEWER, "file", "M10(4)"),
    OBJECTION("答复公示异议", Role.CENTRE_REVIEWER, "answer-objection", "M10(4)", TimeLimit.OBJECTION),
    APPEAL("答复对不予帮扶的异议", Role.CENTRE_REVIEWER, "appeal", "M10(4)", TimeLimit.APPEAL_ANSWER),
    APPEAL_ABOVE("答复对不予帮扶的异议", Role.UPPER_OFFICER, "appeal", "M10(4)", TimeLimit.APPEAL_ANSWER),
    /** A list of another office names one of the family. */
    DEATH("核实死亡登记", Role.CENTRE_CLERK, "death", "M10(4)", TimeLimit.LISTED_DEATH),
    CHANGE("核对报告的情况变化", Role.CENTRE_CLERK, "change", "M19", TimeLimit.CHANGE),
    RECHECK("动态核查", Role.GRASSROOTS_CLERK, "", "M17", TimeLimit.RECHECK_TURNED),
    /** Planned although the union's own check is overdue: the visit that is owed since. */
    UNVISITED("待核查：已列入方案，要补上入户核查", Role.GRASSROOTS_CLERK, "recheck", "M17");

    private final String label;
    private final Role desk;
    private final String slug;
    private final String citation;
    private final @Nullable TimeLimit limit;

    Due(String label, Role desk, String slug, String citation) {
        this(label, desk, slug, citation, null);
    }

    Due(String label, Role desk, String slug, String citation, @Nullable TimeLimit limit) {
        this.label = label;
        this.desk = desk;
        this.slug = slug;
        this.citation = citation;
        this.limit = limit;
    }

    public String label() {
        return label;
    }

    public Role desk() {
        return desk;
    }

    /** Where on the case the work is done; empty where there is no page of its own yet. */
    public String slug() {
        return slug;
    }

    public String citation() {
        return citation;
    }

    /** How long it takes from the day it begins, in working days; empty where the day comes from elsewhere. */
    public Optional<TimeLimit> limit() {
        return Optional.ofNullable(limit);
    }
}
