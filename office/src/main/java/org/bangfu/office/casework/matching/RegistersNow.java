package org.bangfu.office.casework.matching;

import java.util.List;
import org.bangfu.office.casework.procedure.Case;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lays a family beside the lists that count today, as matching does. */
@Component
class RegistersNow implements RegisterWord {

    private final MatchDesk desk;
    private final AsideTable asides;

    RegistersNow(MatchDesk desk, AsideTable asides) {
        this.desk = desk;
        this.asides = asides;
    }

    @Override
    @Transactional(readOnly = true)
    public Word about(Case aCase) {
        MatchDesk.Look look = desk.look(aCase);
        return new Word(
                look.lists().values().stream().flatMap(List::stream).toList(),
                look.missing(),
                look.comparison().all().stream()
                        .filter(Compared::differs)
                        .filter(compared -> asides.standing(aCase, compared).isEmpty())
                        .toList());
    }
}
