package org.bangfu.office.casework.redetermination;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.clock.OfficeClock;
import org.bangfu.office.ground.today.TodayLines;
import org.bangfu.office.ground.web.Show;
import org.bangfu.office.law.standard.Policies;
import org.bangfu.office.law.standard.StandardEntry;
import org.springframework.stereotype.Component;

/** Today: the county's reviewer hears how many families a figure or a change of the rules touches, until each is determined again. */
@Component
class RedeterminationToday implements TodayLines {

    /** After this every file was checked at least once, by the figure (M17). */
    private static final int MONTHS = 12;

    private final Redeterminations redeterminations;
    private final StillTouched stillTouched;
    private final Policies policies;
    private final OfficeClock clock;

    RedeterminationToday(
            Redeterminations redeterminations, StillTouched stillTouched, Policies policies, OfficeClock clock) {
        this.redeterminations = redeterminations;
        this.stillTouched = stillTouched;
        this.policies = policies;
        this.clock = clock;
    }

    @Override
    public List<Line> lines(Actor actor) {
        if (!Redeterminations.acts(actor)) {
            return List.of();
        }
        LocalDate since = clock.today().minusMonths(MONTHS);
        return Stream.concat(
                        rules(stillTouched.families(RulesVersion.TODAY, actor.territory())).stream(),
                        policies.figures().stream()
                                .filter(redeterminations::inForce)
                                .filter(figure -> !confirmedOn(figure).isBefore(since))
                                .flatMap(figure ->
                                        line(figure, stillTouched.families(figure, actor.territory())).stream()))
                .toList();
    }

    private static List<Line> rules(int families) {
        return families == 0
                ? List.of()
                : List.of(new Line(
                        "规则第 %s 版".formatted(RulesVersion.TODAY.number()),
                        "规则变化影响 %d 户，待重新认定".formatted(families),
                        "计算规则的含义有变",
                        "/rules/" + RulesVersion.TODAY.number() + "/cases"));
    }

    private static LocalDate confirmedOn(StandardEntry figure) {
        return Objects.requireNonNull(figure.answer())
                .at()
                .atZone(OfficeClock.ZONE)
                .toLocalDate();
    }

    private static List<Line> line(StandardEntry figure, int families) {
        return families == 0
                ? List.of()
                : List.of(new Line(
                        Show.date(figure.from()) + "起",
                        "新标准影响 %d 户，待重新认定".formatted(families),
                        figure.subject(),
                        "/standards/" + figure.id() + "/cases"));
    }
}
