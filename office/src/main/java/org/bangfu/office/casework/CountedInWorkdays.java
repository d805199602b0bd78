package org.bangfu.office.casework;

import org.bangfu.money.WorkdayCalendar;
import org.bangfu.office.clock.CalendarConfirmed;

/** Last days that a feature keeps and that were counted in working days: counted again when a year's calendar is out or corrected. */
public interface CountedInWorkdays {

    /** In a transaction of the office's own, after the calendar was confirmed. */
    void recount(CalendarConfirmed confirmed, WorkdayCalendar calendar);
}
