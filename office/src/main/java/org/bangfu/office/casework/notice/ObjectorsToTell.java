package org.bangfu.office.casework.notice;

import java.util.List;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.access.Permission;
import org.bangfu.office.ground.clock.OfficeClock;
import org.bangfu.office.ground.person.Names;
import org.bangfu.office.ground.today.TodayLines;
import org.bangfu.office.ground.web.Show;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Today's work of the centre: whoever objected and left no mobile number is still to be told how it ended (M10(4)). */
@Component
class ObjectorsToTell implements TodayLines {

    private final NoticeTable table;
    private final OfficeClock clock;

    ObjectorsToTell(NoticeTable table, OfficeClock clock) {
        this.table = table;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Line> lines(Actor actor) {
        if (!Permission.MATCH.allows(actor)) {
            return List.of();
        }
        return table.toTell(actor.territory()).stream()
                .map(one -> new Line(
                        Show.day(one.answeredOn(), clock.today()) + "答复",
                        "把异议的结果告诉反映人",
                        "%s %s 家的公示".formatted(one.caseNumber(), Names.masked(one.applicant())),
                        "/cases/" + one.caseNumber() + "/objections/" + one.id()))
                .toList();
    }
}
