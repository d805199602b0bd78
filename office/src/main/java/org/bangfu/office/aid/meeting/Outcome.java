package org.bangfu.office.aid.meeting;

import org.bangfu.office.aid.plan.PlanState;
import org.jspecify.annotations.Nullable;

/**
 * What signing the minutes does to one matter of the agenda: the one table of decision × where the plan stands. A plan may have left since
 * it was put on the agenda; then nothing is done to it, and the minutes say so.
 */
sealed interface Outcome {

    /** What is done. */
    enum Act implements Outcome {
        PASS,
        SEND_BACK,
        /** The plan stays as it is, free for another meeting. */
        LEAVE,
        /** Only written down. */
        WRITE_DOWN,
        /** Written down as having left the agenda. */
        STRIKE
    }

    /** @param sentence what stands in the way and the mend */
    record Refused(String sentence) implements Outcome {}

    /**
     * @param decision null where none was written
     * @param plan where the plan stands; null for a matter that is only discussed
     */
    static Outcome of(@Nullable Decision decision, @Nullable PlanState plan) {
        if (plan == null) {
            return ofDiscussion(decision);
        }
        return switch (plan) {
            case PROPOSED -> ofWaiting(decision);
            case DRAFT, CHECKING, RETURNED, DECIDED, ABANDONED -> ofGone(decision, plan);
        };
    }

    private static Outcome ofDiscussion(@Nullable Decision decision) {
        return switch (decision) {
            case null -> new Refused("还没有写决定");
            case NOTED -> Act.WRITE_DOWN;
            case WITHDRAWN -> Act.STRIKE;
            case PASSED, RETURNED, POSTPONED -> new Refused("没有方案，只能记“已研究”或者撤出");
        };
    }

    private static Outcome ofWaiting(@Nullable Decision decision) {
        return switch (decision) {
            case null -> new Refused("还没有写决定");
            case PASSED -> Act.PASS;
            case RETURNED -> Act.SEND_BACK;
            case POSTPONED -> Act.LEAVE;
            case WITHDRAWN -> Act.STRIKE;
            case NOTED -> new Refused("有方案，应写通过、退回或者留待下次会议");
        };
    }

    private static Outcome ofGone(@Nullable Decision decision, PlanState plan) {
        return switch (decision) {
            case null -> Act.STRIKE;
            case WITHDRAWN -> Act.STRIKE;
            case PASSED, RETURNED, POSTPONED, NOTED ->
                new Refused("方案现在是“%s”，已不在待会议研究，请把这个议题撤出议程".formatted(plan.label()));
        };
    }
}
