package org.bangfu.office.aid.plan;

import java.util.ArrayList;
import java.util.List;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.access.Permission;
import org.bangfu.office.ground.clock.OfficeClock;
import org.bangfu.office.ground.today.TodayLines;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Plans that lie at a desk today: to be checked by finance, to be mended by the centre. */
@Component
class PlanLines implements TodayLines {

    /** After a meeting its desk reads so long whom it took off. */
    private static final int DAYS_SHOWN = 30;

    private final PlanTable table;
    private final OfficeClock clock;

    PlanLines(PlanTable table, OfficeClock clock) {
        this.table = table;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Line> lines(Actor actor) {
        var lines = new ArrayList<Line>();
        if (Permission.KEEP_BOOKS.allows(actor)) {
            add(lines, actor, PlanState.CHECKING, "核对方案资金");
        }
        if (Permission.DRAFT_PLAN.allows(actor)) {
            add(lines, actor, PlanState.RETURNED, "方案被退回，请修改后再报");
            table.over(actor.territory(), clock.today().getYear())
                    .forEach(plan -> lines.add(line("往年的方案没有决定，请作废后重新起草", plan)));
            table.lessTaken(actor.territory(), clock.today().minusDays(DAYS_SHOWN))
                    .forEach(plan -> lines.add(line("会议上移出了家庭，请看原因", plan)));
        }
        return List.copyOf(lines);
    }

    private void add(List<Line> lines, Actor actor, PlanState state, String what) {
        for (Plan plan : table.in(actor.territory(), state)) {
            if (!plan.over(clock.today())) {
                lines.add(line(what, plan));
            }
        }
    }

    private static Line line(String what, Plan plan) {
        return new Line("待办", what, plan.number() + " " + plan.title(), plan.path());
    }
}
