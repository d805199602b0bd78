package org.bangfu.office.ground.access;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Access tokens: a program that shows one acts as the person who made it, with her roles of the day. */
public interface Tokens {

    /**
     * Makes one; the text is shown this once and kept nowhere.
     *
     * @param expires the last day it counts, machine date; at most a year away
     * @throws org.bangfu.office.ground.refusal.Refusal at {@code name} or {@code expires}
     */
    String make(long account, String name, LocalDate expires);

    /** Those not revoked, newest first. */
    List<Made> madeBy(long account);

    /** From now on it opens nothing. Somebody else's is none. */
    void revoke(long account, long token);

    record Made(
            long id,
            String name,
            Instant at,
            Instant expires,
            @Nullable Instant lastUsed,
            boolean expired) {}
}
