package org.bangfu.office.aid.plan;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * Where and when a line is asked about.
 *
 * @param day of the determination: today at draft and check, the meeting's at the decision
 * @param funds that may be spent on that day, by number
 */
record Terms(Plan plan, LocalDate day, Map<Long, Funds.Fund> funds) {

    Terms {
        funds = Map.copyOf(funds);
    }

    Optional<Funds.Fund> fund(long id) {
        return Optional.ofNullable(funds.get(id));
    }
}
