package org.bangfu.office.ground.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.bangfu.office.ground.clock.OfficeClock;
import org.bangfu.office.ground.organisation.Level;
import org.bangfu.office.ground.organisation.Organisation;
import org.bangfu.office.ground.organisation.Territory;
import org.bangfu.office.ground.person.PhoneNumber;
import org.bangfu.office.ground.privacy.Purpose;
import org.bangfu.office.ground.privacy.Vault;
import org.bangfu.office.ground.refusal.NotFound;
import org.bangfu.office.ground.refusal.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** One row for each person and one for each role given. */
@Repository
@Transactional
class AccountTable implements Accounts {

    /** An account, its union and the roles that hold on :today. */
    private static final String ACTOR = """
            select a.id, a.kind, a.name, a.closed_on, o.number, o.level, o.name as union_name, o.short_name,
                   o.kind as union_kind,
                   array(select r.role from role_given r
                          where r.account = a.id and r.since <= :today and (r.until is null or r.until > :today)) as roles
              from account a left join organisation o on o.number = a.organisation
            """;

    private final JdbcClient jdbc;
    private final Vault vault;
    private final OfficeClock clock;
    private final InstantSource machine;
    private final Credentials credentials;
    private final Roles roles;

    AccountTable(
            JdbcClient jdbc,
            Vault vault,
            OfficeClock clock,
            InstantSource machine,
            Credentials credentials,
            Roles roles) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.clock = clock;
        this.machine = machine;
        this.credentials = credentials;
        this.roles = roles;
    }

    @Override
    @Transactional(readOnly = true)
    public Actor get(long account) {
        return jdbc.sql(ACTOR + " where a.id = :account")
                .param("today", clock.today())
                .param("account", account)
                .query(AccountTable::read)
                .optional()
                .orElseThrow(() -> new NotFound("这个账号"));
    }

    /** Whoever may still act: nobody once the account is closed. */
    @Transactional(readOnly = true)
    Optional<Actor> acting(long account) {
        return jdbc.sql(ACTOR + " where a.id = :account and a.closed_on is null")
                .param("today", clock.today())
                .param("account", account)
                .query(AccountTable::read)
                .optional();
    }

    /** Whoever logs in now; the hour is kept for the administrator's list. */
    Actor entered(long account) {
        Actor actor = acting(account).orElseThrow(() -> new NotFound("这个账号"));
        jdbc.sql("update account set last_login = :now where id = :account")
                .param("now", machine.instant().atOffset(ZoneOffset.UTC))
                .param("account", account)
                .update();
        return actor;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Actor> holding(Role role, Territory territory) {
        return jdbc.sql(ACTOR + """
                         where a.organisation between :from and :to and a.closed_on is null
                           and exists (select from role_given r
                                        where r.account = a.id and r.role = :role
                                          and r.since <= :today and (r.until is null or r.until > :today))
                         order by a.name, a.id
                        """)
                .param("today", clock.today())
                .param("from", territory.from())
                .param("to", territory.to())
                .param("role", role.name())
                .query(AccountTable::read)
                .list();
    }

    @Override
    public long workerBy(PhoneNumber phone, String name) {
        byte[] fingerprint = vault.fingerprint(Purpose.PHONE, phone.value());
        jdbc.sql("""
                        insert into account (kind, name, phone, phone_fingerprint) values ('WORKER', :name, :phone, :print)
                        on conflict (phone_fingerprint) where kind = 'WORKER' and closed_on is null do nothing
                        """)
                .param("name", name)
                .param("phone", vault.seal(Purpose.PHONE, phone.value()))
                .param("print", fingerprint)
                .update();
        return jdbc.sql("""
                        select id from account where kind = 'WORKER' and closed_on is null and phone_fingerprint = :print
                        """).param("print", fingerprint).query(Long.class).single();
    }

    @Override
    public long workerWithoutPhone(String name) {
        return jdbc.sql("insert into account (kind, name) values ('WORKER', :name) returning id")
                .param("name", name)
                .query((row, index) -> row.getLong("id"))
                .single();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Long> workerKnownBy(PhoneNumber phone) {
        return jdbc.sql("""
                        select id from account where kind = 'WORKER' and closed_on is null and phone_fingerprint = :print
                        """)
                .param("print", vault.fingerprint(Purpose.PHONE, phone.value()))
                .query((row, index) -> row.getLong("id"))
                .optional();
    }

    @Override
    public void reach(long worker, PhoneNumber phone) {
        byte[] fingerprint = vault.fingerprint(Purpose.PHONE, phone.value());
        int reached = jdbc.sql("""
                        update account set phone = :phone, phone_fingerprint = :print
                         where id = :worker and kind = 'WORKER'
                           and not exists (select from account other
                                            where other.kind = 'WORKER' and other.closed_on is null
                                              and other.phone_fingerprint = :print and other.id <> :worker)
                        """)
                .param("phone", vault.seal(Purpose.PHONE, phone.value()))
                .param("print", fingerprint)
                .param("worker", worker)
                .update();
        if (reached == 0) {
            throw Refusal.at("phone", "这个手机号码已经是另一位职工登录用的，请核对。");
        }
    }

    @Override
    public void call(long worker, String name) {
        jdbc.sql("update account set name = :name where id = :worker and kind = 'WORKER'")
                .param("name", name)
                .param("worker", worker)
                .update();
    }

    @Override
    public Optional<PhoneNumber> phoneOf(long account) {
        return jdbc.sql("select phone from account where id = :account and phone is not null")
                .param("account", account)
                .query(byte[].class)
                .optional()
                .map(hidden -> new PhoneNumber(vault.open(Purpose.PHONE, hidden)));
    }

    @Override
    public long open(NewStaff staff) {
        PhoneNumber phone = staff.phone();
        String login = staff.login().strip().toLowerCase(Locale.ROOT);
        if (!login.matches("[a-z0-9][a-z0-9._-]{2,39}")) {
            throw Refusal.at("login", "登录名应为 3 至 40 个小写字母、数字、点或横线，以字母或数字开头。");
        }
        long account = jdbc.sql("""
                        insert into account (kind, login, name, organisation, phone, phone_fingerprint)
                        values ('STAFF', :login, :name, :organisation, :phone, :print)
                        on conflict (login) do nothing
                        returning id
                        """)
                .param("login", login)
                .param("name", staff.name())
                .param("organisation", staff.organisation())
                .param("phone", phone == null ? null : vault.seal(Purpose.PHONE, phone.value()))
                .param("print", phone == null ? null : vault.fingerprint(Purpose.PHONE, phone.value()))
                .query(Long.class)
                .optional()
                .orElseThrow(() -> Refusal.at("login", "登录名“" + login + "”已经有人使用，请换一个。"));
        String password = staff.password();
        if (password != null) {
            credentials.set(account, password, false);
        }
        return account;
    }

    @Override
    public void give(long account, Role role, long organisation, Actor by) {
        roles.give(account, role, organisation, clock.today(), null, by);
    }

    private static Actor read(ResultSet row, int index) throws SQLException {
        boolean closed = row.getDate("closed_on") != null;
        if (row.getString("kind").equals("WORKER")) {
            Set<Role> roles = closed ? Set.of() : Set.of(Role.WORKER);
            return new Actor(
                    row.getLong("id"), row.getString("name"), roles, Actor.PUBLIC.organisation(), Territory.NONE);
        }
        Set<Role> roles = EnumSet.noneOf(Role.class);
        if (!closed) {
            for (String role : (String[]) row.getArray("roles").getArray()) {
                roles.add(Role.valueOf(role));
            }
        }
        var organisation = new Organisation(
                row.getLong("number"),
                Level.valueOf(row.getString("level")),
                row.getString("union_name"),
                row.getString("short_name"),
                row.getString("union_kind"));
        return new Actor(row.getLong("id"), row.getString("name"), roles, organisation, sees(roles, organisation));
    }

    /** An administrator sees no case, and neither does somebody without a role (docs/model.md, Roles). */
    private static Territory sees(Set<Role> roles, Organisation organisation) {
        boolean works = roles.stream().anyMatch(Permission.SEE_CASES.roles()::contains);
        return works ? organisation.territory() : Territory.NONE;
    }
}
