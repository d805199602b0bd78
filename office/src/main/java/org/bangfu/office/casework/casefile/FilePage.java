package org.bangfu.office.casework.casefile;

import org.bangfu.office.casework.determination.Determinations;
import org.bangfu.office.casework.procedure.Case;
import org.bangfu.office.casework.procedure.Cases;
import org.bangfu.office.casework.procedure.Step;
import org.bangfu.office.ground.access.Acting;
import org.bangfu.office.ground.access.May;
import org.bangfu.office.ground.access.Permission;
import org.bangfu.office.ground.clock.OfficeClock;
import org.bangfu.office.ground.journal.Journal;
import org.bangfu.office.ground.organisation.Organisations;
import org.bangfu.office.ground.proof.Proofs;
import org.bangfu.office.ground.web.Errors;
import org.bangfu.office.ground.web.Forms;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Opening a file on screen, and its cover on A4. */
@Controller
class FilePage {

    private final FileDesk desk;
    private final FileTable files;
    private final Cases cases;
    private final Proofs proofs;
    private final Determinations determinations;
    private final Organisations organisations;
    private final OfficeClock clock;
    private final Journal journal;
    private final Forms forms;

    FilePage(
            FileDesk desk,
            FileTable files,
            Cases cases,
            Proofs proofs,
            Determinations determinations,
            Organisations organisations,
            OfficeClock clock,
            Journal journal,
            Forms forms) {
        this.desk = desk;
        this.files = files;
        this.cases = cases;
        this.proofs = proofs;
        this.determinations = determinations;
        this.organisations = organisations;
        this.clock = clock;
        this.journal = journal;
        this.forms = forms;
    }

    @GetMapping("/cases/{number}/file")
    @May(Permission.REVIEW)
    String file(@PathVariable String number, Model model) {
        return page("casework/casefile/file", number, Errors.NONE, model);
    }

    @PostMapping("/cases/{number}/file")
    @May(Permission.REVIEW)
    String file(@PathVariable String number, @RequestParam int version, Model model) {
        return forms.act(
                () -> {
                    Case filed = desk.file(number, version, Acting.now());
                    forms.say("已建档，档案号 " + filed.fileNumber() + "。");
                    return filed.path();
                },
                errors -> page("casework/casefile/file", number, errors, model));
    }

    /** The cover of the file with the list of what it holds. */
    @GetMapping("/cases/{number}/cover")
    @May(Permission.SEE_CASES)
    String cover(@PathVariable String number, Model model) {
        return page("casework/casefile/cover", number, Errors.NONE, model);
    }

    private String page(String template, String number, Errors errors, Model model) {
        return forms.page(template, errors, model, () -> {
            Case aCase = cases.byNumber(number);
            journal.saw("档案", aCase.number());
            model.addAttribute("aCase", aCase);
            model.addAttribute("papers", Paper.of(proofs.of(aCase.dossier()), files.authorised(aCase.id())));
            model.addAttribute("place", organisations.get(aCase.organisation()));
            model.addAttribute("determined", determinations.latest(aCase).orElse(null));
            model.addAttribute(
                    "objection",
                    cases.choices(aCase, Acting.now()).stream()
                            .filter(choice -> choice.step() == Step.FILE)
                            .findFirst()
                            .flatMap(Cases.Choice::objection)
                            .orElse(null));
            model.addAttribute("today", clock.today());
        });
    }
}
