package org.bangfu.office.casework;

import java.util.List;
import org.bangfu.office.access.Acting;
import org.bangfu.office.access.May;
import org.bangfu.office.access.Permission;
import org.bangfu.office.web.Errors;
import org.bangfu.office.web.Forms;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** 期限有变化的案件: what a year's days off moved, in the reader's territory (rules.md, 4; M22). */
@Controller
@May(Permission.SEE_CASES)
class RecountedPage {

    static final int PAGE = 100;

    private final RecountedTable table;
    private final Forms forms;

    RecountedPage(RecountedTable table, Forms forms) {
        this.table = table;
        this.forms = forms;
    }

    @GetMapping("/calendars/{year}/cases")
    String page(@PathVariable int year, @RequestParam(defaultValue = "9223372036854775807") long before, Model model) {
        return forms.page("casework/recounted", Errors.NONE, model, () -> {
            List<RecountedLine> found = table.of(year, Acting.now().territory(), before, PAGE + 1);
            model.addAttribute("year", year);
            model.addAttribute("lines", found.subList(0, Math.min(PAGE, found.size())));
            model.addAttribute("next", found.size() > PAGE ? found.get(PAGE - 1).id() : null);
        });
    }
}
