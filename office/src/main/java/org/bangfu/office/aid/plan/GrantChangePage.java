package org.bangfu.office.aid.plan;

import java.util.List;
import org.bangfu.office.ground.access.Acting;
import org.bangfu.office.ground.access.May;
import org.bangfu.office.ground.access.Permission;
import org.bangfu.office.ground.clock.OfficeClock;
import org.bangfu.office.ground.web.Asked;
import org.bangfu.office.ground.web.Errors;
import org.bangfu.office.ground.web.Forms;
import org.bangfu.office.ground.web.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 对以前决定的调整: which earlier grants a plan changes, and how. */
@Controller
@May(Permission.DRAFT_PLAN)
class GrantChangePage {

    private final GrantChanges changes;
    private final PlanBook plans;
    private final PlanMoney money;
    private final OfficeClock clock;
    private final Forms forms;

    GrantChangePage(GrantChanges changes, PlanBook plans, PlanMoney money, OfficeClock clock, Forms forms) {
        this.changes = changes;
        this.plans = plans;
        this.money = money;
        this.clock = clock;
        this.forms = forms;
    }

    @GetMapping("/plans/{id}/changes")
    String choose(
            @PathVariable long id, @RequestParam(required = false) @Nullable String which, Paging paging, Model model) {
        return page(id, which, GrantChangeForm.BLANK, paging, Errors.NONE, model);
    }

    private String page(
            long id, @Nullable String asked, GrantChangeForm typed, Paging paging, Errors errors, Model model) {
        return forms.page("aid/plan/changes", errors, model, () -> {
            Plan plan = plans.get(id);
            Changeable.Which which = Asked.choice(Changeable.Which.class, asked, "which");
            Changeable.Which shown = which == null ? Changeable.Which.UNPAID : which;
            model.addAttribute("plan", plan);
            model.addAttribute("which", shown);
            model.addAttribute("typed", typed);
            model.addAttribute(
                    "grants",
                    paging.page(
                            changes.list(plan, shown, paging.number(0), paging.oneMore()), Changeable.Standing::grant));
            model.addAttribute("funds", money.left(plan, clock.today()));
        });
    }

    @PostMapping("/plans/{id}/changes")
    String put(
            @PathVariable long id,
            @RequestParam int version,
            @RequestParam(required = false) @Nullable String which,
            GrantChangeForm typed,
            Model model) {
        return forms.act(
                () -> {
                    List<Long> chosen = typed.chosen();
                    plans.change(id, version, chosen, typed.wanted());
                    return forms.said("已列入 %d 条调整。".formatted(chosen.size()), "/plans/" + id);
                },
                errors -> page(id, which, typed, Paging.FIRST, errors, model));
    }

    @PostMapping("/plans/{id}/changes/{change}/take-out")
    String takeOut(@PathVariable long id, @PathVariable long change, @RequestParam int version, Model model) {
        return forms.act(
                () -> {
                    plans.takeOutChange(id, version, change);
                    return forms.said("已移出这一条调整。", "/plans/" + id);
                },
                errors -> page(id, null, GrantChangeForm.BLANK, Paging.FIRST, errors, model));
    }

    /** One click from the list of what is about to end: a plan of its own, and its page of changes. */
    @PostMapping("/plans/for-ending")
    String draft(Model model) {
        return forms.act(
                () -> "/plans/%d/changes?which=ENDING"
                        .formatted(plans.draft("到期资金的帮扶改用其他资金", Acting.now()).id()),
                errors -> {
                    model.addAttribute("errors", errors);
                    return "redirect:/plans";
                });
    }
}
