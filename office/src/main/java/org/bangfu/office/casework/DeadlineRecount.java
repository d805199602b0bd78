package org.bangfu.office.casework;

import java.util.List;
import org.bangfu.money.Deadline;
import org.bangfu.money.WorkdayCalendar;
import org.bangfu.office.clock.CalendarConfirmed;
import org.bangfu.office.journal.Journal;
import org.springframework.stereotype.Component;

/** Counts the open deadlines of cases again. */
@Component
class DeadlineRecount implements CountedInWorkdays {

    private static final int AT_ONCE = 1_000;

    private final DeadlineTable table;
    private final Journal journal;

    DeadlineRecount(DeadlineTable table, Journal journal) {
        this.table = table;
        this.journal = journal;
    }

    @Override
    public void recount(CalendarConfirmed confirmed, WorkdayCalendar calendar) {
        int moved = 0;
        long after = 0;
        List<DeadlineTable.Counted> some;
        do {
            some = table.counted(confirmed.firstDay(), confirmed.lastDay(), after, AT_ONCE);
            for (var one : some) {
                Deadline now = calendar.plusWorkdays(one.setOn(), one.workdays());
                if (!now.date().equals(one.on()) || now.provisional() != one.provisional()) {
                    table.move(one.id(), now);
                    moved++;
                }
                after = one.id();
            }
        } while (some.size() == AT_ONCE);
        journal.did("按新确认的放假安排重算期限", "%d年，%d 个期限有变化".formatted(confirmed.year(), moved));
    }
}
