package org.bangfu.office.aid.grant;

import java.util.List;
import java.util.Objects;
import org.bangfu.office.casework.procedure.Cases;
import org.bangfu.office.ground.access.Acting;
import org.bangfu.office.ground.access.Actor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Grants that were decided before the office marked bills and events get their marks before the first page is served. */
@Component
@ConditionalOnWebApplication
class MarksOfBefore implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(MarksOfBefore.class);
    private static final int AT_ONCE = 200;

    private final MarkTable table;
    private final Marks marks;
    private final Cases cases;
    private final TransactionTemplate transaction;

    MarksOfBefore(MarkTable table, Marks marks, Cases cases, TransactionTemplate transaction) {
        this.table = table;
        this.marks = marks;
        this.cases = cases;
        this.transaction = transaction;
    }

    @Override
    public void afterSingletonsInstantiated() {
        int marked = Acting.as(Actor.OFFICE, this::markAll);
        if (marked > 0) {
            LOG.info("marked what {} earlier grants were given for", marked);
        }
    }

    /** Some at a time, each some whole or not at all; two nodes may do it at once. */
    int markAll() {
        int marked = 0;
        int some;
        do {
            some = Objects.requireNonNull(transaction.execute(status -> markSome()));
            marked += some;
        } while (some == AT_ONCE);
        return marked;
    }

    private int markSome() {
        List<MarkTable.Unmarked> unmarked = table.unmarked(AT_ONCE);
        unmarked.forEach(grant ->
                marks.markOfBefore(grant.grant(), grant.kind(), cases.byId(grant.caseId()), grant.determination()));
        return unmarked.size();
    }
}
