package org.bangfu.office.plan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bangfu.money.Money;
import org.bangfu.office.access.Acting;
import org.bangfu.office.access.May;
import org.bangfu.office.access.Permission;
import org.bangfu.office.web.Errors;
import org.bangfu.office.web.Forms;
import org.bangfu.office.web.MenuItem;
import org.bangfu.office.web.Read;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Plans on screen: the list, one as a table by family and kind, drafting, checking the money. */
@Controller
@May(Permission.SEE_AID)
class PlanPage {

    private final PlanBook plans;
    private final PlanTable table;
    private final Forms forms;
    private final TransactionTemplate transaction;

    PlanPage(PlanBook plans, PlanTable table, Forms forms, TransactionTemplate transaction) {
        this.plans = plans;
        this.table = table;
        this.forms = forms;
        this.transaction = transaction;
    }

    @Bean
    static MenuItem plansInMenu() {
        return new MenuItem(MenuItem.Group.AID, 10, "/plans", "使用方案", Permission.SEE_AID);
    }

    @GetMapping("/plans")
    String list(Model model) {
        return list(Errors.NONE, "", model);
    }

    private String list(Errors errors, String title, Model model) {
        transaction.executeWithoutResult(status -> {
            List<Plan> all = table.list(Acting.now().territory());
            model.addAttribute("plans", all);
            model.addAttribute(
                    "totals", all.stream().collect(Collectors.toMap(Plan::id, plan -> plans.total(plan.id()))));
        });
        model.addAttribute("drafts", Permission.DRAFT_PLAN.allows(Acting.now()));
        model.addAttribute("errors", errors);
        model.addAttribute("title", title);
        return "plan/plans";
    }

    @PostMapping("/plans")
    @May(Permission.DRAFT_PLAN)
    String draft(
            @RequestParam(required = false) @Nullable String once,
            @RequestParam(defaultValue = "") String title,
            Model model) {
        return forms.act(
                once,
                () -> plans.draft(Read.text(title, "title", "方案名称", 2, 60), Acting.now())
                        .path(),
                errors -> list(errors, title, model));
    }

    @GetMapping("/plans/{id}")
    String one(@PathVariable long id, Model model) {
        return one(id, Errors.NONE, model);
    }

    private String one(long id, Errors errors, Model model) {
        transaction.executeWithoutResult(status -> {
            Plan plan = plans.get(id);
            boolean drafts = Permission.DRAFT_PLAN.allows(Acting.now());
            List<PlanLine> lines = plans.lines(id);
            model.addAttribute("plan", plan);
            model.addAttribute("sheet", PlanSheet.of(lines));
            model.addAttribute("funds", funds(plan));
            model.addAttribute("fundNames", names(plan));
            model.addAttribute("drafts", drafts && plan.state().open());
            model.addAttribute(
                    "checks", Permission.KEEP_BOOKS.allows(Acting.now()) && plan.state() == PlanState.CHECKING);
            model.addAttribute("candidates", drafts && plan.state().open() ? plans.candidates(plan) : List.of());
        });
        model.addAttribute("errors", errors);
        return "plan/plan";
    }

    private Map<Funds.Fund, Money> funds(Plan plan) {
        var left = new LinkedHashMap<Funds.Fund, Money>();
        plans.funds(plan).forEach(fund -> left.put(fund, plans.left(fund)));
        return left;
    }

    private Map<Long, String> names(Plan plan) {
        var names = new LinkedHashMap<Long, String>();
        plans.funds(plan).forEach(fund -> names.put(fund.id(), fund.name()));
        plans.lines(plan.id())
                .forEach(line -> names.computeIfAbsent(
                        line.fund(),
                        fund -> plans.fundName(plan.organisation(), plan.year(), fund)
                                .orElse("")));
        return names;
    }

    @PostMapping("/plans/{id}/families")
    @May(Permission.DRAFT_PLAN)
    String put(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String once,
            @RequestParam int version,
            @RequestParam(defaultValue = "") List<Long> families,
            @RequestParam(defaultValue = "0") long fund,
            Model model) {
        return act(id, once, model, () -> {
            plans.put(id, version, families, fund, Acting.now());
            forms.say("已列入 " + families.size() + " 户。");
        });
    }

    @PostMapping("/plans/{id}/above-standard")
    @May(Permission.DRAFT_PLAN)
    String aboveStandard(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String once,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String amount,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "0") long fund,
            Model model) {
        return act(id, once, model, () -> {
            plans.requestAboveStandard(
                    id,
                    version,
                    Read.text(number, "number", "档案号", 40),
                    Read.money(amount, "amount", "申请金额"),
                    Read.text(reason, "reason", "申请理由", 500),
                    fund,
                    Acting.now());
            forms.say("已列入特殊医疗救助申请。");
        });
    }

    @PostMapping("/plans/{id}/take-out")
    @May(Permission.DRAFT_PLAN)
    String takeOut(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String once,
            @RequestParam int version,
            @RequestParam long family,
            Model model) {
        return act(id, once, model, () -> plans.takeOut(id, version, family));
    }

    @PostMapping("/plans/{id}/submit")
    @May(Permission.DRAFT_PLAN)
    String submit(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String once,
            @RequestParam int version,
            Model model) {
        return act(id, once, model, () -> {
            plans.submit(id, version);
            forms.say("已送财务核对资金。");
        });
    }

    @PostMapping("/plans/{id}/confirm")
    @May(Permission.KEEP_BOOKS)
    String confirm(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String once,
            @RequestParam int version,
            Model model) {
        return act(id, once, model, () -> {
            plans.confirm(id, version, Acting.now());
            forms.say("资金已核对，等会议研究。");
        });
    }

    @PostMapping("/plans/{id}/reject")
    @May(Permission.KEEP_BOOKS)
    String reject(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String once,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String reason,
            Model model) {
        return act(id, once, model, () -> {
            plans.reject(id, version, Read.text(reason, "reason", "退回原因", 500));
            forms.say("已退回帮扶中心。");
        });
    }

    private String act(long id, @Nullable String once, Model model, Runnable work) {
        return forms.act(
                once,
                () -> {
                    work.run();
                    return "/plans/" + id;
                },
                errors -> one(id, errors, model));
    }
}
