package org.bangfu.office.ground.clock;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.bangfu.money.WorkdayCalendar;

/** The office's time. A transaction sees one date from its beginning to its end. */
public interface OfficeClock {

    ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    LocalDate today();

    /** The office's date with the machine's time of day. */
    Instant now();

    /** The State Council's calendar as far as it has been published (docs/model.md, Times). */
    WorkdayCalendar workdays();
}
