package org.bangfu.office.ground.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bangfu.office.ground.clock.OfficeClock;
import org.bangfu.office.ground.refusal.NotFound;
import org.bangfu.office.ground.refusal.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The tree, a row for each union. */
@Repository
@Transactional
class OrganisationTable implements Organisations {

    private final JdbcClient jdbc;
    private final OfficeClock clock;
    private final ApplicationEventPublisher publisher;

    OrganisationTable(JdbcClient jdbc, OfficeClock clock, ApplicationEventPublisher publisher) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.publisher = publisher;
    }

    @Override
    @Transactional(readOnly = true)
    public Organisation get(long number) {
        return jdbc.sql("select * from organisation where number = :number")
                .param("number", number)
                .query(OrganisationTable::read)
                .optional()
                .orElseThrow(() -> new NotFound("这个工会"));
    }

    @Override
    @Transactional(readOnly = true)
    public Organisation above(long number, Level level) {
        return get(level.at(number));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Organisation> within(Territory territory, Level level) {
        return jdbc.sql("""
                        select * from organisation
                         where number between :from and :to and level = :level and closed_on is null
                         order by number
                        """)
                .param("from", territory.from())
                .param("to", territory.to())
                .param("level", level.name())
                .query(OrganisationTable::read)
                .list();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Organisation> within(Territory territory) {
        return jdbc.sql("""
                        select * from organisation
                         where number between :from and :to and closed_on is null
                         order by number
                        """)
                .param("from", territory.from())
                .param("to", territory.to())
                .query(OrganisationTable::read)
                .list();
    }

    @Override
    public void found(Organisation organisation) {
        long number = organisation.number();
        Level level = organisation.level();
        if (!level.fits(number)) {
            throw Refusal.at(
                    "number", "编号与层级不符：%s工会的编号应为 14 位，前 %d 位有数，其余为 0。".formatted(level.label(), level.digits()));
        }
        refuseUnderClosed(number, level);
        try {
            jdbc.sql("""
                            insert into organisation (number, level, name, short_name, kind)
                            values (:number, :level, :name, :short, :kind)
                            """)
                    .param("number", number)
                    .param("level", level.name())
                    .param("name", organisation.name())
                    .param("short", organisation.shortName())
                    .param("kind", organisation.kind())
                    .update();
        } catch (DuplicateKeyException e) {
            throw Refusal.at("number", "这个编号已经有工会使用，请换一个编号。");
        }
    }

    /** Whoever closes one of them at this moment is waited for, and waits for this. */
    private void refuseUnderClosed(long number, Level level) {
        List<Long> above = Arrays.stream(Level.values())
                .filter(wider -> wider.digits() < level.digits())
                .map(wider -> wider.at(number))
                .toList();
        if (above.isEmpty()) {
            return;
        }
        jdbc
                .sql(
                        "select name, closed_on is not null as closed from organisation where number in (:above) order by number for share")
                .param("above", above)
                .query((row, index) -> row.getBoolean("closed") ? row.getString("name") : "")
                .list()
                .stream()
                .filter(name -> !name.isEmpty())
                .findFirst()
                .ifPresent(closed -> {
                    throw Refusal.at("number", closed + "已经撤销，不能再在它下面设立工会。请核对编号。");
                });
    }

    @Override
    @Transactional(readOnly = true)
    public String nameAt(long number, Instant at) {
        return jdbc.sql(
                        "select name from organisation_name where number = :number and until > :at order by until, id limit 1")
                .param("number", number)
                .param("at", Timestamp.from(at))
                .query(String.class)
                .optional()
                .orElseGet(() -> get(number).name());
    }

    @Override
    public void rename(long number, String name, String shortName) {
        jdbc.sql("""
                        insert into organisation_name (number, name, until)
                        select number, name, :now from organisation where number = :number and name <> :name
                        """)
                .param("number", number)
                .param("name", name)
                .param("now", Timestamp.from(clock.now()))
                .update();
        int changed = jdbc.sql("update organisation set name = :name, short_name = :short where number = :number")
                .param("name", name)
                .param("short", shortName)
                .param("number", number)
                .update();
        if (changed == 0) {
            throw new NotFound("这个工会");
        }
        publisher.publishEvent(new Renamed(number));
    }

    @Override
    public void close(long number) {
        Organisation organisation = get(number);
        // whoever founds one below at this moment is waited for, and waits for this
        jdbc.sql("select from organisation where number = :number for update")
                .param("number", number)
                .query((row, index) -> number)
                .single();
        if (within(organisation.territory()).size() > 1) {
            throw Refusal.at("number", organisation.name() + "下面还有工会，请先撤销下级，再撤销它。");
        }
        jdbc.sql("update organisation set closed_on = :today where number = :number and closed_on is null")
                .param("today", clock.today())
                .param("number", number)
                .update();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Organisation> home() {
        return jdbc.sql("select o.* from home_union h join organisation o on o.number = h.organisation")
                .query(OrganisationTable::read)
                .optional();
    }

    @Override
    public void settle(long number) {
        jdbc.sql("insert into home_union (organisation) values (:number)")
                .param("number", number)
                .update();
    }

    private static Organisation read(ResultSet row, int index) throws SQLException {
        return new Organisation(
                row.getLong("number"),
                Level.valueOf(row.getString("level")),
                row.getString("name"),
                row.getString("short_name"),
                row.getString("kind"));
    }
}
