package org.bangfu.office.money.books;

import java.util.Arrays;
import org.bangfu.ledger.AccountKind;
import org.bangfu.office.ground.access.Acting;
import org.bangfu.office.ground.access.May;
import org.bangfu.office.ground.access.Permission;
import org.bangfu.office.ground.web.Errors;
import org.bangfu.office.ground.web.Forms;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The chart of accounts with the codes that one's bookkeeper confirms (工会会计制度). */
@Controller
@May(Permission.SEE_MONEY)
class CodePage {

    private final AccountCodes codes;
    private final Forms forms;

    CodePage(AccountCodes codes, Forms forms) {
        this.codes = codes;
        this.forms = forms;
    }

    @GetMapping("/books/accounts")
    String accounts(Model model) {
        return accounts(Errors.NONE, model);
    }

    private String accounts(Errors errors, Model model) {
        return forms.page("money/books/accounts", errors, model, () -> {
            AccountCodes.Codes own = codes.of(Acting.now().organisation().number());
            model.addAttribute(
                    "accounts",
                    Arrays.stream(AccountKind.values())
                            .map(kind -> CodeLine.of(kind, own))
                            .toList());
            model.addAttribute("keeps", Permission.KEEP_BOOKS.allows(Acting.now()));
        });
    }

    @PostMapping("/books/accounts")
    @May(Permission.KEEP_BOOKS)
    String accounts(
            @RequestParam(defaultValue = "") String account,
            @RequestParam(defaultValue = "") String code,
            Model model) {
        return forms.act(
                () -> {
                    codes.set(LedgerScope.kind(account), code.strip(), Acting.now());
                    return forms.said("已设定。", "/books/accounts");
                },
                errors -> accounts(errors, model));
    }
}
