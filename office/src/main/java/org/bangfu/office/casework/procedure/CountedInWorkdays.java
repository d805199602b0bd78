package org.bangfu.office.casework.procedure;

import java.util.List;
import org.bangfu.money.WorkdayCalendar;
import org.bangfu.office.ground.clock.CalendarConfirmed;

/** Last days that a feature keeps and that were counted in working days: counted again when a year's calendar is out or corrected. */
public interface CountedInWorkdays {

    /**
     * In a transaction of the office's own, after the calendar was confirmed.
     *
     * @return what moved or became certain
     */
    List<Recounted> recount(CalendarConfirmed confirmed, WorkdayCalendar calendar);
}
