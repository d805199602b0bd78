package org.bangfu.office.casework.review;

import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.bangfu.office.casework.procedure.Case;
import org.bangfu.office.casework.procedure.CaseSection;
import org.bangfu.office.ground.access.Actor;
import org.springframework.stereotype.Component;

/** What visitors and reviewer suggested, beside what the rules say. */
@Component
class OpinionSection implements CaseSection {

    private final Opinions opinions;

    OpinionSection(Opinions opinions) {
        this.opinions = opinions;
    }

    @Override
    public Place place() {
        return Place.OPINIONS;
    }

    @Override
    public Optional<Part> part(Case aCase, Actor actor) {
        List<Opinion> all = opinions.of(aCase);
        if (all.isEmpty()) {
            return Optional.empty();
        }
        long differing = all.stream()
                .filter(opinion -> opinion.differsFrom(aCase.category()))
                .count();
        var model = new HashMap<String, Object>();
        model.put("opinions", all);
        model.put("differ", differing > 0);
        model.put("category", aCase.category());
        model.put("explained", opinions.explained(aCase).orElse(null));
        return Optional.of(new Part("casework/review/opinions", model, differing == 0 ? null : "不同 " + differing));
    }
}
