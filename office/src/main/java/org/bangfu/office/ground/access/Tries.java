package org.bangfu.office.ground.access;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.bangfu.office.ground.privacy.Purpose;
import org.bangfu.office.ground.privacy.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Slows guessing. A try is counted before it is made, so that a hundred at once are counted too; whether the name or number exists
 * plays no part, so that nobody learns it here. Machine time.
 */
@Repository
@Transactional(propagation = Propagation.REQUIRES_NEW)
class Tries {

    /** How many tries in how long; one more waits, each further time twice as long up to a day. */
    enum Limit {
        LOGIN(5, Duration.ofMinutes(15)),
        SECOND_FACTOR(5, Duration.ofMinutes(15)),
        CODE(5, Duration.ofMinutes(15)),
        /** Text messages to one telephone. */
        SENDING(5, Duration.ofHours(1)),
        /** A whole office may share one address; right entries give their try back. */
        ADDRESS(60, Duration.ofMinutes(15)),
        ADDRESS_SENDING(30, Duration.ofHours(1)),
        SETUP(10, Duration.ofMinutes(15));

        private final int tries;
        private final Duration within;

        Limit(int tries, Duration within) {
            this.tries = tries;
            this.within = within;
        }
    }

    private static final Duration LONGEST = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final Vault vault;
    private final InstantSource machine;

    Tries(JdbcClient jdbc, Vault vault, InstantSource machine) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.machine = machine;
    }

    private record Counted(int tries, int locks, Instant until) {

        /** The count after one more try now. The first try too many begins the lock, further ones prolong nothing. */
        Counted next(Limit limit, Instant now) {
            if (now.isBefore(until)) {
                return tries > limit.tries
                        ? this
                        : new Counted(tries + 1, locks, tries == limit.tries ? now.plus(lock(limit)) : until);
            }
            boolean ranOut = tries > limit.tries;
            boolean forgotten = now.isAfter(until.plus(LONGEST));
            return new Counted(1, forgotten ? 0 : ranOut ? locks + 1 : locks, now.plus(limit.within));
        }

        private Duration lock(Limit limit) {
            Duration lock = limit.within.multipliedBy(1L << Math.min(locks, 10));
            return lock.compareTo(LONGEST) > 0 ? LONGEST : lock;
        }
    }

    /** Takes one try; where none is left, how long to wait. */
    Optional<Duration> take(Limit limit, String subject) {
        byte[] key = key(limit, subject);
        Instant now = machine.instant();
        jdbc.sql("delete from login_try where until < :old")
                .param("old", time(now.minus(LONGEST).minus(LONGEST)))
                .update();
        jdbc.sql("insert into login_try (subject, tries, until) values (:key, 1, :until) on conflict do nothing")
                .param("key", key)
                .param("until", time(now.minusNanos(1000)))
                .update();
        Counted before = jdbc.sql("select tries, locks, until from login_try where subject = :key for update")
                .param("key", key)
                .query((row, index) -> new Counted(
                        row.getInt(1),
                        row.getInt(2),
                        row.getObject(3, OffsetDateTime.class).toInstant()))
                .single();
        Counted after = before.next(limit, now);
        jdbc.sql("update login_try set tries = :tries, locks = :locks, until = :until where subject = :key")
                .param("tries", after.tries)
                .param("locks", after.locks)
                .param("until", time(after.until))
                .param("key", key)
                .update();
        return after.tries > limit.tries ? Optional.of(Duration.between(now, after.until)) : Optional.empty();
    }

    /** The try was right and counts no longer. */
    void giveBack(Limit limit, String subject) {
        jdbc.sql("update login_try set tries = tries - 1 where subject = :key and tries > 1")
                .param("key", key(limit, subject))
                .update();
    }

    /** All is forgotten: it was the right person, or an administrator said so. */
    void forget(Limit limit, String subject) {
        jdbc.sql("delete from login_try where subject = :key")
                .param("key", key(limit, subject))
                .update();
    }

    private byte[] key(Limit limit, String subject) {
        return vault.fingerprint(Purpose.LOGIN, limit + " " + subject);
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
