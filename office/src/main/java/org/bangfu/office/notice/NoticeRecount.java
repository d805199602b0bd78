package org.bangfu.office.notice;

import org.bangfu.office.access.Acting;
import org.bangfu.office.access.Actor;
import org.bangfu.office.clock.CalendarConfirmed;
import org.bangfu.office.clock.OfficeClock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/** Five full working days are counted again when a year's calendar is out or corrected (M10(4)); who objected keeps the days left. */
@Service
class NoticeRecount {

    private final NoticeTable table;
    private final OfficeClock clock;
    private final TransactionTemplate anew;

    NoticeRecount(NoticeTable table, OfficeClock clock, PlatformTransactionManager transactions) {
        this.table = table;
        this.clock = clock;
        this.anew = new TransactionTemplate(transactions);
        anew.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @TransactionalEventListener
    void on(CalendarConfirmed confirmed) {
        Acting.as(Actor.OFFICE, () -> anew.executeWithoutResult(status -> recount(confirmed)));
    }

    private void recount(CalendarConfirmed confirmed) {
        for (var one : table.counted(confirmed.firstDay(), confirmed.lastDay())) {
            table.endOn(
                    one.id(),
                    clock.workdays().plusWorkdays(one.from(), one.days()).date());
        }
    }
}
