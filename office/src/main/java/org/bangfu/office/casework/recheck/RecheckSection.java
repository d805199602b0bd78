package org.bangfu.office.casework.recheck;

import java.util.Map;
import java.util.Optional;
import org.bangfu.office.casework.procedure.Case;
import org.bangfu.office.casework.procedure.CaseSection;
import org.bangfu.office.casework.procedure.State;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.clock.OfficeClock;
import org.springframework.stereotype.Component;

/** When a file is checked again, on its page. */
@Component
class RecheckSection implements CaseSection {

    private final Rechecks rechecks;
    private final OfficeClock clock;

    RecheckSection(Rechecks rechecks, OfficeClock clock) {
        this.rechecks = rechecks;
        this.clock = clock;
    }

    @Override
    public Place place() {
        return Place.RECHECK;
    }

    @Override
    public Optional<Part> part(Case aCase, Actor actor) {
        if (aCase.state() != State.FILED) {
            return Optional.empty();
        }
        Recheck recheck = rechecks.of(aCase);
        boolean overdue = recheck.overdue(clock.today());
        return Optional.of(new Part(
                "casework/recheck/section", Map.of("recheck", recheck, "overdue", overdue), overdue ? "逾期" : null));
    }
}
