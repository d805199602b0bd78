package org.bangfu.office.casework.procedure;

import static org.bangfu.office.casework.procedure.State.*;
import static org.bangfu.office.ground.access.Role.*;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.bangfu.office.ground.access.Role;

/**
 * Who may move a case from where to where. The buttons of a case page, the refusals of the API and the diagram in the
 * guide come from this table; what a step needs beyond its place here is a {@link StepGuard}.
 */
public enum Step {
    SUBMIT("提交申请", Set.of(DRAFT), SUBMITTED, Set.of(WORKER, GRASSROOTS_CLERK, CENTRE_CLERK), "M10(1)"),
    ASK_FOR_MISSING("要求补正", Set.of(SUBMITTED), INCOMPLETE, Set.of(GRASSROOTS_CLERK), "M10(1)"),
    COMPLETE("补齐材料", Set.of(INCOMPLETE), SUBMITTED, Set.of(WORKER, GRASSROOTS_CLERK, CENTRE_CLERK), "M10(1)"),
    VISIT("走访并初审", Set.of(SUBMITTED), VISITED, Set.of(GRASSROOTS_CLERK), "M10(2)"),
    SEND_BACK("退回初审", Set.of(VISITED, REVIEWED), SUBMITTED, Set.of(CENTRE_REVIEWER), "M10(3)"),
    COUNTY_VISIT("县区走访核查", Set.of(VISITED), VISITED, Set.of(CENTRE_CLERK, CENTRE_REVIEWER), "M10(3)"),
    REVIEW("审核通过", Set.of(VISITED), REVIEWED, Set.of(CENTRE_REVIEWER), "M10(3)"),
    MATCH("信息比对", Set.of(REVIEWED), MATCHED, Set.of(CENTRE_CLERK), "M10(4)"),
    ORDER_NOTICE("安排公示", Set.of(MATCHED), MATCHED, Set.of(CENTRE_CLERK), "M10(4)"),
    POST_NOTICE("张贴公示", Set.of(MATCHED), ON_NOTICE, Set.of(GRASSROOTS_CLERK), "M10(4)"),
    OBJECT("登记异议", Set.of(ON_NOTICE), OBJECTED, Set.of(GRASSROOTS_CLERK, CENTRE_CLERK), "M10(4)"),
    ANSWER_OBJECTION("答复异议，继续公示", Set.of(OBJECTED), ON_NOTICE, Set.of(CENTRE_REVIEWER), "M10(4)"),
    FILE("建档", Set.of(ON_NOTICE), FILED, Set.of(CENTRE_REVIEWER), "M10(4)"),
    REFUSE_AT_VISIT("初审不符合，不予上报", Set.of(SUBMITTED, INCOMPLETE), REFUSED, Set.of(GRASSROOTS_CLERK), "M10(2)"),
    REFUSE("不予帮扶", Set.of(VISITED, REVIEWED, MATCHED, OBJECTED), REFUSED, Set.of(CENTRE_REVIEWER), "M10(4)"),
    WITHDRAW(
            "撤回申请",
            Set.of(DRAFT, SUBMITTED, INCOMPLETE, VISITED, REVIEWED, MATCHED, ON_NOTICE, OBJECTED),
            WITHDRAWN,
            Set.of(WORKER),
            "M10(1)"),
    /** The applicant died: another of the family applies. */
    APPLICANT_DIED(
            "申请人去世，终止办理",
            Set.of(SUBMITTED, INCOMPLETE, VISITED, REVIEWED, MATCHED, ON_NOTICE, OBJECTED),
            WITHDRAWN,
            Set.of(GRASSROOTS_CLERK, CENTRE_CLERK, CENTRE_REVIEWER),
            "M10(1)"),
    /** That death was written down in error: the application goes on, from the visit. */
    APPLICANT_LIVES("申请人健在，恢复办理", Set.of(WITHDRAWN), SUBMITTED, Set.of(CENTRE_REVIEWER), "M10(1)"),
    /** Nobody submitted it in its time. */
    LAPSE("草稿到期，清空", Set.of(DRAFT), WITHDRAWN, Set.of(WORKER), "M10(1)"),
    /** A change of facts takes a case back to where they are judged; none of these three is a button of its own. */
    VISIT_AGAIN(
            "事实有变，重新走访",
            Set.of(VISITED, REVIEWED, MATCHED, ON_NOTICE, OBJECTED),
            SUBMITTED,
            Set.of(GRASSROOTS_CLERK, CENTRE_CLERK, CENTRE_REVIEWER),
            "M10(2)"),
    REVIEW_AGAIN(
            "事实有变，重新审核",
            Set.of(REVIEWED, MATCHED, ON_NOTICE, OBJECTED),
            VISITED,
            Set.of(CENTRE_CLERK, CENTRE_REVIEWER),
            "M10(3)"),
    MATCH_AGAIN(
            "事实有变，重新比对",
            Set.of(MATCHED, ON_NOTICE, OBJECTED),
            REVIEWED,
            Set.of(CENTRE_CLERK, CENTRE_REVIEWER),
            "M10(4)"),
    /** A refusal that was wrong: the family is judged again from where it was turned away. */
    PUT_BACK_TO_VISIT("异议成立，重新走访", Set.of(REFUSED), SUBMITTED, Set.of(CENTRE_REVIEWER, UPPER_OFFICER), "M10(4)"),
    PUT_BACK_TO_REVIEW("异议成立，重新审核", Set.of(REFUSED), VISITED, Set.of(CENTRE_REVIEWER, UPPER_OFFICER), "M10(4)");

    private final String label;
    private final Set<State> from;
    private final State to;
    private final Set<Role> roles;
    private final String citation;

    Step(String label, Set<State> from, State to, Set<Role> roles, String citation) {
        this.label = label;
        this.from = EnumSet.copyOf(from);
        this.to = to;
        this.roles = EnumSet.copyOf(roles);
        this.citation = citation;
    }

    public String label() {
        return label;
    }

    public Set<State> from() {
        return from;
    }

    public State to() {
        return to;
    }

    public Set<Role> roles() {
        return roles;
    }

    public String citation() {
        return citation;
    }

    /** Its place in addresses: {@code /cases/镜湖-2026-00031/post-notice}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The steps a person may choose in a state, not those that only follow from a change of facts. */
    public static List<Step> leaving(State state) {
        return Arrays.stream(values())
                .filter(step -> step.from.contains(state) && !step.follows())
                .toList();
    }

    /** Whether it brings the family nearer to help; among the buttons of a case it is the one to press in the ordinary way. */
    public boolean onward() {
        return switch (this) {
            case SUBMIT, COMPLETE, VISIT, REVIEW, MATCH, ORDER_NOTICE, POST_NOTICE, ANSWER_OBJECTION, FILE -> true;
            case ASK_FOR_MISSING,
                    SEND_BACK,
                    COUNTY_VISIT,
                    OBJECT,
                    REFUSE_AT_VISIT,
                    REFUSE,
                    WITHDRAW,
                    APPLICANT_DIED,
                    APPLICANT_LIVES,
                    LAPSE,
                    VISIT_AGAIN,
                    REVIEW_AGAIN,
                    MATCH_AGAIN,
                    PUT_BACK_TO_VISIT,
                    PUT_BACK_TO_REVIEW -> false;
        };
    }

    /** Whether the step is never chosen: it follows when facts of the family are corrected, an objection was right or a time is over. */
    public boolean follows() {
        return switch (this) {
            case APPLICANT_DIED,
                    APPLICANT_LIVES,
                    LAPSE,
                    VISIT_AGAIN,
                    REVIEW_AGAIN,
                    MATCH_AGAIN,
                    PUT_BACK_TO_VISIT,
                    PUT_BACK_TO_REVIEW -> true;
            default -> false;
        };
    }
}
