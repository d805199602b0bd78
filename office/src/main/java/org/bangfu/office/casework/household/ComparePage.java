package org.bangfu.office.casework.household;

import org.bangfu.office.casework.procedure.Case;
import org.bangfu.office.casework.procedure.Cases;
import org.bangfu.office.ground.access.Acting;
import org.bangfu.office.ground.access.May;
import org.bangfu.office.ground.access.Permission;
import org.bangfu.office.ground.journal.Journal;
import org.bangfu.office.ground.web.Errors;
import org.bangfu.office.ground.web.Forms;
import org.bangfu.office.ground.web.Read;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** 核对号码: the centre holds a number that fails its check digit beside the photograph (M12). */
@Controller
@May({Permission.MATCH, Permission.REVIEW})
class ComparePage {

    private final CompareDesk comparing;
    private final Cases cases;
    private final Journal journal;
    private final Forms forms;

    ComparePage(CompareDesk comparing, Cases cases, Journal journal, Forms forms) {
        this.comparing = comparing;
        this.cases = cases;
        this.journal = journal;
        this.forms = forms;
    }

    @GetMapping("/cases/{number}/compare")
    String compare(@PathVariable String number, Model model) {
        return page(number, Errors.NONE, model);
    }

    private String page(String number, Errors errors, Model model) {
        return forms.page("casework/household/compare", errors, model, () -> {
            Case aCase = cases.byNumber(number);
            journal.saw("完整的身份证、电话和银行卡号码", aCase.number());
            model.addAttribute("aCase", aCase);
            model.addAttribute("numbers", comparing.of(aCase));
        });
    }

    /** Which number, of the version its reader saw. */
    record Same(@Nullable String version, @Nullable String key) {}

    @PostMapping("/cases/{number}/compare")
    String same(@PathVariable String number, Same form, Model model) {
        return forms.act(
                () -> {
                    int version = Read.count(form.version(), "version", "版本", 0, Integer.MAX_VALUE);
                    comparing.compare(number, version, Read.text(form.key(), "key", "是哪个号码", 20), Acting.now());
                    return forms.said("已登记：与照片一致。", "/cases/" + number + "/compare");
                },
                errors -> page(number, errors, model));
    }
}
