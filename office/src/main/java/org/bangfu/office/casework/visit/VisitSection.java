package org.bangfu.office.casework.visit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bangfu.office.casework.procedure.Case;
import org.bangfu.office.casework.procedure.CaseSection;
import org.bangfu.office.ground.access.Actor;
import org.springframework.stereotype.Component;

/** The visits on the case page. */
@Component
class VisitSection implements CaseSection {

    private final VisitTable visits;

    VisitSection(VisitTable visits) {
        this.visits = visits;
    }

    @Override
    public Place place() {
        return Place.VISITS;
    }

    @Override
    public Optional<Part> part(Case aCase, Actor actor) {
        List<Surveyed> lines = visits.of(aCase.id()).stream()
                .map(visit -> new Surveyed(visit, visits.survey(aCase, visit)))
                .toList();
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(new Part(
                        "casework/visit/section",
                        Map.of("aCase", aCase, "lines", lines, "account", actor.account()),
                        Integer.toString(lines.size())));
    }
}
