package org.bangfu.office.casework.procedure;

import org.bangfu.office.ground.access.Acting;
import org.bangfu.office.ground.access.May;
import org.bangfu.office.ground.access.Permission;
import org.bangfu.office.ground.web.Errors;
import org.bangfu.office.ground.web.Forms;
import org.bangfu.office.ground.web.Paging;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** 期限有变化的案件: what a year's days off moved, in the reader's territory (docs/model.md, Times; M22). */
@Controller
@May(Permission.SEE_CASES)
class RecountedPage {

    private final RecountedTable table;
    private final Forms forms;

    RecountedPage(RecountedTable table, Forms forms) {
        this.table = table;
        this.forms = forms;
    }

    @GetMapping("/calendars/{year}/cases")
    String page(@PathVariable int year, Paging paging, Model model) {
        return forms.page("casework/procedure/recounted", Errors.NONE, model, () -> {
            model.addAttribute("year", year);
            model.addAttribute(
                    "lines",
                    paging.page(
                            table.of(year, Acting.now().territory(), paging.number(Long.MAX_VALUE), paging.oneMore()),
                            RecountedLine::id));
        });
    }
}
