package org.bangfu.office.matching;

import java.util.List;
import org.bangfu.office.casework.Case;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lays a family beside the lists that count today, as matching does. */
@Component
class RegistersNow implements RegisterWord {

    private final MatchDesk desk;

    RegistersNow(MatchDesk desk) {
        this.desk = desk;
    }

    @Override
    @Transactional(readOnly = true)
    public Word about(Case aCase) {
        MatchDesk.Look look = desk.look(aCase);
        return new Word(
                List.copyOf(look.lists().values()),
                look.missing(),
                look.comparison().all().stream().filter(Compared::differs).toList());
    }
}
