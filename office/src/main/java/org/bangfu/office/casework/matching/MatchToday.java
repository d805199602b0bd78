package org.bangfu.office.casework.matching;

import java.util.List;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.access.Permission;
import org.bangfu.office.ground.clock.OfficeClock;
import org.bangfu.office.ground.person.Names;
import org.bangfu.office.ground.today.TodayLines;
import org.bangfu.office.ground.web.Show;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Registers that a clerk set aside, for the second person to look at. */
@Component
class MatchToday implements TodayLines {

    private final Asides asides;
    private final OfficeClock clock;

    MatchToday(Asides asides, OfficeClock clock) {
        this.asides = asides;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Line> lines(Actor actor) {
        if (!Permission.REVIEW.allows(actor)) {
            return List.of();
        }
        return asides.waitingFor(actor).stream()
                .map(one -> new Line(
                        Show.day(one.on(), clock.today()) + "提交",
                        "核对不采信的登记：" + one.matter().label(),
                        "%s %s 家".formatted(one.caseNumber(), Names.masked(one.applicantName())),
                        "/cases/" + one.caseNumber() + "/match/asides/" + one.id()))
                .toList();
    }
}
