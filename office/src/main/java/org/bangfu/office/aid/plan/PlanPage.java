package org.bangfu.office.aid.plan;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bangfu.office.ground.access.Acting;
import org.bangfu.office.ground.access.May;
import org.bangfu.office.ground.access.Permission;
import org.bangfu.office.ground.clock.OfficeClock;
import org.bangfu.office.ground.person.Names;
import org.bangfu.office.ground.web.Asked;
import org.bangfu.office.ground.web.Errors;
import org.bangfu.office.ground.web.Forms;
import org.bangfu.office.ground.web.MenuItem;
import org.bangfu.office.ground.web.Page;
import org.bangfu.office.ground.web.Paging;
import org.bangfu.office.ground.web.Read;
import org.bangfu.office.law.standard.Policies;
import org.bangfu.terms.AidKind;
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
    private final PlanMoney money;
    private final Examination examination;
    private final Candidates candidates;
    private final YearTotals totals;
    private final Policies policies;
    private final OfficeClock clock;
    private final Forms forms;
    private final TransactionTemplate transaction;

    PlanPage(
            PlanBook plans,
            PlanTable table,
            PlanMoney money,
            Examination examination,
            Candidates candidates,
            YearTotals totals,
            Policies policies,
            OfficeClock clock,
            Forms forms,
            TransactionTemplate transaction) {
        this.plans = plans;
        this.table = table;
        this.money = money;
        this.examination = examination;
        this.candidates = candidates;
        this.totals = totals;
        this.policies = policies;
        this.clock = clock;
        this.forms = forms;
        this.transaction = transaction;
    }

    @Bean
    static MenuItem plansInMenu() {
        return new MenuItem(MenuItem.Group.AID, 10, "/plans", "使用方案", Permission.SEE_AID);
    }

    @GetMapping("/plans")
    String list(PlanSearch search, Paging paging, Model model) {
        return list(search, paging, Errors.NONE, "", model);
    }

    private String list(PlanSearch search, Paging paging, Errors errors, String title, Model model) {
        transaction.executeWithoutResult(status -> {
            Page<Plan> page = paging.page(
                    table.list(
                            Acting.now().territory(),
                            search.wantedState(),
                            search.wantedYear(),
                            paging.number(Long.MAX_VALUE),
                            paging.oneMore()),
                    Plan::id);
            model.addAttribute("plans", page);
            model.addAttribute(
                    "totals", page.rows().stream().collect(Collectors.toMap(Plan::id, plan -> plans.total(plan.id()))));
            model.addAttribute(
                    "changes",
                    plans.countChanges(page.rows().stream().map(Plan::id).toList()));
        });
        model.addAttribute("search", search);
        model.addAttribute("thisYear", clock.today().getYear());
        model.addAttribute("drafts", Permission.DRAFT_PLAN.allows(Acting.now()));
        model.addAttribute("errors", errors);
        model.addAttribute("title", title);
        return "aid/plan/plans";
    }

    @PostMapping("/plans")
    @May(Permission.DRAFT_PLAN)
    String draft(@RequestParam(defaultValue = "") String title, Model model) {
        return forms.act(
                () -> plans.draft(Read.text(title, "title", "方案名称", 2, 60), Acting.now())
                        .path(),
                errors -> list(PlanSearch.ALL, Paging.FIRST, errors, title, model));
    }

    @GetMapping("/plans/{id}")
    String one(@PathVariable long id, @RequestParam(defaultValue = "") String q, Paging paging, Model model) {
        return one(id, q, paging, Errors.NONE, model);
    }

    String one(long id, Errors errors, Model model) {
        return one(id, "", Paging.FIRST, errors, model);
    }

    private String one(long id, String q, Paging paging, Errors errors, Model model) {
        transaction.executeWithoutResult(status -> {
            Plan plan = plans.get(id);
            boolean drafter = Permission.DRAFT_PLAN.allows(Acting.now());
            boolean drafts = drafter && plan.state().open();
            List<PlanLine> lines = plans.lines(id);
            model.addAttribute("plan", plan);
            model.addAttribute("law", policies.words(clock.today()).orElse(null));
            model.addAttribute("over", plan.over(clock.today()));
            model.addAttribute("sheet", PlanSheet.of(lines));
            model.addAttribute("takenOff", plans.takenOff(id));
            model.addAttribute("changes", plans.changes(id));
            model.addAttribute("objections", objections(plan));
            model.addAttribute("approvals", totals.of(plan, lines));
            model.addAttribute("funds", money.left(plan, clock.today()));
            model.addAttribute("fundNames", names(lines, plans.changes(id)));
            model.addAttribute("kinds", AidKind.values());
            model.addAttribute("drafts", drafts);
            model.addAttribute(
                    "abandons", drafter && plan.state() != PlanState.DECIDED && plan.state() != PlanState.ABANDONED);
            model.addAttribute(
                    "checks", Permission.KEEP_BOOKS.allows(Acting.now()) && plan.state() == PlanState.CHECKING);
            model.addAttribute(
                    "candidates",
                    drafts && !plan.over(clock.today())
                            ? candidates.page(plan, Asked.words(q, "q", Names.MOST), paging)
                            : new Page<PlanCandidate>(List.of(), null));
            model.addAttribute("q", q);
        });
        model.addAttribute("errors", errors);
        return "aid/plan/plan";
    }

    /** What the next step would refuse, family by family; of a decided plan nothing any more. */
    private Map<Long, String> objections(Plan plan) {
        return plan.state() == PlanState.DECIDED || plan.state() == PlanState.ABANDONED || plan.over(clock.today())
                ? Map.of()
                : Examination.byFamily(examination.objections(plan, clock.today()));
    }

    private Map<Long, String> names(List<PlanLine> lines, List<GrantChange> changes) {
        return Stream.concat(
                        lines.stream().map(PlanLine::fund),
                        changes.stream().map(GrantChange::fund).filter(Objects::nonNull))
                .distinct()
                .collect(Collectors.toMap(fund -> fund, money::name));
    }

    @PostMapping("/plans/{id}/families")
    @May(Permission.DRAFT_PLAN)
    String put(
            @PathVariable long id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") List<Long> families,
            @RequestParam(defaultValue = "0") long fund,
            Model model) {
        return act(id, model, () -> {
            plans.put(id, version, families, chosen(fund), Acting.now());
            forms.say("已列入 " + families.size() + " 户。");
        });
    }

    /** 0 is no choice: the fund is proposed by purpose. */
    private static Optional<Long> chosen(long fund) {
        return fund == 0 ? Optional.empty() : Optional.of(fund);
    }

    @PostMapping("/plans/{id}/special")
    @May(Permission.DRAFT_PLAN)
    String special(
            @PathVariable long id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String amount,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "0") long fund,
            Model model) {
        return act(id, model, () -> {
            plans.special(
                    id,
                    version,
                    Read.text(number, "number", "档案号", 40),
                    Read.money(amount, "amount", "申请金额"),
                    Read.text(reason, "reason", "申请理由", 2, 500),
                    chosen(fund),
                    Acting.now());
            forms.say("已列入特殊医疗救助申请。");
        });
    }

    @PostMapping("/plans/{id}/outside")
    @May(Permission.DRAFT_PLAN)
    String outside(
            @PathVariable long id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String amount,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "0") long fund,
            Model model) {
        return act(id, model, () -> {
            plans.outside(
                    id,
                    version,
                    Read.text(number, "number", "档案号", 40),
                    Read.oneOf(AidKind.class, kind, "kind", "帮扶项目"),
                    Read.money(amount, "amount", "金额"),
                    Read.text(reason, "reason", "依据", 2, 500),
                    chosen(fund),
                    Acting.now());
            forms.say("已列入标准外帮扶。");
        });
    }

    @PostMapping("/plans/{id}/take-out")
    @May(Permission.DRAFT_PLAN)
    String takeOut(
            @PathVariable long id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") Set<Long> family,
            @RequestParam(defaultValue = "") Set<Long> line,
            Model model) {
        return act(id, model, () -> {
            plans.takeOut(id, version, family, line);
            forms.say("已移出。");
        });
    }

    @PostMapping("/plans/{id}/fund")
    @May(Permission.DRAFT_PLAN)
    String payFrom(
            @PathVariable long id,
            @RequestParam int version,
            @RequestParam long line,
            @RequestParam(defaultValue = "0") long fund,
            Model model) {
        return act(id, model, () -> {
            plans.payFrom(id, version, line, fund);
            forms.say("已改用另一笔资金。");
        });
    }

    @PostMapping("/plans/{id}/abandon")
    @May(Permission.DRAFT_PLAN)
    String abandon(
            @PathVariable long id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String reason,
            Model model) {
        return act(id, model, () -> {
            plans.abandon(id, version, Read.text(reason, "reason", "作废原因", 500));
            forms.say("方案已作废，列入的家庭和资金都已放开。");
        });
    }

    @PostMapping("/plans/{id}/submit")
    @May(Permission.DRAFT_PLAN)
    String submit(@PathVariable long id, @RequestParam int version, Model model) {
        return act(id, model, () -> {
            plans.submit(id, version);
            forms.say("已送财务核对资金。");
        });
    }

    @PostMapping("/plans/{id}/confirm")
    @May(Permission.KEEP_BOOKS)
    String confirm(@PathVariable long id, @RequestParam int version, Model model) {
        return act(id, model, () -> {
            plans.confirm(id, version, Acting.now());
            forms.say("资金已核对，等会议研究。");
        });
    }

    @PostMapping("/plans/{id}/reject")
    @May(Permission.KEEP_BOOKS)
    String reject(
            @PathVariable long id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String reason,
            Model model) {
        return act(id, model, () -> {
            plans.reject(id, version, Read.text(reason, "reason", "退回原因", 500));
            forms.say("已退回帮扶中心。");
        });
    }

    private String act(long id, Model model, Runnable work) {
        return forms.act(
                () -> {
                    work.run();
                    return "/plans/" + id;
                },
                errors -> one(id, errors, model));
    }
}
