package org.bangfu.office.ground.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import org.bangfu.office.ground.access.Acting;
import org.bangfu.office.ground.clock.OfficeClock;
import org.bangfu.office.ground.organisation.Territory;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The lines of the journal. */
@Component
final class RecordTable implements Journal {

    private final JdbcClient jdbc;
    private final OfficeClock clock;
    private final InstantSource machine;
    private final TransactionTemplate joining;
    private final TransactionTemplate apart;

    RecordTable(JdbcClient jdbc, OfficeClock clock, InstantSource machine, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.machine = machine;
        this.joining = new TransactionTemplate(transactions);
        this.apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Override
    public void did(String act, String subject) {
        append(Deed.DID, act, subject);
    }

    @Override
    public void saw(String what, String subject) {
        append(Deed.SAW, what, subject);
    }

    private void append(Deed deed, String what, String subject) {
        var actor = Acting.now();
        var transaction = TransactionSynchronizationManager.isCurrentTransactionReadOnly() ? apart : joining;
        transaction.executeWithoutResult(status -> jdbc.sql("""
                        insert into access_record (account, actor, organisation, deed, what, subject, office_day, at)
                        values (:account, :actor, :organisation, :deed, :what, :subject, :day, :at)""")
                .param("account", actor.account())
                .param("actor", actor.name())
                .param("organisation", actor.organisation().number())
                .param("deed", deed.name())
                .param("what", what)
                .param("subject", subject)
                .param("day", clock.today())
                .param("at", machine.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC))
                .update());
    }

    /**
     * Lines before one of them, newest first. About one case or batch: whoever wrote them, as far as the actor may read them; else those
     * of a territory's people.
     */
    List<AccessRecord> list(Territory territory, Filter filter, long before, int most) {
        String where = filter.subject() == null ? "organisation between :from and :to" : "subject = :subject";
        return jdbc.sql("""
                        select * from access_record
                         where %s
                           and id < :before
                           and (cast(:actor as text) is null or actor = :actor)
                           and (cast(:deed as text) is null or deed = :deed)
                           and (cast(:first as date) is null or office_day >= :first)
                           and (cast(:last as date) is null or office_day <= :last)
                         order by id desc limit :most""".formatted(where))
                .param("from", territory.from())
                .param("to", territory.to())
                .param("subject", filter.subject())
                .param("before", before)
                .param("actor", filter.actor())
                .param("deed", filter.deed() == null ? null : filter.deed().name())
                .param("first", filter.first())
                .param("last", filter.last())
                .param("most", most)
                .query(RecordTable::read)
                .list();
    }

    /** The lines no seal has taken in, oldest first. */
    List<AccessRecord> unsealed(int most) {
        return jdbc.sql("""
                        select r.* from journal_unsealed u join access_record r on r.id = u.record
                         order by u.record limit :most""").param("most", most).query(RecordTable::read).list();
    }

    /** How many lines no seal has taken in. */
    long waiting() {
        return jdbc.sql("select count(*) from journal_unsealed u join access_record r on r.id = u.record")
                .query(Long.class)
                .single();
    }

    List<AccessRecord> byId(Collection<Long> ids) {
        return jdbc.sql("select * from access_record where id = any(:ids) order by id")
                .param("ids", ids.toArray(Long[]::new))
                .query(RecordTable::read)
                .list();
    }

    private static AccessRecord read(ResultSet row, int number) throws SQLException {
        return new AccessRecord(
                row.getLong("id"),
                row.getLong("account"),
                row.getString("actor"),
                row.getLong("organisation"),
                Deed.valueOf(row.getString("deed")),
                row.getString("what"),
                row.getString("subject"),
                row.getObject("office_day", LocalDate.class),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }

    /** What a list is narrowed to; null means all. Days are the office's, both included. */
    record Filter(
            @Nullable String subject,
            @Nullable String actor,
            @Nullable Deed deed,
            @Nullable LocalDate first,
            @Nullable LocalDate last) {}
}
