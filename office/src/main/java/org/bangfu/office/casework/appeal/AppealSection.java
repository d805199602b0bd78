package org.bangfu.office.casework.appeal;

import java.util.HashMap;
import java.util.Optional;
import org.bangfu.office.casework.procedure.Case;
import org.bangfu.office.casework.procedure.CaseSection;
import org.bangfu.office.casework.procedure.State;
import org.bangfu.office.casework.review.Reviews;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.clock.OfficeClock;
import org.springframework.stereotype.Component;

/** The refusal of a case and what was objected to it, on its page. */
@Component
class AppealSection implements CaseSection {

    private final AppealTable table;
    private final Reviews reviews;
    private final OfficeClock clock;

    AppealSection(AppealTable table, Reviews reviews, OfficeClock clock) {
        this.table = table;
        this.reviews = reviews;
        this.clock = clock;
    }

    @Override
    public Place place() {
        return Place.APPEAL;
    }

    @Override
    public Optional<Part> part(Case aCase, Actor actor) {
        return reviews.refusal(aCase.id()).map(refused -> {
            var appeal = table.latest(aCase).orElse(null);
            var model = new HashMap<String, Object>();
            model.put("aCase", aCase);
            model.put("refused", refused);
            model.put("appeal", appeal);
            model.put("stands", aCase.state() == State.REFUSED);
            model.put("today", clock.today());
            return new Part("casework/appeal/section", model, appeal != null && appeal.open() ? "有异议" : null);
        });
    }
}
