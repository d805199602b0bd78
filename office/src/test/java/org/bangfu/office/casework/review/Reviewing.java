package org.bangfu.office.casework.review;

import org.bangfu.office.Families;
import org.bangfu.office.Town;
import org.bangfu.office.casework.procedure.Case;
import org.bangfu.office.casework.visit.Doorstep;
import org.bangfu.office.ground.access.Acting;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.access.Role;
import org.bangfu.terms.Category;
import org.springframework.stereotype.Component;

/** Reviews for tests of what follows them. */
@Component
public class Reviewing {

    private final ReviewDesk desk;
    private final Reviews reviews;
    private final Doorstep doorstep;
    private final Families families;
    private final Town town;

    Reviewing(ReviewDesk desk, Reviews reviews, Doorstep doorstep, Families families, Town town) {
        this.desk = desk;
        this.reviews = reviews;
        this.doorstep = doorstep;
        this.families = families;
        this.town = town;
    }

    /** Visited by two and passed by the county. */
    public Case reviewed(Case submitted) {
        Case visited = doorstep.visited(submitted);
        Actor reviewer = town.jinghu(Role.CENTRE_REVIEWER);
        return Acting.as(
                reviewer, () -> desk.pass(visited.number(), visited.version(), Category.DEEP, "情况属实。", reviewer));
    }

    /** Refused by the county, with the letter. */
    public Reviews.Refused refused(Case aCase) {
        Actor reviewer = town.jinghu(Role.CENTRE_REVIEWER);
        return families.as(reviewer, () -> {
            desk.refuse(aCase.number(), families.now(aCase, reviewer).version(), "已解释。", reviewer);
            return reviews.refusal(aCase.id()).orElseThrow();
        });
    }
}
