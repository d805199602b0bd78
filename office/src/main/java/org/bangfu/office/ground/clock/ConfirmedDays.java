package org.bangfu.office.ground.clock;

import java.util.List;
import org.bangfu.money.WorkdayCalendar.Entry;

/** The arrangements of years that two people have confirmed; whoever keeps what offices set answers. */
public interface ConfirmedDays {

    /** Another text as soon as another arrangement was confirmed; the same while none was. */
    String asOf();

    /** The days of each year's last arrangement; one day said by two of them is the later year's. */
    List<Entry> days();
}
