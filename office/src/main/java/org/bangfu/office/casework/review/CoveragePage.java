package org.bangfu.office.casework.review;

import org.bangfu.office.ground.access.Acting;
import org.bangfu.office.ground.access.May;
import org.bangfu.office.ground.access.Permission;
import org.bangfu.office.ground.clock.OfficeClock;
import org.bangfu.office.ground.web.Errors;
import org.bangfu.office.ground.web.Forms;
import org.bangfu.office.ground.web.MenuItem;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** How many new families the county has visited, and the draw of those still to visit (M10(3)). */
@Controller
@May(Permission.COUNTY_VISIT)
class CoveragePage {

    private final CountyVisits visits;
    private final OfficeClock clock;
    private final Forms forms;

    CoveragePage(CountyVisits visits, OfficeClock clock, Forms forms) {
        this.visits = visits;
        this.clock = clock;
        this.forms = forms;
    }

    @Bean
    static MenuItem coverageInMenu() {
        return new MenuItem(MenuItem.Group.WORK, 40, "/county-visits", "走访核查", Permission.COUNTY_VISIT);
    }

    @GetMapping("/county-visits")
    String coverage(Model model) {
        return page(Errors.NONE, model);
    }

    @PostMapping("/county-visits")
    String draw(Model model) {
        return forms.act(
                () -> {
                    Draw draw = visits.draw(Acting.now());
                    return forms.said(
                            "抽中 %d 户，已列入帮扶中心的走访任务。".formatted(draw.drawn().size()), "/county-visits");
                },
                errors -> page(errors, model));
    }

    private String page(Errors errors, Model model) {
        return forms.page("casework/review/coverage", errors, model, () -> {
            model.addAttribute("coverage", visits.coverage(Acting.now()));
            model.addAttribute("draws", visits.draws(Acting.now()));
            model.addAttribute("today", clock.today());
        });
    }
}
