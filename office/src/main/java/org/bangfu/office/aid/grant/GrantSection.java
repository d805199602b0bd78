package org.bangfu.office.aid.grant;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bangfu.office.casework.procedure.Case;
import org.bangfu.office.casework.procedure.CaseSection;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.access.Permission;
import org.springframework.stereotype.Component;

/** What a family was granted, on its case page. */
@Component
class GrantSection implements CaseSection {

    private final GrantTable table;

    GrantSection(GrantTable table) {
        this.table = table;
    }

    @Override
    public Place place() {
        return Place.AID;
    }

    @Override
    public Optional<Part> part(Case aCase, Actor actor) {
        List<Grant> grants = table.of(aCase.id());
        return grants.isEmpty()
                ? Optional.empty()
                : Optional.of(new Part(
                        "aid/grant/section",
                        Map.of("grants", grants, "minutes", Permission.SEE_AID.allows(actor)),
                        grants.size() + " 项"));
    }
}
