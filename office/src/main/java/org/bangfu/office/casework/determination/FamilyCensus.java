package org.bangfu.office.casework.determination;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.bangfu.contract.LiveFamilies;
import org.bangfu.office.casework.procedure.Case;
import org.bangfu.office.casework.procedure.Cases;
import org.bangfu.office.ground.access.Acting;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.clock.OfficeClock;
import org.bangfu.office.ground.journal.Journal;
import org.bangfu.office.ground.organisation.Level;
import org.bangfu.office.ground.organisation.Organisations;
import org.bangfu.office.ground.organisation.Territory;
import org.bangfu.office.ground.upkeep.Census;
import org.bangfu.office.law.standard.Policies;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Families with a file as they were last determined, families under review as they stand today. One transaction sees all of them at one
 * moment and cannot write; that it was asked is on record before it is answered.
 */
@Component
class FamilyCensus implements Census {

    private static final int AT_ONCE = 500;

    private final JdbcClient jdbc;
    private final Cases cases;
    private final DeterminationTable determinations;
    private final Organisations organisations;
    private final Policies policies;
    private final OfficeClock clock;
    private final Journal journal;
    private final TransactionTemplate writing;
    private final TransactionTemplate oneMoment;

    FamilyCensus(
            JdbcClient jdbc,
            Cases cases,
            DeterminationTable determinations,
            Organisations organisations,
            Policies policies,
            OfficeClock clock,
            Journal journal,
            PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.cases = cases;
        this.determinations = determinations;
        this.organisations = organisations;
        this.policies = policies;
        this.clock = clock;
        this.journal = journal;
        this.writing = new TransactionTemplate(transactions);
        this.oneMoment = new TransactionTemplate(transactions);
        oneMoment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        oneMoment.setReadOnly(true);
    }

    @Override
    public void give(String by, LiveFamilies.To to) {
        Acting.as(Actor.OFFICE, () -> {
            writing.executeWithoutResult(_ -> journal.saw("在全部家庭上试算政策（操作系统用户 " + by + "）", "全部档案和在办申请"));
            oneMoment.executeWithoutResult(_ -> {
                to.policy(policies.now().files());
                organisations
                        .within(Territory.EVERYWHERE, Level.COUNTY)
                        .forEach(county -> to.county(county.locality(), county.name()));
                families(to);
            });
        });
    }

    private void families(LiveFamilies.To to) {
        long after = 0;
        while (true) {
            List<Living> some = next(after);
            if (some.isEmpty()) {
                return;
            }
            some.forEach(living -> to.family(document(living).getBytes(StandardCharsets.UTF_8)));
            after = some.getLast().id();
        }
    }

    private List<Living> next(long after) {
        return jdbc.sql("""
                        select c.id, d.input
                          from casework c
                          left join lateral (select input from determination where case_id = c.id order by id desc limit 1) d on true
                         where c.id > :after
                           and c.state in ('SUBMITTED', 'INCOMPLETE', 'VISITED', 'REVIEWED', 'MATCHED', 'ON_NOTICE', 'OBJECTED',
                                           'FILED', 'GRADUAL_EXIT')
                         order by c.id
                         limit :most
                        """)
                .param("after", after)
                .param("most", AT_ONCE)
                .query((row, _) -> new Living(row.getLong("id"), row.getString("input")))
                .list();
    }

    private String document(Living living) {
        if (living.determined() != null) {
            return living.determined();
        }
        Case aCase = cases.byId(living.id());
        return determinations.document(aCase, clock.today());
    }

    /** @param determined the document of the last determination; null where there is none yet */
    private record Living(long id, @Nullable String determined) {}
}
