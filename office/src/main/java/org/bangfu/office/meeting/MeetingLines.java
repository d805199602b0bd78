package org.bangfu.office.meeting;

import java.util.ArrayList;
import java.util.List;
import org.bangfu.office.access.Actor;
import org.bangfu.office.access.Permission;
import org.bangfu.office.casework.TodayLines;
import org.bangfu.office.plan.Plans;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What waits for the chair: plans to be decided, minutes to be signed. */
@Component
class MeetingLines implements TodayLines {

    private final MeetingTable table;
    private final Plans plans;

    MeetingLines(MeetingTable table, Plans plans) {
        this.table = table;
        this.plans = plans;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Line> lines(Actor actor) {
        if (!Permission.MEET.allows(actor)) {
            return List.of();
        }
        var lines = new ArrayList<Line>();
        List<Meeting> unsigned = table.list(actor.territory()).stream()
                .filter(meeting -> !meeting.signed())
                .toList();
        for (Meeting meeting : unsigned) {
            lines.add(new Line("待办", "主持会议，签发纪要", meeting.title(), meeting.path()));
        }
        for (var plan : plans.proposed(actor.organisation().number())) {
            boolean onAgenda = unsigned.stream()
                    .flatMap(meeting -> meeting.items().stream())
                    .anyMatch(item -> Long.valueOf(plan.id()).equals(item.plan()));
            if (!onAgenda) {
                lines.add(new Line("待办", "召开会议研究方案", plan.number() + " " + plan.title(), "/meetings"));
            }
        }
        return List.copyOf(lines);
    }
}
