package org.bangfu.office.casework.application;

import java.util.Map;
import java.util.Optional;
import org.bangfu.office.casework.procedure.Case;
import org.bangfu.office.casework.procedure.CaseSection;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.access.Permission;
import org.springframework.stereotype.Component;

/** The papers on the case page: by line of the list, what is missing, and a place to add one while the case is live. */
@Component
class ProofSection implements CaseSection {

    private final FilledForms filledForms;

    ProofSection(FilledForms filledForms) {
        this.filledForms = filledForms;
    }

    @Override
    public Place place() {
        return Place.PROOFS;
    }

    @Override
    public Optional<Part> part(Case aCase, Actor actor) {
        var filled = filledForms.of(aCase);
        long lacking = filled.papers().stream().filter(filled::lacks).count();
        return Optional.of(new Part(
                "casework/application/proof-section",
                Map.of(
                        "filled",
                        filled,
                        "others",
                        filledForms.others(aCase),
                        "takesIn",
                        Permission.TAKE_IN.allows(actor),
                        "mayAdd",
                        aCase.state().live() && Permission.TAKE_IN.allows(actor)),
                lacking == 0 ? null : "缺 " + lacking));
    }
}
