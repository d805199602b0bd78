package org.bangfu.office.matching;

import java.util.Map;
import java.util.Optional;
import org.bangfu.office.access.Actor;
import org.bangfu.office.casework.Case;
import org.bangfu.office.casework.CaseSection;
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
                .map(matched ->
                        new Part("matching/section", Map.of("aCase", aCase, "matched", matched), matched.brief()));
    }
}
