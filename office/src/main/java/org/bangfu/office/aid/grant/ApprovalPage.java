package org.bangfu.office.aid.grant;

import java.util.ArrayList;
import java.util.List;
import org.bangfu.office.ground.access.Acting;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.access.May;
import org.bangfu.office.ground.access.Permission;
import org.bangfu.office.ground.clock.OfficeClock;
import org.bangfu.office.ground.today.TodayLines;
import org.bangfu.office.ground.web.Errors;
import org.bangfu.office.ground.web.Forms;
import org.bangfu.office.ground.web.MenuItem;
import org.bangfu.office.ground.web.Paging;
import org.bangfu.office.ground.web.Read;
import org.bangfu.office.law.standard.Policies;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Grants above the limits: who waits for whose answer, and the answer itself (F9). */
@Controller
@May(Permission.SEE_AID)
class ApprovalPage {

    private final GrantBook grants;
    private final GrantTable table;
    private final Policies policies;
    private final OfficeClock clock;
    private final Forms forms;
    private final TransactionTemplate transaction;

    ApprovalPage(
            GrantBook grants,
            GrantTable table,
            Policies policies,
            OfficeClock clock,
            Forms forms,
            TransactionTemplate transaction) {
        this.grants = grants;
        this.table = table;
        this.policies = policies;
        this.clock = clock;
        this.forms = forms;
        this.transaction = transaction;
    }

    @Bean
    static MenuItem approvalsInMenu() {
        return new MenuItem(MenuItem.Group.AID, 30, "/approvals", "上级审批", Permission.SEE_AID);
    }

    @GetMapping("/approvals")
    String list(Paging paging, Model model) {
        return list(paging, Errors.NONE, model);
    }

    private String list(Paging paging, Errors errors, Model model) {
        Actor actor = Acting.now();
        transaction.executeWithoutResult(status -> model.addAttribute(
                "waiting",
                paging.page(table.waiting(actor.territory(), paging.number(0), paging.oneMore()), Grant::id)));
        model.addAttribute("level", answers(actor) ? actor.organisation().level() : null);
        model.addAttribute("law", policies.words(clock.today()).orElse(null));
        model.addAttribute("errors", errors);
        return "aid/grant/approvals";
    }

    private static boolean answers(Actor actor) {
        return Permission.APPROVE.allows(actor);
    }

    @PostMapping("/approvals/{id}")
    @May(Permission.APPROVE)
    String answer(
            @PathVariable long id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String answer,
            @RequestParam(defaultValue = "") String document,
            @RequestParam(defaultValue = "") String on,
            Model model) {
        return forms.act(
                () -> {
                    boolean agreed = Read.oneOf(List.of("同意", "不同意"), answer, "answer", "批复意见")
                            .equals("同意");
                    grants.answer(
                            id,
                            version,
                            agreed,
                            Read.text(document, "document", "批复文号", 4, 60),
                            Read.pastDate(on, "on", "批复日期", clock.today()),
                            Acting.now());
                    forms.say("批复已登记。");
                    return "/approvals";
                },
                errors -> list(Paging.FIRST, errors, model));
    }

    /** What waits for the answer of the reader's own level. */
    @Bean
    static TodayLines approvalsToday(GrantTable table, TransactionTemplate transaction) {
        return actor -> {
            if (!answers(actor)) {
                return List.of();
            }
            var lines = new ArrayList<TodayLines.Line>();
            List<Grant> waiting = transaction.execute(status -> table.waiting(actor.territory(), 0, Paging.USUAL));
            for (Grant grant : waiting == null ? List.<Grant>of() : waiting) {
                if (grant.awaits()
                        .map(Approval::level)
                        .filter(actor.organisation().level()::equals)
                        .isPresent()) {
                    lines.add(new TodayLines.Line(
                            "待批复",
                            "%s %s 元，全年超过限额"
                                    .formatted(
                                            grant.kind().label(), grant.amount().format()),
                            grant.fileNumber(),
                            "/approvals"));
                }
            }
            return List.copyOf(lines);
        };
    }
}
