package org.bangfu.office.casework;

import java.util.List;
import org.bangfu.office.access.Acting;
import org.bangfu.office.access.Actor;
import org.bangfu.office.clock.CalendarConfirmed;
import org.bangfu.office.clock.OfficeClock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/** When a year's calendar is out or corrected, all that was counted in working days is counted again: what was provisional becomes certain (rules.md, 4). */
@Service
class Recount {

    private final List<CountedInWorkdays> counted;
    private final OfficeClock clock;
    private final TransactionTemplate anew;

    Recount(List<CountedInWorkdays> counted, OfficeClock clock, PlatformTransactionManager transactions) {
        this.counted = counted;
        this.clock = clock;
        this.anew = new TransactionTemplate(transactions);
        anew.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @TransactionalEventListener
    void on(CalendarConfirmed confirmed) {
        Acting.as(
                Actor.OFFICE,
                () -> anew.executeWithoutResult(
                        status -> counted.forEach(one -> one.recount(confirmed, clock.workdays()))));
    }
}
