package org.bangfu.office.casework.change;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bangfu.office.casework.procedure.Case;
import org.bangfu.office.casework.procedure.CaseSection;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.access.Permission;
import org.springframework.stereotype.Component;

/** The changes told of a family, on its page. */
@Component
class ChangeSection implements CaseSection {

    private final Changes changes;

    ChangeSection(Changes changes) {
        this.changes = changes;
    }

    @Override
    public Place place() {
        return Place.CHANGES;
    }

    @Override
    public Optional<Part> part(Case aCase, Actor actor) {
        List<Change> told = changes.of(aCase);
        boolean tells = Changes.tellable(aCase) && Permission.TAKE_IN.allows(actor);
        if (told.isEmpty() && !tells) {
            return Optional.empty();
        }
        boolean open = told.stream().anyMatch(Change::open);
        boolean decides = open && (Permission.MATCH.allows(actor) || Permission.REVIEW.allows(actor));
        return Optional.of(new Part(
                "casework/change/section",
                Map.of("changes", told, "tells", tells && !open, "decides", decides),
                open ? "待核对" : null));
    }
}
