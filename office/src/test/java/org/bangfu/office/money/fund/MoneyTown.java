package org.bangfu.office.money.fund;

import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.bangfu.office.ground.access.Acting;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.access.Role;
import org.bangfu.office.ground.organisation.Level;
import org.bangfu.office.ground.organisation.Organisation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A city and a county of their own for each test that moves money, with the people who may. */
public final class MoneyTown {

    private static final AtomicInteger NEXT = new AtomicInteger(50);

    public final Organisation city;
    public final Organisation county;
    public final Actor cityBookkeeper;
    public final Actor bookkeeper;
    public final Actor payer;
    public final Actor clerk;
    public final Actor auditor;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    public MoneyTown(JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        int number = NEXT.getAndIncrement();
        city = open(34_00_00_0000_0000L + number * 1_00_0000_0000L, Level.CITY, "试" + number + "市总工会");
        county = open(city.number() + 1_0000_0000L * 2, Level.COUNTY, "试" + number + "区总工会");
        cityBookkeeper = staff("市会计", city, Role.BOOKKEEPER);
        bookkeeper = staff("陈会计", county, Role.BOOKKEEPER);
        payer = staff("周出纳", county, Role.PAYER);
        clerk = staff("吴经办", county, Role.CENTRE_CLERK);
        auditor = staff("郑审计", county, Role.AUDITOR);
    }

    /** Does a piece of work as somebody, in one transaction. */
    public <T> T as(Actor actor, java.util.function.Supplier<T> work) {
        return Acting.as(actor, () -> java.util.Objects.requireNonNull(transaction.execute(status -> work.get())));
    }

    public Organisation open(long number, Level level, String name) {
        var organisation = new Organisation(number, level, name, name.substring(0, 4), "地方");
        as(
                Actor.OFFICE,
                () -> jdbc.sql("""
                        insert into organisation (number, level, name, short_name, kind)
                        values (:number, :level, :name, :short, '地方')""")
                        .param("number", number)
                        .param("level", level.name())
                        .param("name", name)
                        .param("short", organisation.shortName())
                        .update());
        return organisation;
    }

    public Actor staff(String name, Organisation at, Role role) {
        long account = as(
                Actor.OFFICE,
                () -> jdbc.sql("""
                        insert into account (kind, login, name, organisation) values ('STAFF', :login, :name, :at)
                        returning id""")
                        .param("login", "m" + at.number() + role.name().charAt(0) + name.hashCode() % 1000)
                        .param("name", name)
                        .param("at", at.number())
                        .query((row, index) -> row.getLong(1))
                        .single());
        as(
                Actor.OFFICE,
                () -> jdbc.sql("""
                        insert into role_given (account, role, organisation, since, given_by, given_at)
                        values (:account, :role, :at, date '2020-01-01', 0, now())""")
                        .param("account", account)
                        .param("role", role.name())
                        .param("at", at.number())
                        .update());
        return new Actor(account, name, Set.of(role), at, at.territory());
    }
}
