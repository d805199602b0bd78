package org.bangfu.office.casework.correction;

import java.util.LinkedHashMap;
import java.util.Map;
import org.bangfu.office.casework.household.Household;
import org.bangfu.office.casework.household.Household.Basis;
import org.bangfu.office.casework.household.Households;
import org.bangfu.office.casework.household.Items;
import org.bangfu.office.casework.procedure.Case;
import org.bangfu.office.casework.procedure.Cases;
import org.bangfu.office.ground.access.Acting;
import org.bangfu.office.ground.access.May;
import org.bangfu.office.ground.access.Permission;
import org.bangfu.office.ground.clock.OfficeClock;
import org.bangfu.office.ground.journal.Journal;
import org.bangfu.office.ground.web.Errors;
import org.bangfu.office.ground.web.Forms;
import org.bangfu.office.ground.web.Read;
import org.bangfu.terms.Cause;
import org.bangfu.terms.ExclusionGround;
import org.bangfu.terms.Term;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where the county centre puts facts right: one item, or the findings. */
@Controller
@May({Permission.MATCH, Permission.REVIEW})
class CorrectionPage {

    private final Cases cases;
    private final Households households;
    private final Corrections corrections;
    private final OfficeClock clock;
    private final Journal journal;
    private final Forms forms;
    private final TransactionTemplate transaction;

    CorrectionPage(
            Cases cases,
            Households households,
            Corrections corrections,
            OfficeClock clock,
            Journal journal,
            Forms forms,
            TransactionTemplate transaction) {
        this.cases = cases;
        this.households = households;
        this.corrections = corrections;
        this.clock = clock;
        this.journal = journal;
        this.forms = forms;
        this.transaction = transaction;
    }

    @GetMapping("/cases/{number}/items/{item}")
    String item(@PathVariable String number, @PathVariable String item, Model model) {
        return transaction.execute(status -> {
            Case aCase = opened(number, model);
            Items found = Corrections.item(households.now(aCase), item);
            return itemForm(aCase, found, AssessmentForm.of(found, aCase.version()), Errors.NONE, model);
        });
    }

    @PostMapping("/cases/{number}/items/{item}")
    String assess(
            @PathVariable String number, @PathVariable String item, @ModelAttribute AssessmentForm form, Model model) {
        return forms.act(
                () -> {
                    int version = Read.count(form.version(), "version", "版本", 0, Integer.MAX_VALUE);
                    Household family = households.now(cases.byNumber(number));
                    Items found = Corrections.item(family, item);
                    var assessment = form.read(found, family, Acting.now(), clock.today());
                    Case corrected = corrections.assess(number, version, item, assessment, Acting.now());
                    forms.say(said("已核定“" + found.words() + "”", corrected));
                    return corrected.path();
                },
                errors -> transaction.execute(status -> {
                    Case aCase = opened(number, model);
                    Items found = Corrections.item(households.now(aCase), item);
                    return itemForm(aCase, found, form, errors, model);
                }));
    }

    private String itemForm(Case aCase, Items item, AssessmentForm form, Errors errors, Model model) {
        model.addAttribute("item", item);
        model.addAttribute(
                "member",
                households
                        .now(aCase)
                        .member(item.member())
                        .map(Household.Member::name)
                        .orElse("—"));
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute("bases", bases());
        return "casework/correction/item";
    }

    @GetMapping("/cases/{number}/findings")
    String findings(@PathVariable String number, Model model) {
        return transaction.execute(status -> {
            Case aCase = opened(number, model);
            return findingsForm(aCase, FindingsForm.of(households.now(aCase).findings()), Errors.NONE, model);
        });
    }

    @PostMapping("/cases/{number}/findings")
    String find(@PathVariable String number, @RequestParam Map<String, String> typed, Model model) {
        var form = new FindingsForm(typed);
        return forms.act(
                () -> {
                    int version = Read.count(form.at("version"), "version", "版本", 0, Integer.MAX_VALUE);
                    var before = households.now(cases.byNumber(number)).findings();
                    var change = form.read(before, Acting.now(), clock.today());
                    Case corrected =
                            corrections.find(number, version, change.findings(), change.reason(), Acting.now());
                    forms.say(said("已更正致困情形", corrected));
                    return corrected.path();
                },
                errors -> transaction.execute(status -> findingsForm(opened(number, model), form, errors, model)));
    }

    private String findingsForm(Case aCase, FindingsForm form, Errors errors, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute("causes", Term.choices(Cause.values()));
        model.addAttribute("exclusions", ExclusionGround.values());
        model.addAttribute("open", Corrections.open(aCase));
        return "casework/correction/findings";
    }

    private Case opened(String number, Model model) {
        Case aCase = cases.byNumber(number);
        journal.saw("家庭情况", aCase.number());
        model.addAttribute("aCase", aCase);
        model.addAttribute("open", Corrections.open(aCase));
        return aCase;
    }

    static String said(String done, Case corrected) {
        return switch (corrected.state()) {
            case VISITED -> done + "，这件案子现在待审核。";
            case SUBMITTED -> done + "，这件案子退回重新走访。";
            default -> done + "。";
        };
    }

    static Map<String, String> bases() {
        var bases = new LinkedHashMap<String, String>();
        for (Basis basis : Basis.values()) {
            bases.put(basis.name(), basis.label());
        }
        return bases;
    }
}
