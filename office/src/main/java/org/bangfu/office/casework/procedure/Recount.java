package org.bangfu.office.casework.procedure;

import java.util.List;
import org.bangfu.office.ground.access.Acting;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.clock.CalendarConfirmed;
import org.bangfu.office.ground.clock.OfficeClock;
import org.bangfu.office.ground.journal.Journal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * When a year's calendar is out or corrected, all that was counted in working days is counted again: what was provisional becomes certain
 * (docs/model.md, Times). What moved is kept, so that nobody meets a new last day unawares.
 */
@Service
class Recount {

    private final List<CountedInWorkdays> counted;
    private final RecountedTable table;
    private final Journal journal;
    private final OfficeClock clock;
    private final TransactionTemplate anew;

    Recount(
            List<CountedInWorkdays> counted,
            RecountedTable table,
            Journal journal,
            OfficeClock clock,
            PlatformTransactionManager transactions) {
        this.counted = counted;
        this.table = table;
        this.journal = journal;
        this.clock = clock;
        this.anew = new TransactionTemplate(transactions);
        anew.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @TransactionalEventListener
    void on(CalendarConfirmed confirmed) {
        Acting.as(Actor.OFFICE, () -> anew.executeWithoutResult(status -> recount(confirmed)));
    }

    private void recount(CalendarConfirmed confirmed) {
        List<Recounted> moved = counted.stream()
                .flatMap(one -> one.recount(confirmed, clock.workdays()).stream())
                .toList();
        table.add(confirmed.year(), moved, clock.now());
        journal.did("按新确认的放假安排重算期限", "%d年，%d 个期限有变化".formatted(confirmed.year(), moved.size()));
    }
}
