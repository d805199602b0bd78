package org.bangfu.office.casework.procedure;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.bangfu.office.ground.clock.OfficeClock;
import org.bangfu.office.ground.organisation.Territory;
import org.bangfu.office.law.standard.Policies;
import org.bangfu.policy.book.TimeLimit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sets and meets deadlines by the office's calendar. */
@Service
@Transactional
class DeadlineBook implements Deadlines {

    private final DeadlineTable table;
    private final Policies policies;
    private final OfficeClock clock;

    DeadlineBook(DeadlineTable table, Policies policies, OfficeClock clock) {
        this.table = table;
        this.policies = policies;
        this.clock = clock;
    }

    @Override
    public void set(Case aCase, Due due, LocalDate on) {
        table.set(aCase, due, on, null, clock.today());
    }

    @Override
    public void begin(Case aCase, Due due) {
        TimeLimit limit = due.limit().orElseThrow(() -> new IllegalArgumentException(due + " has no limit of its own"));
        setWorkdays(aCase, due, policies.timeLimits(clock.today()).of(limit));
    }

    @Override
    public void setWorkdays(Case aCase, Due due, int days) {
        var term = new DeadlineTable.Term(clock.workdays().plusWorkdays(clock.today(), days), days);
        table.set(aCase, due, term.last().date(), term, clock.today());
    }

    @Override
    public void meet(Case aCase, Due due) {
        table.meet(aCase.id(), due, clock.today());
    }

    @Override
    public void end(Case aCase) {
        table.end(aCase.id());
    }

    @Override
    @Transactional(readOnly = true)
    public List<Long> casesWith(Due due, Territory territory) {
        return table.casesWith(due, territory);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Next> next(long caseId) {
        return table.next(caseId).map(open -> new Next(open.due(), open.on(), open.provisional()));
    }
}
