package org.bangfu.office.ground.access;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.bangfu.office.ground.clock.OfficeClock;
import org.bangfu.office.ground.refusal.NotFound;
import org.bangfu.office.ground.refusal.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Tokens as hashes. Machine time. */
@Repository
@Transactional
class TokenTable implements Tokens {

    static final String PREFIX = "bf_";
    private static final int BYTES = 32;
    private static final int MOST = 20;

    private final JdbcClient jdbc;
    private final InstantSource machine;
    private final AccountTable accounts;
    private final SecureRandom random = new SecureRandom();

    TokenTable(JdbcClient jdbc, InstantSource machine, AccountTable accounts) {
        this.jdbc = jdbc;
        this.machine = machine;
        this.accounts = accounts;
    }

    @Override
    public String make(long account, String name, LocalDate expires) {
        if (name.isBlank() || name.length() > 60) {
            throw Refusal.at("name", "请写明这个令牌给哪个程序用，60 个字以内。");
        }
        Instant now = machine.instant();
        LocalDate today = LocalDate.ofInstant(now, OfficeClock.ZONE);
        if (expires.isBefore(today) || expires.isAfter(today.plusYears(1))) {
            throw Refusal.at("expires", "有效期最早到今天，最长一年。");
        }
        if (madeBy(account).size() >= MOST) {
            throw Refusal.at("name", "令牌已有 " + MOST + " 个，请先撤销不用的。");
        }
        byte[] secret = new byte[BYTES];
        random.nextBytes(secret);
        String token = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        jdbc.sql("""
                        insert into access_token (account, name, hash, made_at, expires_at)
                        values (:account, :name, :hash, :now, :expires)
                        """)
                .param("account", account)
                .param("name", name.strip())
                .param("hash", hash(token))
                .param("now", time(now))
                .param(
                        "expires",
                        expires.plusDays(1).atStartOfDay(OfficeClock.ZONE).toOffsetDateTime())
                .update();
        return token;
    }

    @Override
    public List<Made> madeBy(long account) {
        Instant now = machine.instant();
        return jdbc.sql("""
                        select id, name, made_at, expires_at, last_used from access_token
                         where account = :account and revoked_at is null order by id desc
                        """)
                .param("account", account)
                .query((row, index) -> {
                    Instant expires = row.getObject(4, OffsetDateTime.class).toInstant();
                    OffsetDateTime used = row.getObject(5, OffsetDateTime.class);
                    return new Made(
                            row.getLong(1),
                            row.getString(2),
                            row.getObject(3, OffsetDateTime.class).toInstant(),
                            expires,
                            used == null ? null : used.toInstant(),
                            !now.isBefore(expires));
                })
                .list();
    }

    @Override
    public void revoke(long account, long token) {
        int revoked = jdbc.sql("""
                        update access_token set revoked_at = :now
                         where id = :token and account = :account and revoked_at is null
                        """)
                .param("now", time(machine.instant()))
                .param("token", token)
                .param("account", account)
                .update();
        if (revoked == 0) {
            throw new NotFound("这个令牌");
        }
    }

    /** Whoever made this token, if it still counts and she may still act. */
    Optional<Actor> actor(String token) {
        Instant now = machine.instant();
        return jdbc.sql("""
                        update access_token
                           set last_used = case when last_used > :recently then last_used else :now end
                         where hash = :hash and revoked_at is null and expires_at > :now
                        returning account
                        """)
                .param("hash", hash(token))
                .param("now", time(now))
                .param("recently", time(now.minusSeconds(60)))
                .query(Long.class)
                .optional()
                .flatMap(accounts::acting);
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("SHA-256 is part of every JDK", e);
        }
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
