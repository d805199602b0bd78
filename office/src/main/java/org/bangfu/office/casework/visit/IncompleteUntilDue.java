package org.bangfu.office.casework.visit;

import java.util.Optional;
import org.bangfu.office.casework.procedure.Case;
import org.bangfu.office.casework.procedure.Deadlines;
import org.bangfu.office.casework.procedure.Due;
import org.bangfu.office.casework.procedure.State;
import org.bangfu.office.casework.procedure.Step;
import org.bangfu.office.casework.procedure.StepGuard;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.clock.OfficeClock;
import org.bangfu.office.ground.web.Show;
import org.springframework.stereotype.Component;

/** Nobody is refused for missing papers before the time for bringing them has passed. */
@Component
class IncompleteUntilDue implements StepGuard {

    private final Deadlines deadlines;
    private final OfficeClock clock;

    IncompleteUntilDue(Deadlines deadlines, OfficeClock clock) {
        this.deadlines = deadlines;
        this.clock = clock;
    }

    @Override
    public Step step() {
        return Step.REFUSE_AT_VISIT;
    }

    @Override
    public Optional<String> objection(Case aCase, Actor actor) {
        return aCase.state() != State.INCOMPLETE
                ? Optional.empty()
                : deadlines
                        .next(aCase.id())
                        .filter(next ->
                                next.due() == Due.COMPLETION && !next.on().isBefore(clock.today()))
                        .map(next -> "申请人补正材料的期限到" + Show.date(next.on()) + "，过了期限仍未补齐才能不予上报。");
    }
}
