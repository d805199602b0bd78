package org.bangfu.office.casework.review;

import java.util.EnumSet;
import java.util.Optional;
import org.bangfu.office.casework.procedure.Case;
import org.bangfu.office.casework.procedure.Cases;
import org.bangfu.office.casework.procedure.Step;
import org.bangfu.office.casework.procedure.StepGuard;
import org.bangfu.office.casework.visit.Visits;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.access.Role;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What stands in the way of passing a review: doubt or a draw without a county visit, and a reviewer who judges own work (M10(3), F15). */
@Component
class ReviewGuards implements StepGuard {

    private final Visits visits;
    private final DrawTable draws;
    private final ObjectProvider<Cases> cases;

    /** {@code cases} asks the guards, so it is looked up when needed. */
    ReviewGuards(Visits visits, DrawTable draws, ObjectProvider<Cases> cases) {
        this.visits = visits;
        this.draws = draws;
        this.cases = cases;
    }

    @Override
    public Step step() {
        return Step.REVIEW;
    }

    @Override
    public Optional<String> objection(Case aCase, Actor actor) {
        if (visits.gaveFirstOpinion(aCase.id(), actor.account())) {
            return Optional.of("您参加了这家的走访并签了初审意见，须由另一名审核人员审核。");
        }
        if (cases.getObject()
                .actedAs(aCase.id(), actor.account(), EnumSet.of(Role.GRASSROOTS_CLERK, Role.CENTRE_CLERK))) {
            return Optional.of("您作为经办人办过这件，须由另一名审核人员审核。");
        }
        if (aCase.doubtful() && !visits.countyVisited(aCase.id())) {
            return Optional.of("这件标记为存疑，须先由县（区）总工会入户走访核查。");
        }
        if (draws.drew(aCase.number(), aCase.county()) && !visits.countyVisited(aCase.id())) {
            return Optional.of("这件被抽中由县（区）总工会走访，须先入户走访核查。");
        }
        if (visits.of(aCase.id()).stream().anyMatch(visit -> visit.waits())) {
            return Optional.of("有一份县区走访记录在等第二走访人确认，确认或作废后再审核。");
        }
        return Optional.empty();
    }
}
