package org.bangfu.office.casework.procedure;

import org.bangfu.office.ground.access.Acting;
import org.bangfu.office.ground.access.May;
import org.bangfu.office.ground.access.Permission;
import org.bangfu.office.ground.clock.OfficeClock;
import org.bangfu.office.ground.web.Errors;
import org.bangfu.office.ground.web.Forms;
import org.bangfu.office.ground.web.Show;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Putting a case on hold until a day, and taking it up before. */
@Controller
@May(Permission.ARRANGE)
class HoldPage {

    private final Cases cases;
    private final OfficeClock clock;
    private final Forms forms;

    HoldPage(Cases cases, OfficeClock clock, Forms forms) {
        this.cases = cases;
        this.clock = clock;
        this.forms = forms;
    }

    @GetMapping("/cases/{number}/hold")
    String hold(@PathVariable String number, Model model) {
        return page(number, HoldForm.EMPTY, Errors.NONE, model);
    }

    @PostMapping("/cases/{number}/hold")
    String hold(@PathVariable String number, HoldForm form, Model model) {
        return forms.act(
                () -> {
                    Case held = form.hold(cases, number, form.seen(), Acting.now());
                    return forms.said("已暂停办理，%s自动恢复。".formatted(Show.date(held.heldUntil())), held.path());
                },
                errors -> page(number, form, errors, model));
    }

    @PostMapping("/cases/{number}/resume")
    String resume(@PathVariable String number, HoldForm form, Model model) {
        return forms.act(
                () -> forms.said(
                        "已恢复办理。",
                        form.resume(cases, number, form.seen(), Acting.now()).path()),
                errors -> page(number, form, errors, model));
    }

    private String page(String number, HoldForm form, Errors errors, Model model) {
        return forms.page("casework/procedure/hold", errors, model, () -> {
            model.addAttribute("aCase", cases.byNumber(number));
            model.addAttribute("form", form);
            model.addAttribute("today", clock.today());
        });
    }
}
