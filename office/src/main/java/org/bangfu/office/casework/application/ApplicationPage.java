package org.bangfu.office.casework.application;

import java.util.Map;
import org.bangfu.office.ground.access.May;
import org.bangfu.office.ground.access.Permission;
import org.bangfu.office.ground.web.Errors;
import org.bangfu.office.ground.web.Forms;
import org.bangfu.office.ground.web.Parts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The form as a whole: what is done, the answers to check, the submission, the receipt. */
@Controller
@RequestMapping({"/my/application", "/cases/{number}/application"})
@May({Permission.OWN_CASE, Permission.TAKE_IN})
class ApplicationPage {

    private final FormSheets sheets;
    private final ApplicationDesk desk;
    private final Acknowledgement receipt;
    private final Parts parts;

    ApplicationPage(FormSheets sheets, ApplicationDesk desk, Acknowledgement receipt, Parts parts) {
        this.sheets = sheets;
        this.desk = desk;
        this.receipt = receipt;
        this.parts = parts;
    }

    @GetMapping
    String tasks(@PathVariable(required = false) @Nullable String number, Model model) {
        model.addAttribute("sheet", sheets.of(number));
        return "casework/application/tasks";
    }

    @GetMapping("/check")
    String check(@PathVariable(required = false) @Nullable String number, Model model) {
        return check(number, Errors.NONE, model);
    }

    private String check(@Nullable String number, Errors errors, Model model) {
        model.addAttribute("sheet", sheets.of(number));
        model.addAttribute("errors", errors);
        return "casework/application/check";
    }

    /** Submits the answers that were checked; what changed since comes back to be checked again. */
    @PostMapping("/submit")
    String submit(
            @PathVariable(required = false) @Nullable String number,
            Saving saving,
            @RequestParam int version,
            Model model) {
        return sheets.act(
                number,
                sheet -> {
                    var submitted = desk.submitChecked(sheet.aCase().number(), version, saving.document());
                    return sheet.counter() ? submitted.path() + "/application/receipt" : "/my/application/receipt";
                },
                errors -> check(number, errors, model));
    }

    /** As it was given out when the application was submitted. */
    @GetMapping("/receipt")
    @Transactional
    public String receipt(@PathVariable(required = false) @Nullable String number, Model model) {
        var sheet = sheets.of(number);
        if (sheet.aCase().submittedOn() == null) {
            return Forms.to(sheet.base());
        }
        model.addAttribute("paper", receipt.of(sheet));
        model.addAttribute("later", parts.part("casework/application/receipt-next", Map.of("sheet", sheet)));
        return "casework/issued/print";
    }
}
