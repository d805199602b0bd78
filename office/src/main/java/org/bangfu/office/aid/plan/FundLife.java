package org.bangfu.office.aid.plan;

import java.time.LocalDate;
import java.util.Optional;

/** From when until when the money of a fund may be used (F13, R-46). A bean of the money floor; whoever promises or pays asks it. */
public interface FundLife {

    /** The last day, by law or by the fund's papers as they are confirmed today; empty where it has none. */
    Optional<LocalDate> lastDay(long fund);

    /** Whether its money may be used on a day: neither before its year nor after its last day. */
    boolean usableOn(long fund, LocalDate day);
}
