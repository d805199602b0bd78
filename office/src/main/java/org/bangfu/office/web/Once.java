package org.bangfu.office.web;

import java.util.function.Supplier;
import org.bangfu.office.access.Acting;
import org.bangfu.office.clock.OfficeClock;
import org.bangfu.office.refusal.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Does a thing once for each token and person, and answers the same thereafter. The token is written in the transaction
 * of the act itself: a second click waits for the first and finds its answer; a crash leaves neither.
 */
@Component
final class Once {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final OfficeClock clock;

    Once(JdbcClient jdbc, TransactionTemplate transaction, OfficeClock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    String act(@Nullable String token, Supplier<String> work) {
        if (token == null || !fits(token)) {
            throw Refusal.at("once", "这个页面不完整，请重新打开后再提交。");
        }
        long account = Acting.now().account();
        return java.util.Objects.requireNonNull(transaction.execute(status -> {
            if (!first(account, token)) {
                return answer(account, token);
            }
            String answer = work.get();
            keep(account, token, answer);
            return answer;
        }));
    }

    /** Whether a token can be told from others. */
    static boolean fits(String token) {
        return token.matches("[\\x21-\\x7e]{8,100}");
    }

    private boolean first(long account, String token) {
        return jdbc.sql("""
                        insert into act_once (account, token, at) values (:account, :token, :at)
                        on conflict do nothing""")
                        .param("account", account)
                        .param("token", token)
                        .param("at", java.sql.Timestamp.from(clock.now()))
                        .update()
                == 1;
    }

    private String answer(long account, String token) {
        return jdbc.sql("select answer from act_once where account = :account and token = :token")
                .param("account", account)
                .param("token", token)
                .query(String.class)
                .single();
    }

    private void keep(long account, String token, String answer) {
        jdbc.sql("update act_once set answer = :answer where account = :account and token = :token")
                .param("answer", answer)
                .param("account", account)
                .param("token", token)
                .update();
    }
}
