package org.bangfu.office.aid.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.bangfu.office.ground.access.Acting;
import org.bangfu.office.ground.access.May;
import org.bangfu.office.ground.access.Permission;
import org.bangfu.office.ground.clock.OfficeClock;
import org.bangfu.office.ground.web.Asked;
import org.bangfu.office.ground.web.Errors;
import org.bangfu.office.ground.web.Forms;
import org.bangfu.office.ground.web.Page;
import org.bangfu.office.ground.web.Paging;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** Whom plans took in before the union had visited again: for the desk that owes the visit, and for the auditor (R-42, F16). */
@Controller
@May(Permission.SEE_AID)
class UnvisitedPage {

    private final UnvisitedTable table;
    private final OfficeClock clock;
    private final Forms forms;

    UnvisitedPage(UnvisitedTable table, OfficeClock clock, Forms forms) {
        this.table = table;
        this.clock = clock;
        this.forms = forms;
    }

    private Page<Unvisited> page(Paging paging) {
        List<String> ended = paging.parts("\\d{4}-\\d{2}-\\d{2}", "\\d{1,18}");
        LocalDate before = ended == null
                ? LocalDate.of(9999, 12, 31)
                : Objects.requireNonNull(Asked.date(ended.getFirst(), "after"));
        long beforeCase = ended == null ? Long.MAX_VALUE : Long.parseLong(ended.getLast());
        return paging.page(
                table.list(Acting.now().territory(), before, beforeCase, paging.oneMore()),
                one -> Paging.key(one.plannedOn(), one.caseId()));
    }

    @GetMapping("/plans/unvisited")
    String list(Paging paging, Model model) {
        return forms.page("aid/plan/unvisited", Errors.NONE, model, () -> {
            model.addAttribute("families", page(paging));
            model.addAttribute("today", clock.today());
        });
    }

    @GetMapping("/api/v1/plans/unvisited")
    @ResponseBody
    @Transactional(readOnly = true)
    Page<Unvisited> byProgram(Paging paging) {
        return page(paging);
    }
}
