package org.bangfu.office.ground.web;

import java.security.MessageDigest;
import java.util.Objects;
import java.util.function.Supplier;
import org.bangfu.office.ground.access.Acting;
import org.bangfu.office.ground.clock.OfficeClock;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Does a thing once for each token, and answers the same thereafter. The token is written in the transaction of the act itself: a
 * second click waits for the first and finds its answer; a crash or a refusal leaves neither. Whoever shows the token for anything
 * else, or is somebody else, gets no answer of the first.
 */
@Component
final class Once {

    /** The token did something else, or for somebody else. */
    static final class Spent extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private Spent() {
            super("spent", null, false, false);
        }
    }

    /** How often an act is begun that had to give in to another. */
    private static final int TURNS = 3;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final OfficeClock clock;
    private final Room room;

    Once(JdbcClient jdbc, TransactionTemplate transaction, OfficeClock clock, Room room) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
        this.room = room;
    }

    /**
     * @param token one that {@link #fits}
     * @param fingerprint of what is asked for
     * @throws Spent where the token stands for another act
     * @throws Room.Full where there is no room to keep what it would write
     */
    String act(String token, byte[] fingerprint, Supplier<String> work) {
        room.refuseFull();
        for (int turn = 1; ; turn++) {
            try {
                return begin(token, fingerprint, work);
            } catch (PessimisticLockingFailureException other) {
                if (turn == TURNS || !DatabaseSaid.gaveIn(other)) {
                    throw other;
                }
            }
        }
    }

    private String begin(String token, byte[] fingerprint, Supplier<String> work) {
        long account = Acting.now().account();
        return Objects.requireNonNull(transaction.execute(status -> {
            if (!first(account, token, fingerprint)) {
                return done(token).answerTo(account, fingerprint);
            }
            String answer = work.get();
            keep(token, answer);
            return answer;
        }));
    }

    /** Whether a token can be told from others. */
    static boolean fits(@Nullable String token) {
        return token != null && token.matches("[\\x21-\\x7e]{8,100}");
    }

    private record Done(long account, byte[] fingerprint, String answer) {

        String answerTo(long asking, byte[] asked) {
            if (account != asking || !MessageDigest.isEqual(fingerprint, asked)) {
                throw new Spent();
            }
            return answer;
        }
    }

    private boolean first(long account, String token, byte[] fingerprint) {
        return jdbc.sql("""
                        insert into act_once (account, token, fingerprint, at) values (:account, :token, :fingerprint, :at)
                        on conflict do nothing""")
                        .param("account", account)
                        .param("token", token)
                        .param("fingerprint", fingerprint)
                        .param("at", java.sql.Timestamp.from(clock.now()))
                        .update()
                == 1;
    }

    private Done done(String token) {
        return jdbc.sql("select account, fingerprint, answer from act_once where token = :token")
                .param("token", token)
                .query((row, number) -> new Done(row.getLong(1), row.getBytes(2), row.getString(3)))
                .single();
    }

    private void keep(String token, String answer) {
        jdbc.sql("update act_once set answer = :answer where token = :token")
                .param("answer", answer)
                .param("token", token)
                .update();
    }
}
