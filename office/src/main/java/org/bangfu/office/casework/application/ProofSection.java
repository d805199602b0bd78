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

    private final Fillings fillings;

    ProofSection(Fillings fillings) {
        this.fillings = fillings;
    }

    @Override
    public Place place() {
        return Place.PROOFS;
    }

    @Override
    public Optional<Part> part(Case aCase, Actor actor) {
        var filling = fillings.of(aCase);
        long lacking = filling.papers().stream().filter(filling::lacks).count();
        return Optional.of(new Part(
                "casework/application/proof-section",
                Map.of(
                        "filling",
                        filling,
                        "others",
                        fillings.others(aCase),
                        "takesIn",
                        Permission.TAKE_IN.allows(actor),
                        "mayAdd",
                        aCase.state().live() && Permission.TAKE_IN.allows(actor)),
                lacking == 0 ? null : "缺 " + lacking));
    }
}
