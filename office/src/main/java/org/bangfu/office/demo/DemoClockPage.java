package org.bangfu.office.demo;

import java.time.LocalDate;
import org.bangfu.office.ground.access.Acting;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.access.Open;
import org.bangfu.office.ground.clock.DemoClock;
import org.bangfu.office.ground.web.Forms;
import org.bangfu.office.ground.web.Read;
import org.bangfu.office.ground.web.Show;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Moves the demonstration's calendar forward by working days. */
@Controller
@InDemo
@Open
class DemoClockPage {

    private final DemoClock clock;
    private final Forms forms;

    DemoClockPage(DemoClock clock, Forms forms) {
        this.clock = clock;
        this.forms = forms;
    }

    /**
     * Whoever presses, logged in or not.
     *
     * @param from the day she saw: a second click, or a second person's, leads to the same day and no further
     */
    @PostMapping("/demo/clock")
    String forward(
            @RequestParam(defaultValue = "") String days,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "/") String back) {
        int count = Read.count(days, "days", "天数", 1, 20);
        LocalDate seen = from.isEmpty() ? clock.today() : Read.date(from, "from", "日期");
        Acting.as(Actor.OFFICE, () -> {
            LocalDate day = clock.workdays().plusWorkdays(seen, count).date();
            if (day.isAfter(clock.today())) {
                clock.forwardTo(day);
            }
        });
        forms.say("今天是 " + Show.date(clock.today()) + "。");
        return Forms.to(back.matches("/(?![/\\\\]).*") ? back : "/");
    }
}
