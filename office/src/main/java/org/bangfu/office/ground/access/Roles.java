package org.bangfu.office.ground.access;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.bangfu.office.ground.clock.OfficeClock;
import org.bangfu.office.ground.organisation.Organisation;
import org.bangfu.office.ground.organisation.Organisations;
import org.bangfu.office.ground.refusal.NotFound;
import org.bangfu.office.ground.refusal.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Roles as they are given and ended; the rows are the history. */
@Repository
@Transactional
class Roles {

    private final JdbcClient jdbc;
    private final Organisations organisations;
    private final OfficeClock clock;
    private final InstantSource machine;

    Roles(JdbcClient jdbc, Organisations organisations, OfficeClock clock, InstantSource machine) {
        this.jdbc = jdbc;
        this.organisations = organisations;
        this.clock = clock;
        this.machine = machine;
    }

    /** @param until the first day it no longer holds; null for as long as nobody ends it */
    void give(long account, Role role, long organisation, LocalDate since, @Nullable LocalDate until, Actor by) {
        if (by.account() == account) {
            throw Refusal.by("F15", "role", "不能给自己授予岗位，请由另一名系统管理员办理。");
        }
        if (until != null && !until.isAfter(since)) {
            throw Refusal.at("until", "结束日期应晚于开始日期。");
        }
        Organisation home = lockHome(account);
        if (home.number() != organisation) {
            throw Refusal.at("organisation", "岗位只能在本人所在的" + home.name() + "授予；在别的工会任职请另开账号。");
        }
        role.at(home.level()).ifPresent(sentence -> {
            throw Refusal.at("role", sentence);
        });
        LocalDate end = until == null ? LocalDate.of(9999, 12, 31) : until;
        for (Role held : heldBetween(account, since, end)) {
            if (held == role) {
                throw Refusal.at("role", "已经是“" + role.label() + "”，不用重复授予。");
            }
            if (!held.goesWith(role)) {
                throw Refusal.by(
                        "F15", "role", "“%s”与“%s”不能由同一人担任。请先结束原岗位，或者另选一人。".formatted(held.label(), role.label()));
            }
        }
        jdbc.sql("""
                        insert into role_given (account, role, organisation, since, until, given_by, given_at)
                        values (:account, :role, :organisation, :since, :until, :by, :at)
                        """)
                .param("account", account)
                .param("role", role.name())
                .param("organisation", organisation)
                .param("since", since)
                .param("until", until)
                .param("by", by.account())
                .param("at", machine.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Two administrators giving at once wait for each other here. */
    private Organisation lockHome(long account) {
        long number = jdbc.sql("""
                        select organisation from account
                         where id = :account and kind = 'STAFF' and closed_on is null for update
                        """)
                .param("account", account)
                .query(Long.class)
                .optional()
                .orElseThrow(() -> new NotFound("这个账号"));
        return organisations.get(number);
    }

    private Set<Role> heldBetween(long account, LocalDate from, LocalDate until) {
        return jdbc.sql("""
                        select role from role_given
                         where account = :account and since < :until and (until is null or until > :from)
                        """)
                .param("account", account)
                .param("from", from)
                .param("until", until)
                .query((row, index) -> Role.valueOf(row.getString(1)))
                .set();
    }

    /** Ends a role today: whoever held it cannot act in it from this moment. */
    Role end(long given, long account, Actor by) {
        if (by.account() == account) {
            throw Refusal.by("F15", "不能结束自己的岗位，请由另一名系统管理员办理。");
        }
        return jdbc.sql("""
                        update role_given set until = greatest(:today, since), ended_by = :by
                         where id = :given and account = :account and (until is null or until > :today)
                        returning role
                        """)
                .param("today", clock.today())
                .param("by", by.account())
                .param("given", given)
                .param("account", account)
                .query((row, index) -> Role.valueOf(row.getString(1)))
                .optional()
                .orElseThrow(() -> Refusal.at("role", "这个岗位已经结束。"));
    }

    List<Staffing.Given> history(long account) {
        return jdbc.sql("""
                        select r.id, r.role, o.name as union_name, r.since, r.until,
                               coalesce(g.name, '系统') as giver, e.name as ender,
                               r.since <= :today and (r.until is null or r.until > :today) as holds,
                               r.until is null or r.until > :today as endable
                          from role_given r
                          join organisation o on o.number = r.organisation
                          left join account g on g.id = r.given_by
                          left join account e on e.id = r.ended_by
                         where r.account = :account
                         order by r.since desc, r.id desc
                        """)
                .param("account", account)
                .param("today", clock.today())
                .query((row, index) -> new Staffing.Given(
                        row.getLong("id"),
                        Role.valueOf(row.getString("role")),
                        row.getString("union_name"),
                        row.getObject("since", LocalDate.class),
                        row.getObject("until", LocalDate.class),
                        row.getString("giver"),
                        row.getString("ender"),
                        row.getBoolean("holds"),
                        row.getBoolean("endable")))
                .list();
    }
}
