package org.bangfu.office.ground.access;

import java.time.Duration;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import org.bangfu.office.ground.privacy.Purpose;
import org.bangfu.office.ground.privacy.Vault;
import org.bangfu.office.ground.refusal.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Passwords and second factors as they are stored. */
@Repository
@Transactional
class Credentials {

    /** How long a password holds that an administrator gave. */
    private static final Duration ONCE = Duration.ofDays(7);

    private final JdbcClient jdbc;
    private final Passwords passwords;
    private final Vault vault;
    private final InstantSource machine;

    Credentials(JdbcClient jdbc, Passwords passwords, Vault vault, InstantSource machine) {
        this.jdbc = jdbc;
        this.passwords = passwords;
        this.vault = vault;
        this.machine = machine;
    }

    /** What is known of somebody who says a login name. */
    record Known(long account, String password) {}

    /** Open accounts only; a password given by an administrator counts for seven days. */
    Optional<Known> byLogin(String login) {
        return jdbc.sql("""
                        select a.id, c.password from account a join credential c on c.account = a.id
                         where a.login = :login and a.closed_on is null
                           and (not c.password_once or c.password_set_at > :earliest)
                        """)
                .param("login", login.strip().toLowerCase(Locale.ROOT))
                .param("earliest", now().minus(ONCE))
                .query((row, index) -> new Known(row.getLong(1), row.getString(2)))
                .optional();
    }

    Optional<String> passwordOf(long account) {
        return jdbc.sql("select password from credential where account = :account")
                .param("account", account)
                .query(String.class)
                .optional();
    }

    /**
     * @param once whether it has to be replaced at the next login
     * @throws org.bangfu.office.ground.refusal.Refusal at {@code password} if it is too weak
     */
    void set(long account, String password, boolean once) {
        String login = jdbc.sql("select login from account where id = :account and kind = 'STAFF'")
                .param("account", account)
                .query(String.class)
                .optional()
                .orElseThrow(() -> new NotFound("这个账号"));
        passwords.check(password, login);
        jdbc.sql("""
                        insert into credential (account, password, password_once, password_set_at)
                        values (:account, :password, :once, :now)
                        on conflict (account) do update
                            set password = :password, password_once = :once, password_set_at = :now
                        """)
                .param("account", account)
                .param("password", passwords.hash(password))
                .param("once", once)
                .param("now", now())
                .update();
    }

    boolean mustReplacePassword(long account) {
        return jdbc.sql("select password_once from credential where account = :account")
                .param("account", account)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    boolean hasSecondFactor(long account) {
        return secret(account) != null;
    }

    /** Whether the code is right now and was not shown before; it cannot be shown again. */
    boolean showSecondFactor(long account, String code) {
        byte[] secret = secret(account);
        if (secret == null) {
            return false;
        }
        var step = Totp.step(secret, code, machine.instant());
        return step.isPresent()
                && jdbc.sql("""
                                update credential set second_factor_step = :step
                                 where account = :account and coalesce(second_factor_step, 0) < :step
                                """)
                                .param("step", step.getAsLong())
                                .param("account", account)
                                .update()
                        == 1;
    }

    void setSecondFactor(long account, byte[] secret, long step) {
        jdbc.sql("""
                        update credential set second_factor = :secret, second_factor_step = :step where account = :account
                        """)
                .param("secret", vault.seal(Purpose.SECOND_FACTOR, Totp.base32(secret)))
                .param("step", step)
                .param("account", account)
                .update();
    }

    void forgetSecondFactor(long account) {
        jdbc.sql("update credential set second_factor = null, second_factor_step = null where account = :account")
                .param("account", account)
                .update();
    }

    private byte @Nullable [] secret(long account) {
        return jdbc.sql("select second_factor from credential where account = :account and second_factor is not null")
                .param("account", account)
                .query(byte[].class)
                .optional()
                .map(hidden -> Totp.fromBase32(vault.open(Purpose.SECOND_FACTOR, hidden)))
                .orElse(null);
    }

    private OffsetDateTime now() {
        return machine.instant().atOffset(ZoneOffset.UTC);
    }
}
