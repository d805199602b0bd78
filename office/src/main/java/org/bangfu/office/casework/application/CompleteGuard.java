package org.bangfu.office.casework.application;

import java.util.Optional;
import org.bangfu.office.casework.procedure.Case;
import org.bangfu.office.casework.procedure.Step;
import org.bangfu.office.casework.procedure.StepGuard;
import org.bangfu.office.ground.access.Actor;
import org.springframework.stereotype.Component;

/** What was asked for is complete when every point was met and nothing of M10(1)'s list is missing. */
@Component
class CompleteGuard implements StepGuard {

    private final FilledForms filledForms;

    CompleteGuard(FilledForms filledForms) {
        this.filledForms = filledForms;
    }

    @Override
    public Step step() {
        return Step.COMPLETE;
    }

    @Override
    public Optional<String> objection(Case aCase, Actor actor) {
        var filled = filledForms.of(aCase);
        int open = filled.openPoints().size();
        if (open > 0) {
            return Optional.of("还有 " + open + " 项没有补，补齐一项勾一项，全部补好再交。");
        }
        var missing = filled.missing();
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of(missing.getFirst().sentence());
    }
}
