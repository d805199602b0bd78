package org.bangfu.office.plan;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.bangfu.office.access.Acting;
import org.bangfu.office.access.May;
import org.bangfu.office.access.Permission;
import org.bangfu.office.clock.OfficeClock;
import org.bangfu.office.refusal.Refusal;
import org.bangfu.office.web.Errors;
import org.bangfu.office.web.Forms;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** Whom plans took in before the union had visited again: for the desk that owes the visit, and for the auditor (R-42, F16). */
@Controller
@May(Permission.SEE_AID)
class UnvisitedPage {

    static final int PAGE = 50;

    private final UnvisitedTable table;
    private final OfficeClock clock;
    private final Forms forms;

    UnvisitedPage(UnvisitedTable table, OfficeClock clock, Forms forms) {
        this.table = table;
        this.clock = clock;
        this.forms = forms;
    }

    /** @param next the cursor of the page after; null at the end */
    record Page(List<Unvisited> families, @Nullable String next) {}

    private Page page(String after) {
        LocalDate before = LocalDate.of(9999, 12, 31);
        long beforeCase = Long.MAX_VALUE;
        if (!after.isBlank()) {
            if (!after.matches("\\d{4}-\\d{2}-\\d{2}_\\d{1,18}")) {
                throw wrong();
            }
            try {
                before = LocalDate.parse(after.substring(0, 10));
            } catch (DateTimeException e) {
                throw wrong();
            }
            beforeCase = Long.parseLong(after.substring(11));
        }
        List<Unvisited> found = table.list(Acting.now().territory(), before, beforeCase, PAGE + 1);
        List<Unvisited> shown = found.subList(0, Math.min(PAGE, found.size()));
        Unvisited last = found.size() > PAGE ? shown.getLast() : null;
        return new Page(shown, last == null ? null : last.plannedOn() + "_" + last.caseId());
    }

    private static Refusal wrong() {
        return Refusal.at("after", "“再看后面的”的位置不对，请从第一页重新看起。");
    }

    @GetMapping("/plans/unvisited")
    String list(@RequestParam(defaultValue = "") String after, Model model) {
        return forms.page("plan/unvisited", Errors.NONE, model, () -> {
            Page page = page(after);
            model.addAttribute("families", page.families());
            model.addAttribute("next", page.next());
            model.addAttribute("today", clock.today());
        });
    }

    @GetMapping("/api/v1/plans/unvisited")
    @ResponseBody
    @Transactional(readOnly = true)
    Page byProgram(@RequestParam(defaultValue = "") String after) {
        return page(after);
    }
}
