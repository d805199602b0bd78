package org.bangfu.office.casework.correction;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.bangfu.office.casework.household.Households;
import org.bangfu.office.casework.procedure.Case;
import org.bangfu.office.casework.procedure.Cases;
import org.bangfu.office.ground.access.Acting;
import org.bangfu.office.ground.access.May;
import org.bangfu.office.ground.access.Permission;
import org.bangfu.office.ground.clock.OfficeClock;
import org.bangfu.office.ground.journal.Journal;
import org.bangfu.office.ground.proof.Proofs;
import org.bangfu.office.ground.web.Errors;
import org.bangfu.office.ground.web.Forms;
import org.bangfu.office.ground.web.Read;
import org.bangfu.terms.ExpenseKind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Where the county writes down an income or an expense that nobody declared, with basis, reason and paper. */
@Controller
@May({Permission.MATCH, Permission.REVIEW})
class FoundItemPage {

    private final Cases cases;
    private final Households households;
    private final Corrections corrections;
    private final Proofs proofs;
    private final OfficeClock clock;
    private final Journal journal;
    private final Forms forms;

    FoundItemPage(
            Cases cases,
            Households households,
            Corrections corrections,
            Proofs proofs,
            OfficeClock clock,
            Journal journal,
            Forms forms) {
        this.cases = cases;
        this.households = households;
        this.corrections = corrections;
        this.proofs = proofs;
        this.clock = clock;
        this.journal = journal;
        this.forms = forms;
    }

    @GetMapping("/cases/{number}/new-income")
    String income(@PathVariable String number, Model model) {
        return page(number, true, null, Errors.NONE, model);
    }

    @GetMapping("/cases/{number}/new-expense")
    String expense(@PathVariable String number, Model model) {
        return page(number, false, null, Errors.NONE, model);
    }

    @PostMapping("/cases/{number}/new-income")
    String addIncome(@PathVariable String number, ItemForm form, Model model) {
        return forms.act(
                () -> said(corrections.addIncome(number, seen(form), form, Acting.now())),
                errors -> page(number, true, form, errors, model));
    }

    @PostMapping("/cases/{number}/new-expense")
    String addExpense(@PathVariable String number, ItemForm form, Model model) {
        return forms.act(
                () -> said(corrections.addExpense(number, seen(form), form, Acting.now())),
                errors -> page(number, false, form, errors, model));
    }

    private static int seen(ItemForm form) {
        return Read.count(form.version(), "version", "版本", 0, Integer.MAX_VALUE);
    }

    private String said(Case corrected) {
        return forms.said(CorrectionPage.said("已补记", corrected), corrected.path());
    }

    private String page(String number, boolean income, @Nullable ItemForm typed, Errors errors, Model model) {
        return forms.page("casework/correction/found", errors, model, () -> {
            Case aCase = cases.byNumber(number);
            journal.saw("家庭情况", aCase.number());
            LocalDate application = Objects.requireNonNullElse(aCase.submittedOn(), clock.today());
            model.addAttribute("aCase", aCase);
            model.addAttribute("open", Corrections.open(aCase));
            model.addAttribute("income", income);
            model.addAttribute("form", typed == null ? ItemForm.blank(application) : typed);
            model.addAttribute("kinds", income ? incomeKinds() : expenseKinds());
            model.addAttribute("bases", CorrectionPage.bases());
            var members = new LinkedHashMap<String, String>();
            households.now(aCase).members().forEach(member -> members.put(member.id(), member.name()));
            model.addAttribute("members", members);
            var papers = new LinkedHashMap<String, String>();
            proofs.of(aCase.dossier())
                    .forEach(proof ->
                            papers.put(Long.toString(proof.id()), proof.kind().label() + "：" + proof.name()));
            model.addAttribute("papers", papers);
        });
    }

    private static Map<String, String> incomeKinds() {
        var kinds = new LinkedHashMap<String, String>();
        ItemForm.INCOME.forEach(kind -> kinds.put(kind.name(), kind.label()));
        return kinds;
    }

    private static Map<String, String> expenseKinds() {
        var kinds = new LinkedHashMap<String, String>();
        for (ExpenseKind kind : ExpenseKind.values()) {
            kinds.put(kind.name(), kind.label());
        }
        return kinds;
    }
}
