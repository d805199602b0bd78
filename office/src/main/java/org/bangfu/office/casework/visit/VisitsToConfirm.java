package org.bangfu.office.casework.visit;

import java.util.List;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.person.Names;
import org.bangfu.office.ground.today.TodayLines;
import org.springframework.stereotype.Component;

/** Today's work of the second visitor: the records that wait for nobody else. */
@Component
class VisitsToConfirm implements TodayLines {

    private final VisitTable visits;

    VisitsToConfirm(VisitTable visits) {
        this.visits = visits;
    }

    @Override
    public List<Line> lines(Actor actor) {
        return visits.waitingFor(actor.account()).stream()
                .map(waiting -> new Line(
                        "等您确认",
                        "确认" + waiting.first() + "填写的" + waiting.level().label() + "记录",
                        waiting.number() + " " + Names.masked(waiting.applicant()) + " 家",
                        "/cases/" + waiting.number()
                                + (waiting.level() == Visit.Level.COUNTY ? "/county-visit" : "/visit")))
                .toList();
    }
}
