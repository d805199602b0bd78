package org.bangfu.office.law.standard;

import java.time.LocalDate;
import org.bangfu.office.ground.clock.OfficeClock;
import org.bangfu.policy.book.TimeLimit;
import org.springframework.stereotype.Component;

/**
 * How long steps of the procedure take: of what begins today, or began on a day. What began under one version runs on under it
 * (docs/decisions/0029).
 */
@Component
public class TimeLimitsInForce {

    private final Policies policies;
    private final OfficeClock clock;

    TimeLimitsInForce(Policies policies, OfficeClock clock) {
        this.policies = policies;
        this.clock = clock;
    }

    /** Of what begins today, in the limit's own unit. */
    public int of(TimeLimit limit) {
        return of(limit, clock.today());
    }

    /** Of what begins, or began, on a day. */
    public int of(TimeLimit limit, LocalDate day) {
        return policies.timeLimits(day).of(limit);
    }

    /** Of what begins today, 5 个工作日. */
    public String words(TimeLimit limit) {
        return limit.words(of(limit));
    }
}
