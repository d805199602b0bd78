package org.bangfu.office.casework.whatif;

import java.util.List;
import java.util.Map;
import org.bangfu.contract.Answer;
import org.bangfu.contract.Versions;
import org.bangfu.office.casework.determination.Determinations;
import org.bangfu.office.casework.determination.Determinations.Determined;
import org.bangfu.office.casework.household.Household;
import org.bangfu.office.casework.household.Households;
import org.bangfu.office.casework.procedure.Case;
import org.bangfu.office.casework.procedure.Cases;
import org.bangfu.office.casework.whatif.WhatIf.Figure;
import org.bangfu.office.ground.access.May;
import org.bangfu.office.ground.access.Permission;
import org.bangfu.office.ground.clock.OfficeClock;
import org.bangfu.office.ground.journal.Journal;
import org.bangfu.office.ground.refusal.Refusal;
import org.bangfu.office.ground.refusal.Refusals;
import org.bangfu.office.ground.web.Errors;
import org.bangfu.office.law.standard.Policies;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Changing a figure to see the category move, for whoever works on the case; it saves nothing. */
@Controller
@May(Permission.SEE_CASES)
class WhatIfPage {

    private final Cases cases;
    private final Households households;
    private final Determinations determinations;
    private final Policies policies;
    private final OfficeClock clock;
    private final Journal journal;

    WhatIfPage(
            Cases cases,
            Households households,
            Determinations determinations,
            Policies policies,
            OfficeClock clock,
            Journal journal) {
        this.cases = cases;
        this.households = households;
        this.determinations = determinations;
        this.policies = policies;
        this.clock = clock;
        this.journal = journal;
    }

    @GetMapping("/cases/{number}/what-if")
    @Transactional
    String asItStands(@PathVariable String number, Model model) {
        journal.saw("试算", cases.byNumber(number).number());
        return tried(number, Map.of(), model);
    }

    @PostMapping("/cases/{number}/what-if")
    @Transactional
    String tried(@PathVariable String number, @RequestParam Map<String, String> typed, Model model) {
        Case aCase = cases.byNumber(number);
        Household household = households.now(aCase);
        model.addAttribute("aCase", aCase);
        model.addAttribute("typed", typed);
        model.addAttribute("compared", null);
        try {
            Determined preview = determinations.preview(aCase, clock.today());
            String document = preview.input();
            List<Figure> figures = WhatIf.figures(document, household);
            model.addAttribute("figures", figures);
            compare(policies.versions(), document, WhatIf.tried(document, figures, typed), model);
        } catch (Refusals missing) {
            model.addAttribute("figures", List.of());
            model.addAttribute("errors", new Errors(missing.all()));
        }
        return "casework/whatif/whatif";
    }

    private static void compare(Versions versions, String document, String tried, Model model) {
        if (!(versions.determine(document) instanceof Answer.Determined(var before))) {
            throw new IllegalStateException("a preview that cannot be determined");
        }
        switch (versions.determine(tried)) {
            case Answer.Determined(var after) -> {
                model.addAttribute("errors", Errors.NONE);
                model.addAttribute("compared", WhatIf.compare(before, after));
            }
            case Answer.Refused refused ->
                model.addAttribute(
                        "errors",
                        new Errors(refused.problems().stream()
                                .map(problem -> Refusal.at(field(problem.path()), problem.message() + "。"))
                                .toList()));
        }
    }

    /** {@code expenses[0].amount} as the form calls it. */
    private static String field(String path) {
        return path.replace("[", ".").replace("]", "").replace("obligor.monthlyIncome", "obligor");
    }
}
