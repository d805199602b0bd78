package org.bangfu.office.casework.application;

import java.util.Optional;
import org.bangfu.office.casework.procedure.Case;
import org.bangfu.office.casework.procedure.Step;
import org.bangfu.office.casework.procedure.StepGuard;
import org.bangfu.office.ground.access.Actor;
import org.springframework.stereotype.Component;

/** An application is submitted when nothing of M10(1)'s list is missing. */
@Component
class SubmitGuard implements StepGuard {

    private final FilledForms filledForms;

    SubmitGuard(FilledForms filledForms) {
        this.filledForms = filledForms;
    }

    @Override
    public Step step() {
        return Step.SUBMIT;
    }

    @Override
    public Optional<String> objection(Case aCase, Actor actor) {
        var missing = filledForms.of(aCase).missing();
        if (missing.isEmpty()) {
            return Optional.empty();
        }
        String first = missing.getFirst().sentence();
        return Optional.of(missing.size() == 1 ? first : first + "还有 " + (missing.size() - 1) + " 项没有填好。");
    }
}
