package org.bangfu.office.casework.review;

import java.util.List;
import org.bangfu.office.casework.procedure.Cases;
import org.bangfu.office.casework.procedure.Moved;
import org.bangfu.office.casework.procedure.Step;
import org.bangfu.office.casework.review.ReviewTable.Letter;
import org.bangfu.office.casework.review.Reviews.Ground;
import org.bangfu.office.casework.visit.FirstOpinions;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A family refused after the grassroots union's visit gets the same letter and the same month (M10(2), R-37). */
@Component
class RefusedAtVisit {

    private final ReviewDesk desk;
    private final Cases cases;
    private final FirstOpinions opinions;

    RefusedAtVisit(ReviewDesk desk, Cases cases, FirstOpinions opinions) {
        this.desk = desk;
        this.cases = cases;
        this.opinions = opinions;
    }

    /** In the same transaction: no refusal without its letter. */
    @EventListener
    void on(Moved moved) {
        if (moved.step() != Step.REFUSE_AT_VISIT) {
            return;
        }
        var refused = cases.byId(moved.caseId());
        var opinion = opinions.refusing(refused);
        List<Ground> grounds = opinion.exclusions().stream()
                .map(exclusion ->
                        new Ground(exclusion.kind().citation(), exclusion.kind().label() + "：" + exclusion.evidence()))
                .toList();
        desk.tell(refused, new Letter(grounds, opinion.explanation()), null, opinion.by());
    }
}
