package org.bangfu.office.casework.redetermination;

import org.bangfu.office.casework.procedure.Case;
import org.bangfu.office.casework.procedure.Cases;
import org.bangfu.office.casework.procedure.Deadlines;
import org.bangfu.office.casework.procedure.Due;
import org.bangfu.office.casework.procedure.Step;
import org.bangfu.office.casework.procedure.Words;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.terms.Category;
import org.springframework.stereotype.Component;

/** What follows where a new determination gives another category than the case has. */
@Component
class Turned {

    private final Cases cases;
    private final Deadlines deadlines;

    Turned(Cases cases, Deadlines deadlines) {
        this.cases = cases;
        this.deadlines = deadlines;
    }

    /** Another category than the file says is checked at once (M17); one that a notice says is matched and posted anew (M10(4)). */
    void act(Case noted, Category category, String again, Actor by) {
        if (category == noted.category()) {
            return;
        }
        switch (noted.state()) {
            case FILED -> deadlines.begin(noted, Due.RECHECK);
            case MATCHED, ON_NOTICE, OBJECTED -> {
                deadlines.end(noted);
                Case moved = cases.take(noted, Step.MATCH_AGAIN, by, Words.forStaff(again));
                deadlines.begin(moved, Due.MATCHING);
            }
            default -> {
                // before matching the next determination says it
            }
        }
    }
}
