package org.bangfu.office.casework.notice;

import java.util.List;
import org.bangfu.money.WorkdayCalendar;
import org.bangfu.office.casework.procedure.CountedInWorkdays;
import org.bangfu.office.casework.procedure.Recounted;
import org.bangfu.office.ground.clock.CalendarConfirmed;
import org.springframework.stereotype.Component;

/** Counts the full working days of hanging notices again (M10(4)); who objected keeps the days left. */
@Component
class NoticeRecount implements CountedInWorkdays {

    private final NoticeTable table;

    NoticeRecount(NoticeTable table) {
        this.table = table;
    }

    /** The day after is a deadline of the case, which says that it moved. */
    @Override
    public List<Recounted> recount(CalendarConfirmed confirmed, WorkdayCalendar calendar) {
        for (var one : table.counted(confirmed.firstDay(), confirmed.lastDay())) {
            table.endOn(one.id(), calendar.plusWorkdays(one.from(), one.days()).date());
        }
        return List.of();
    }
}
