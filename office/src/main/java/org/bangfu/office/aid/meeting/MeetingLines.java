package org.bangfu.office.aid.meeting;

import java.util.ArrayList;
import java.util.List;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.access.Permission;
import org.bangfu.office.ground.today.TodayLines;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What waits for the chair: plans to be decided, minutes to be signed. */
@Component
class MeetingLines implements TodayLines {

    private final MeetingTable table;
    private final MeetingBook meetings;

    MeetingLines(MeetingTable table, MeetingBook meetings) {
        this.table = table;
        this.meetings = meetings;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Line> lines(Actor actor) {
        if (!Permission.MEET.allows(actor)) {
            return List.of();
        }
        var lines = new ArrayList<Line>();
        long union = actor.organisation().number();
        for (Meeting meeting : table.open(union)) {
            lines.add(new Line("待办", "主持会议，签发纪要", meeting.title(), meeting.path()));
        }
        for (var plan : meetings.waiting(union)) {
            lines.add(new Line("待办", "召开会议研究方案", plan.number() + " " + plan.title(), "/meetings"));
        }
        return List.copyOf(lines);
    }
}
