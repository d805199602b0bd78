package org.bangfu.office.money.books;

import java.util.List;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.access.Permission;
import org.bangfu.office.ground.today.TodayLines;
import org.springframework.stereotype.Component;

/** Tells a bookkeeper which years are over and not closed. */
@Component
class YearEndLines implements TodayLines {

    private final YearEnd yearEnd;

    YearEndLines(YearEnd yearEnd) {
        this.yearEnd = yearEnd;
    }

    @Override
    public List<Line> lines(Actor actor) {
        return Permission.KEEP_BOOKS.allows(actor)
                ? yearEnd.open(actor.organisation().number()).stream()
                        .map(year -> new Line("待办", "年末结转", "%d年帮扶资金收支".formatted(year), "/books/year-end"))
                        .toList()
                : List.of();
    }
}
