package org.bangfu.office.casework.correction;

import org.bangfu.office.casework.procedure.Case;
import org.bangfu.office.casework.procedure.Cases;
import org.bangfu.office.ground.access.Acting;
import org.bangfu.office.ground.access.May;
import org.bangfu.office.ground.access.Permission;
import org.bangfu.office.ground.person.Names;
import org.bangfu.office.ground.refusal.Refusals;
import org.bangfu.office.ground.web.Errors;
import org.bangfu.office.ground.web.Forms;
import org.bangfu.office.ground.web.Read;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Where the centre puts a worker's name right, with the paper that shows it. */
@Controller
@May({Permission.MATCH, Permission.REVIEW})
class NamePage {

    private final Cases cases;
    private final Corrections corrections;
    private final Forms forms;

    NamePage(Cases cases, Corrections corrections, Forms forms) {
        this.cases = cases;
        this.corrections = corrections;
        this.forms = forms;
    }

    @GetMapping("/cases/{number}/name")
    String name(@PathVariable String number, Model model) {
        Case aCase = cases.byNumber(number);
        return page(
                aCase, new NameForm(aCase.applicantName(), "", Integer.toString(aCase.version())), Errors.NONE, model);
    }

    @PostMapping("/cases/{number}/name")
    String rename(@PathVariable String number, NameForm form, Model model) {
        return forms.act(
                () -> {
                    var reading = new Refusals.Reading();
                    String name = reading.read(() -> Names.of(form.name(), "name"), "");
                    String reason = reading.read(() -> Read.text(form.reason(), "reason", "依据", 300), "");
                    int version =
                            reading.read(() -> Read.count(form.version(), "version", "版本", 0, Integer.MAX_VALUE), 0);
                    reading.throwIfAny();
                    Case renamed = corrections.rename(number, version, name, reason, Acting.now());
                    forms.say("姓名已更正为" + name + "。");
                    return renamed.path();
                },
                errors -> page(cases.byNumber(number), form, errors, model));
    }

    private static String page(Case aCase, NameForm form, Errors errors, Model model) {
        model.addAttribute("aCase", aCase);
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute("open", Corrections.nameable(aCase));
        return "casework/correction/name";
    }
}
