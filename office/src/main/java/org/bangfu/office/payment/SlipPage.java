package org.bangfu.office.payment;

import org.bangfu.office.access.Acting;
import org.bangfu.office.access.Actor;
import org.bangfu.office.access.May;
import org.bangfu.office.access.Permission;
import org.bangfu.office.casework.Case;
import org.bangfu.office.casework.Cases;
import org.bangfu.office.grant.Grants;
import org.bangfu.office.journal.Journal;
import org.bangfu.office.organisation.Organisations;
import org.bangfu.office.web.Errors;
import org.bangfu.office.web.Forms;
import org.bangfu.office.web.Handed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** One payment: what was asked, every word of the bank, the slip on A4 and the stamped one on file (M12). */
@Controller
@May({Permission.SEE_MONEY, Permission.SEE_CASES})
class SlipPage {

    private final BankDesk bank;
    private final Payees payees;
    private final Cases cases;
    private final Grants grants;
    private final Organisations organisations;
    private final Journal journal;
    private final Forms forms;

    SlipPage(
            BankDesk bank,
            Payees payees,
            Cases cases,
            Grants grants,
            Organisations organisations,
            Journal journal,
            Forms forms) {
        this.bank = bank;
        this.payees = payees;
        this.cases = cases;
        this.grants = grants;
        this.organisations = organisations;
        this.journal = journal;
        this.forms = forms;
    }

    @GetMapping("/payments/{reference}")
    String one(@PathVariable String reference, Model model) {
        return page("payment/payment", reference, Errors.NONE, model);
    }

    @GetMapping("/payments/{reference}/slip")
    String slip(@PathVariable String reference, Model model) {
        return page("payment/slip", reference, Errors.NONE, model);
    }

    private String page(String template, String reference, Errors errors, Model model) {
        return forms.page(template, errors, model, () -> {
            Actor actor = Acting.now();
            Attempt attempt = bank.attempt(reference);
            Case aCase = cases.byId(attempt.caseId());
            journal.saw("付款", reference);
            model.addAttribute("attempt", attempt);
            model.addAttribute("aCase", aCase);
            model.addAttribute("card", payees.card(attempt).masked());
            model.addAttribute("decided", grants.instalment(attempt.instalment()));
            model.addAttribute("voucher", bank.voucher(attempt).orElse(0L));
            model.addAttribute("county", organisations.get(aCase.county()).name());
            model.addAttribute("words", bank.words(attempt));
            model.addAttribute("slips", bank.slips(attempt));
            model.addAttribute(
                    "files",
                    attempt.state() == AttemptState.PAID
                            && (Permission.PAY.allows(actor) || Permission.KEEP_BOOKS.allows(actor)));
            model.addAttribute("money", Permission.SEE_MONEY.allows(actor));
        });
    }

    /** Files the bank's stamped slip with the case. */
    @PostMapping("/payments/{reference}/slip")
    @May({Permission.PAY, Permission.KEEP_BOOKS})
    String file(
            @PathVariable String reference,
            @RequestParam(required = false) @Nullable String once,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Model model) {
        return forms.act(
                once,
                () -> {
                    Handed handed = Handed.of(file, "请选择回单的照片或 PDF。", "文件");
                    bank.file(reference, handed.name(), handed.content(), Acting.now());
                    return forms.said("回单已归入该户档案。", "/payments/" + reference);
                },
                errors -> page("payment/payment", reference, errors, model));
    }
}
