package org.bangfu.office.casework;

import java.util.List;
import org.bangfu.money.Deadline;
import org.bangfu.office.access.Acting;
import org.bangfu.office.access.Actor;
import org.bangfu.office.clock.CalendarConfirmed;
import org.bangfu.office.clock.OfficeClock;
import org.bangfu.office.journal.Journal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/** Counts open deadlines again when a year's calendar is out or corrected: what was provisional becomes certain (rules.md, 4). */
@Service
class Recount {

    private static final int AT_ONCE = 1_000;

    private final DeadlineTable table;
    private final OfficeClock clock;
    private final Journal journal;
    private final TransactionTemplate anew;

    Recount(DeadlineTable table, OfficeClock clock, Journal journal, PlatformTransactionManager transactions) {
        this.table = table;
        this.clock = clock;
        this.journal = journal;
        this.anew = new TransactionTemplate(transactions);
        anew.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @TransactionalEventListener
    void on(CalendarConfirmed confirmed) {
        Acting.as(Actor.OFFICE, () -> anew.executeWithoutResult(status -> recount(confirmed)));
    }

    private void recount(CalendarConfirmed confirmed) {
        int moved = 0;
        long after = 0;
        List<DeadlineTable.Counted> some;
        do {
            some = table.counted(confirmed.firstDay(), confirmed.lastDay(), after, AT_ONCE);
            for (var one : some) {
                Deadline now = clock.workdays().plusWorkdays(one.setOn(), one.workdays());
                if (!now.date().equals(one.on()) || now.provisional() != one.provisional()) {
                    table.move(one.id(), now);
                    moved++;
                }
                after = one.id();
            }
        } while (some.size() == AT_ONCE);
        journal.did("按新确认的放假安排重算期限", "%d年，%d 个期限有变化".formatted(confirmed.year(), moved));
    }
}
