package org.bangfu.office.money.account;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.bangfu.office.casework.household.Household;
import org.bangfu.office.casework.household.Households;
import org.bangfu.office.casework.procedure.Case;
import org.bangfu.office.casework.procedure.Cases;
import org.bangfu.office.ground.access.Acting;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.access.May;
import org.bangfu.office.ground.access.Permission;
import org.bangfu.office.ground.person.BankCard;
import org.bangfu.office.ground.refusal.NotFound;
import org.bangfu.office.ground.web.Errors;
import org.bangfu.office.ground.web.Forms;
import org.bangfu.office.ground.web.Paging;
import org.bangfu.office.ground.web.Read;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Mending the account money goes to (M12): on the worker's phone, at a clerk's desk, and its confirmation by a reviewer. */
@Controller
class CardPage {

    private final AccountChanges changes;
    private final Cases cases;
    private final Households households;
    private final Forms forms;

    CardPage(AccountChanges changes, Cases cases, Households households, Forms forms) {
        this.changes = changes;
        this.cases = cases;
        this.households = households;
        this.forms = forms;
    }

    @GetMapping("/my/card")
    @May(Permission.OWN_CASE)
    String own(Model model) {
        return own(AccountForm.EMPTY, Errors.NONE, model);
    }

    private String own(AccountForm form, Errors errors, Model model) {
        return forms.page("money/account/card", errors, model, () -> show(ownCase(), form, model));
    }

    @PostMapping("/my/card")
    @May(Permission.OWN_CASE)
    String enterOwn(AccountForm form, @RequestParam(defaultValue = "-1") int version, Model model) {
        return forms.act(
                () -> {
                    changes.enter(ownCase().number(), version, form, Acting.now());
                    return forms.said("新的银行卡已登记，工会核对后生效，到时会告诉您。", "/my");
                },
                errors -> own(form, errors, model));
    }

    private Case ownCase() {
        return cases.ofApplicant(Acting.now().account())
                .filter(aCase -> aCase.submittedOn() != null)
                .orElseThrow(() -> new NotFound("您的申请"));
    }

    /** The accounts that wait for their second person. */
    @GetMapping("/account-changes")
    @May(Permission.REVIEW)
    String list(Paging paging, Model model) {
        model.addAttribute("changes", changes.list(Acting.now(), paging));
        return "money/account/changes";
    }

    @GetMapping("/cases/{number}/account")
    @May({Permission.TAKE_IN, Permission.REVIEW})
    String at(@PathVariable String number, Model model) {
        return at(number, AccountForm.EMPTY, Errors.NONE, model);
    }

    private String at(String number, AccountForm form, Errors errors, Model model) {
        return forms.page("money/account/account", errors, model, () -> {
            Actor actor = Acting.now();
            Case aCase = cases.byNumber(number);
            show(aCase, form, model);
            model.addAttribute("enters", Permission.TAKE_IN.allows(actor));
            Optional<String> objection = changes.open(aCase)
                    .map(change -> changes.objection(aCase, change, actor).orElse(""));
            model.addAttribute("confirms", objection.filter(String::isEmpty).isPresent());
            model.addAttribute("whyNot", objection.orElse(""));
            model.addAttribute(
                    "sharing",
                    changes.open(aCase)
                            .filter(change -> objection.filter(String::isEmpty).isPresent())
                            .map(change -> changes.sharing(aCase, change))
                            .orElse(List.of()));
        });
    }

    private void show(Case aCase, AccountForm form, Model model) {
        Household.Account account = households.now(aCase).account();
        model.addAttribute("aCase", aCase);
        model.addAttribute(
                "now", account == null ? "还没有登记" : account.bank() + " " + new BankCard(account.card()).masked());
        model.addAttribute("change", changes.open(aCase).orElse(null));
        model.addAttribute("form", form);
    }

    @PostMapping("/cases/{number}/account")
    @May(Permission.TAKE_IN)
    String enter(
            @PathVariable String number,
            AccountForm form,
            @RequestParam(defaultValue = "-1") int version,
            Model model) {
        return act(number, form, model, () -> {
            changes.enter(number, version, form, Acting.now());
            return "新账户已登记，等帮扶中心审核人员核对。";
        });
    }

    @PostMapping("/cases/{number}/account/confirm")
    @May(Permission.REVIEW)
    String confirm(@PathVariable String number, @RequestParam(defaultValue = "-1") int version, Model model) {
        return act(number, AccountForm.EMPTY, model, () -> {
            changes.confirm(number, version, Acting.now());
            return "新账户已生效，已短信告诉本人。";
        });
    }

    @PostMapping("/cases/{number}/account/reject")
    @May(Permission.REVIEW)
    String reject(
            @PathVariable String number,
            @RequestParam(defaultValue = "-1") int version,
            @RequestParam(defaultValue = "") String words,
            Model model) {
        return act(number, AccountForm.EMPTY, model, () -> {
            changes.reject(number, version, Read.text(words, "words", "不采用的原因", 200), Acting.now());
            return "新账户没有采用，已告诉本人。";
        });
    }

    private String act(String number, AccountForm form, Model model, Supplier<String> work) {
        return forms.act(
                () -> forms.said(work.get(), "/cases/" + number + "/account"),
                errors -> at(number, form, errors, model));
    }
}
