package org.bangfu.office.plan;

import java.util.ArrayList;
import java.util.List;
import org.bangfu.office.access.Actor;
import org.bangfu.office.access.Permission;
import org.bangfu.office.casework.TodayLines;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Plans that lie at a desk today: to be checked by finance, to be mended by the centre. */
@Component
class PlanLines implements TodayLines {

    private final PlanTable table;

    PlanLines(PlanTable table) {
        this.table = table;
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
        }
        return List.copyOf(lines);
    }

    private void add(List<Line> lines, Actor actor, PlanState state, String what) {
        for (Plan plan : table.in(actor.territory(), state)) {
            lines.add(new Line("待办", what, plan.number() + " " + plan.title(), plan.path()));
        }
    }
}
