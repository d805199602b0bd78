package org.bangfu.office.casework.procedure;

import java.util.ArrayList;
import java.util.List;
import org.bangfu.money.Deadline;
import org.bangfu.money.WorkdayCalendar;
import org.bangfu.office.ground.clock.CalendarConfirmed;
import org.springframework.stereotype.Component;

/** Counts the open deadlines of cases again. */
@Component
class DeadlineRecount implements CountedInWorkdays {

    private static final int AT_ONCE = 1_000;

    private final DeadlineTable table;

    DeadlineRecount(DeadlineTable table) {
        this.table = table;
    }

    @Override
    public List<Recounted> recount(CalendarConfirmed confirmed, WorkdayCalendar calendar) {
        var moved = new ArrayList<Recounted>();
        long after = 0;
        List<DeadlineTable.Counted> some;
        do {
            some = table.counted(confirmed.firstDay(), confirmed.lastDay(), after, AT_ONCE);
            for (var one : some) {
                Deadline last = calendar.plusWorkdays(one.setOn(), one.workdays());
                var now = Recounted.Day.of(last);
                if (!now.equals(one.last())) {
                    table.move(one.id(), last);
                    moved.add(new Recounted(
                            one.caseId(), one.organisation(), one.due().label(), one.last(), now));
                }
                after = one.id();
            }
        } while (some.size() == AT_ONCE);
        return moved;
    }
}
