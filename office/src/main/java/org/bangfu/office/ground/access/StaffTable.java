package org.bangfu.office.ground.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bangfu.office.ground.clock.OfficeClock;
import org.bangfu.office.ground.organisation.Level;
import org.bangfu.office.ground.organisation.Organisation;
import org.bangfu.office.ground.organisation.Organisations;
import org.bangfu.office.ground.person.PhoneNumber;
import org.bangfu.office.ground.privacy.Purpose;
import org.bangfu.office.ground.privacy.Vault;
import org.bangfu.office.ground.refusal.NotFound;
import org.bangfu.office.ground.refusal.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** People as their administrator sees them. */
@Service
@Transactional
class StaffTable implements Staffing {

    private static final String PERSON = """
            select a.id, a.login, a.name, a.phone, a.last_login, a.closed_on,
                   o.number, o.level, o.name as union_name, o.short_name, o.kind as union_kind,
                   c.second_factor is not null as second_factor,
                   array(select r.role from role_given r
                          where r.account = a.id and r.since <= :today and (r.until is null or r.until > :today)) as roles
              from account a
              join organisation o on o.number = a.organisation
              left join credential c on c.account = a.id
             where a.kind = 'STAFF' and a.organisation between :from and :to
            """;

    private final JdbcClient jdbc;
    private final OfficeClock clock;
    private final Vault vault;
    private final Accounts accounts;
    private final Credentials credentials;
    private final Passwords passwords;
    private final Roles roles;
    private final Sessions sessions;
    private final Organisations organisations;

    StaffTable(
            JdbcClient jdbc,
            OfficeClock clock,
            Vault vault,
            Accounts accounts,
            Credentials credentials,
            Passwords passwords,
            Roles roles,
            Sessions sessions,
            Organisations organisations) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.vault = vault;
        this.accounts = accounts;
        this.credentials = credentials;
        this.passwords = passwords;
        this.roles = roles;
        this.sessions = sessions;
        this.organisations = organisations;
    }

    @Override
    public List<Person> people(Actor administrator) {
        return select(PERSON + " order by a.closed_on is not null, a.organisation, a.name, a.id", administrator)
                .query(this::read)
                .list();
    }

    @Override
    public Person person(long account, Actor administrator) {
        return select(PERSON + " and a.id = :account", administrator)
                .param("account", account)
                .query(this::read)
                .optional()
                .orElseThrow(() -> new NotFound("这个账号"));
    }

    private JdbcClient.StatementSpec select(String sql, Actor administrator) {
        var territory = administrator.organisation().territory();
        return jdbc.sql(sql)
                .param("today", clock.today())
                .param("from", territory.from())
                .param("to", territory.to());
    }

    @Override
    public List<Given> roles(long account, Actor administrator) {
        return roles.history(person(account, administrator).account());
    }

    @Override
    public Opened open(Accounts.NewStaff staff, Actor administrator) {
        if (!administrator.organisation().territory().contains(staff.organisation())) {
            throw new NotFound("这个工会");
        }
        long account = accounts.open(staff);
        return new Opened(account, oneTimePassword(account));
    }

    @Override
    public void give(long account, Role role, LocalDate since, @Nullable LocalDate until, Actor administrator) {
        Person person = person(account, administrator);
        if (since.isBefore(clock.today())) {
            throw Refusal.at("since", "岗位不能倒签，最早从今天起。");
        }
        roles.give(account, role, person.organisation().number(), since, until, administrator);
    }

    @Override
    public void end(long account, long given, Actor administrator) {
        roles.end(given, person(account, administrator).account(), administrator);
    }

    @Override
    public String resetPassword(long account, Actor administrator) {
        another(account, administrator);
        sessions.endAll(account, null);
        return oneTimePassword(account);
    }

    @Override
    public void resetSecondFactor(long account, Actor administrator) {
        another(account, administrator);
        credentials.forgetSecondFactor(account);
        sessions.endAll(account, null);
    }

    @Override
    public void close(long account, Actor administrator) {
        another(account, administrator);
        endRoles(account, administrator);
        jdbc.sql("update account set closed_on = :today where id = :account")
                .param("today", clock.today())
                .param("account", account)
                .update();
        sessions.endAll(account, null);
    }

    @Override
    public void move(long account, long union, Actor administrator) {
        another(account, administrator);
        Organisation to = organisations.within(administrator.organisation().territory()).stream()
                .filter(open -> open.number() == union)
                .findFirst()
                .orElseThrow(() -> Refusal.at("union", "请选择调往的工会。"));
        if (person(account, administrator).organisation().equals(to)) {
            throw Refusal.at("union", "已经在" + to.name() + "，不用调动。");
        }
        endRoles(account, administrator);
        jdbc.sql("update account set organisation = :union where id = :account")
                .param("union", union)
                .param("account", account)
                .update();
        sessions.endAll(account, null);
    }

    private void endRoles(long account, Actor administrator) {
        for (Given given : roles.history(account)) {
            if (given.endable()) {
                roles.end(given.id(), account, administrator);
            }
        }
    }

    /** One of the territory, open, and not the administrator herself. */
    private void another(long account, Actor administrator) {
        Person person = person(account, administrator);
        if (account == administrator.account()) {
            throw Refusal.by("F15", "自己的账号请由另一名系统管理员办理。");
        }
        if (person.closedOn().isPresent()) {
            throw Refusal.at("account", person.name() + "的账号已经注销。");
        }
    }

    private String oneTimePassword(long account) {
        String password = passwords.oneTime();
        credentials.set(account, password, true);
        return password;
    }

    private Person read(ResultSet row, int index) throws SQLException {
        Set<Role> held = EnumSet.noneOf(Role.class);
        for (String role : (String[]) row.getArray("roles").getArray()) {
            held.add(Role.valueOf(role));
        }
        Optional<String> phone = Optional.ofNullable(row.getBytes("phone"))
                .map(hidden -> new PhoneNumber(vault.open(Purpose.PHONE, hidden)).masked());
        Optional<Instant> lastLogin = Optional.ofNullable(row.getObject("last_login", OffsetDateTime.class))
                .map(OffsetDateTime::toInstant);
        return new Person(
                row.getLong("id"),
                row.getString("login"),
                row.getString("name"),
                new Organisation(
                        row.getLong("number"),
                        Level.valueOf(row.getString("level")),
                        row.getString("union_name"),
                        row.getString("short_name"),
                        row.getString("union_kind")),
                phone,
                row.getDate("closed_on") == null ? held : Set.of(),
                lastLogin,
                row.getBoolean("second_factor"),
                Optional.ofNullable(row.getObject("closed_on", LocalDate.class)));
    }
}
