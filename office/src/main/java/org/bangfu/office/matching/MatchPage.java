package org.bangfu.office.matching;

import java.util.Objects;
import org.bangfu.office.access.Acting;
import org.bangfu.office.access.May;
import org.bangfu.office.access.Permission;
import org.bangfu.office.casework.Case;
import org.bangfu.office.casework.Cases;
import org.bangfu.office.casework.State;
import org.bangfu.office.journal.Journal;
import org.bangfu.office.refusal.NotFound;
import org.bangfu.office.web.Errors;
import org.bangfu.office.web.Forms;
import org.bangfu.policy.category.Category;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Declared and registered side by side, and the report. */
@Controller
class MatchPage {

    private final MatchDesk desk;
    private final Matchings matchings;
    private final Cases cases;
    private final MatchReport report;
    private final Forms forms;
    private final Journal journal;
    private final TransactionTemplate transaction;

    MatchPage(
            MatchDesk desk,
            Matchings matchings,
            Cases cases,
            MatchReport report,
            Forms forms,
            Journal journal,
            TransactionTemplate transaction) {
        this.desk = desk;
        this.matchings = matchings;
        this.cases = cases;
        this.report = report;
        this.forms = forms;
        this.journal = journal;
        this.transaction = transaction;
    }

    @May(Permission.MATCH)
    @GetMapping("/cases/{number}/match")
    String look(@PathVariable String number, Model model) {
        return page(number, null, Errors.NONE, model);
    }

    @May(Permission.MATCH)
    @PostMapping("/cases/{number}/match")
    String match(@PathVariable String number, MatchForm form, Model model) {
        return forms.act(
                form.once(),
                () -> {
                    Case moved = desk.match(number, form.seen(), form.read(), form.withoutLists(), Acting.now());
                    forms.say(
                            moved.state() == State.MATCHED
                                    ? "比对完成，认定为%s。接下来安排公示。".formatted(label(moved))
                                    : "比对完成：不符合建档条件。已转审核人员出具《不予困难帮扶告知书》。");
                    return "/cases/" + number;
                },
                errors -> page(number, form, errors, model));
    }

    private static String label(Case moved) {
        return moved.category() == null
                ? ""
                : Category.valueOf(moved.category()).label();
    }

    private String page(String number, @Nullable MatchForm typed, Errors errors, Model model) {
        return Objects.requireNonNull(transaction.execute(status -> {
            Case aCase = cases.byNumber(number);
            var look = desk.look(aCase);
            journal.saw("信息比对", number);
            model.addAttribute("aCase", aCase);
            model.addAttribute("compared", look.comparison().all());
            model.addAttribute("lists", look.lists());
            model.addAttribute("missing", look.missing());
            model.addAttribute("form", typed == null ? MatchForm.blank(aCase.version()) : typed);
            model.addAttribute("errors", errors);
            return "matching/match";
        }));
    }

    @May(Permission.SEE_CASES)
    @GetMapping("/cases/{number}/matching/print")
    @Transactional
    public String report(@PathVariable String number, Model model) {
        Case aCase = cases.byNumber(number);
        var matched = matchings.latest(aCase).orElseThrow(() -> new NotFound("这份核对报告"));
        journal.saw("家庭经济状况核对报告", number);
        model.addAttribute("paper", report.of(aCase, matched));
        return "issued/print";
    }
}
