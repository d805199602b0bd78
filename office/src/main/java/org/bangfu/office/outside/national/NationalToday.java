package org.bangfu.office.outside.national;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.access.Permission;
import org.bangfu.office.ground.access.Role;
import org.bangfu.office.ground.clock.OfficeClock;
import org.bangfu.office.ground.today.TodayLines;
import org.bangfu.office.ground.web.Show;
import org.springframework.stereotype.Component;

/** Today: the county enters what it paid, and the city hears of the counties that are late (M17). One line each, however many payments. */
@Component
class NationalToday implements TodayLines {

    private static final Set<Role> ABOVE = Set.of(Role.UPPER_OFFICER);

    private final Reports reports;
    private final OfficeClock clock;

    NationalToday(Reports reports, OfficeClock clock) {
        this.reports = reports;
        this.clock = clock;
    }

    @Override
    public List<Line> lines(Actor actor) {
        if (Permission.REPORT_AID.allows(actor)) {
            return reports.unions(actor.organisation().territory()).stream()
                    .filter(union ->
                            union.organisation() == actor.organisation().number() && union.open() > 0)
                    .map(this::toEnter)
                    .toList();
        }
        return actor.isAny(ABOVE)
                ? reports.unions(actor.territory()).stream()
                        .filter(union -> union.overdue() > 0)
                        .map(this::late)
                        .toList()
                : List.of();
    }

    private Line toEnter(CountyReports union) {
        return new Line(
                due(union),
                union.overdue() > 0
                        ? "录入全国系统：%d 笔，其中 %d 笔已超期".formatted(union.open(), union.overdue())
                        : "录入全国系统：%d 笔".formatted(union.open()),
                "已发放帮扶",
                "/national");
    }

    private Line late(CountyReports union) {
        return new Line(
                due(union),
                "督促录入全国系统：%d 笔已超期".formatted(union.overdue()),
                union.name(),
                "/national?union=" + union.organisation());
    }

    private String due(CountyReports union) {
        return Show.due(Objects.requireNonNull(union.next()), clock.today(), clock.workdays());
    }
}
