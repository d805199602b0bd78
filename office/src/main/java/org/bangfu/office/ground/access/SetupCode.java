package org.bangfu.office.ground.access;

import java.util.Locale;
import org.bangfu.office.ground.clock.OfficeClock;
import org.bangfu.office.ground.organisation.Organisation;
import org.bangfu.office.ground.organisation.Organisations;
import org.bangfu.office.ground.privacy.Purpose;
import org.bangfu.office.ground.privacy.Vault;
import org.bangfu.office.ground.refusal.NotFound;
import org.bangfu.office.ground.refusal.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One code at a time, of which only the keyed hash is kept. */
@Service
@Transactional
@ConditionalOnProperty(name = "bangfu.demo", havingValue = "none", matchIfMissing = true)
class SetupCode implements FirstAdministrator {

    private final JdbcClient jdbc;
    private final Vault vault;
    private final Passwords passwords;
    private final Tries tries;
    private final Accounts accounts;
    private final Organisations organisations;
    private final OfficeClock clock;

    SetupCode(
            JdbcClient jdbc,
            Vault vault,
            Passwords passwords,
            Tries tries,
            Accounts accounts,
            Organisations organisations,
            OfficeClock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.passwords = passwords;
        this.tries = tries;
        this.accounts = accounts;
        this.organisations = organisations;
        this.clock = clock;
    }

    @Override
    public boolean isMissing() {
        return jdbc.sql("""
                        select not exists (select from role_given r join account a on a.id = r.account
                                            where r.role = 'ADMINISTRATOR' and a.closed_on is null
                                              and (r.until is null or r.until > :today))
                        """).param("today", clock.today()).query(Boolean.class).single();
    }

    @Override
    public String newCode() {
        String code = passwords.oneTime();
        jdbc.sql("insert into setup_code (code) values (:code) on conflict (only_one) do update set code = :code")
                .param("code", hash(code))
                .update();
        return code;
    }

    @Override
    public long become(Founding founding, String address) {
        if (!isMissing()) {
            throw new NotFound("这个页面");
        }
        open(founding.code(), address);
        long union = home(founding.union());
        long account = accounts.open(
                new Accounts.NewStaff(founding.login(), founding.name(), union, null, founding.password()));
        accounts.give(account, Role.ADMINISTRATOR, union, Actor.OFFICE);
        return account;
    }

    /** Whoever comes second with the same code waits for the first here, and finds it gone. */
    private void open(String code, String address) {
        tries.take(Tries.Limit.SETUP, address).ifPresent(wait -> {
            throw Refusal.at("code", "安装码连续输错次数太多，请 " + wait.plusSeconds(59).toMinutes() + " 分钟后再试。");
        });
        int opened = jdbc.sql("delete from setup_code where code = :code")
                .param("code", hash(code))
                .update();
        if (opened == 0) {
            throw Refusal.at("code", "安装码不对。请看运行帮扶的窗口（或日志）里最近一次启动时显示的安装码。");
        }
        tries.giveBack(Tries.Limit.SETUP, address);
    }

    private long home(@Nullable Organisation first) {
        return organisations.home().map(Organisation::number).orElseGet(() -> found(first));
    }

    private long found(@Nullable Organisation first) {
        if (first == null) {
            throw Refusal.at("number", "请填写这套系统属于哪个工会。");
        }
        organisations.found(first);
        organisations.settle(first.number());
        return first.number();
    }

    private byte[] hash(String code) {
        String plain = code.replaceAll("[\\s-]", "").toLowerCase(Locale.ROOT);
        return vault.fingerprint(Purpose.LOGIN, "setup " + plain);
    }
}
