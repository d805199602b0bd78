package org.bangfu.office.casework.determination;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.ConcurrentHashMap;

/** How often an account may ask within a time, by the machine's clock; forgotten when the program ends. */
final class Allowance {

    private static final int MOST_ACCOUNTS = 10_000;

    private final int most;
    private final Duration within;
    private final InstantSource time;
    private final ConcurrentHashMap<Long, Used> used = new ConcurrentHashMap<>();

    private record Used(Instant since, int times) {}

    Allowance(int most, Duration within, InstantSource time) {
        this.most = most;
        this.within = within;
        this.time = time;
    }

    /** Whether this one is still allowed. */
    boolean take(long account) {
        Instant now = time.instant();
        if (used.size() > MOST_ACCOUNTS) {
            used.values().removeIf(one -> over(one, now));
        }
        Used after = used.compute(
                account,
                (key, before) -> before == null || over(before, now)
                        ? new Used(now, 1)
                        : new Used(before.since(), before.times() + 1));
        return after.times() <= most;
    }

    private boolean over(Used one, Instant now) {
        return !now.isBefore(one.since().plus(within));
    }
}
