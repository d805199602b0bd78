package org.bangfu.office.casework.notice;

import java.util.Map;
import org.bangfu.office.casework.procedure.Case;
import org.bangfu.office.casework.procedure.Cases;
import org.bangfu.office.ground.access.Acting;
import org.bangfu.office.ground.access.May;
import org.bangfu.office.ground.access.Permission;
import org.bangfu.office.ground.journal.Journal;
import org.bangfu.office.ground.organisation.Level;
import org.bangfu.office.ground.organisation.Organisations;
import org.bangfu.office.ground.refusal.NotFound;
import org.bangfu.office.ground.web.Errors;
import org.bangfu.office.ground.web.Forms;
import org.bangfu.office.ground.web.Read;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Telling whoever objected how it ended: the letter to print, and that it was handed over (M10(4)). */
@Controller
@May({Permission.VISIT, Permission.MATCH, Permission.REVIEW})
class ObjectionPage {

    private final NoticeDesk desk;
    private final NoticeTable table;
    private final Cases cases;
    private final ObjectionLetter letter;
    private final Organisations organisations;
    private final Journal journal;
    private final Forms forms;

    ObjectionPage(
            NoticeDesk desk,
            NoticeTable table,
            Cases cases,
            ObjectionLetter letter,
            Organisations organisations,
            Journal journal,
            Forms forms) {
        this.desk = desk;
        this.table = table;
        this.cases = cases;
        this.letter = letter;
        this.organisations = organisations;
        this.journal = journal;
        this.forms = forms;
    }

    @GetMapping("/cases/{number}/objections/{id}")
    String one(@PathVariable String number, @PathVariable long id, Model model) {
        return page(number, id, TellingForm.EMPTY, Errors.NONE, model);
    }

    @PostMapping("/cases/{number}/objections/{id}")
    String tell(@PathVariable String number, @PathVariable long id, TellingForm form, Model model) {
        return forms.act(
                () -> forms.said(
                        "已登记告知。",
                        desk.tell(
                                        number,
                                        Read.count(form.version(), "version", "版本", 0, Integer.MAX_VALUE),
                                        id,
                                        form.read(),
                                        Acting.now())
                                .path()),
                errors -> page(number, id, form, errors, model));
    }

    @GetMapping("/cases/{number}/objections/{id}/print")
    String letter(@PathVariable String number, @PathVariable long id, Model model) {
        return forms.page("casework/issued/print", Errors.NONE, model, () -> {
            Case aCase = cases.byNumber(number);
            journal.saw("公示异议", number);
            model.addAttribute("paper", letter.of(aCase, answered(aCase, id)));
        });
    }

    private Objection answered(Case aCase, long id) {
        return table.objections(aCase).stream()
                .filter(one -> one.id() == id && one.answered())
                .findFirst()
                .orElseThrow(() -> new NotFound("答复过的异议"));
    }

    private String page(String number, long id, TellingForm form, Errors errors, Model model) {
        return forms.page("casework/notice/objection", errors, model, () -> {
            Case aCase = cases.byNumber(number);
            Objection objection = answered(aCase, id);
            Notice notice = table.find(objection.notice()).orElseThrow(() -> new NotFound("这份公示"));
            journal.saw("公示异议", number);
            model.addAllAttributes(Map.of(
                    "aCase",
                    aCase,
                    "objection",
                    objection,
                    "notice",
                    notice,
                    "county",
                    organisations.above(aCase.organisation(), Level.COUNTY).name(),
                    "form",
                    form));
        });
    }
}
