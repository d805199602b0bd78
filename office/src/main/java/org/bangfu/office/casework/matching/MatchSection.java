package org.bangfu.office.casework.matching;

import java.util.Map;
import java.util.Optional;
import org.bangfu.office.casework.procedure.Case;
import org.bangfu.office.casework.procedure.CaseSection;
import org.bangfu.office.ground.access.Actor;
import org.springframework.stereotype.Component;

/** The latest matching on the case page. */
@Component
class MatchSection implements CaseSection {

    private final Matchings matchings;

    MatchSection(Matchings matchings) {
        this.matchings = matchings;
    }

    @Override
    public Place place() {
        return Place.MATCHING;
    }

    @Override
    public Optional<Part> part(Case aCase, Actor actor) {
        return matchings
                .latest(aCase)
                .map(matched -> new Part(
                        "casework/matching/section", Map.of("aCase", aCase, "matched", matched), matched.brief()));
    }
}
