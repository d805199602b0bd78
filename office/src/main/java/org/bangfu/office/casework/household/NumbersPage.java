package org.bangfu.office.casework.household;

import org.bangfu.office.casework.procedure.Case;
import org.bangfu.office.casework.procedure.Cases;
import org.bangfu.office.ground.access.May;
import org.bangfu.office.ground.access.Permission;
import org.bangfu.office.ground.journal.Journal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Identity, telephone and card numbers in full, for those who ask; asking is recorded. */
@Controller
@May(Permission.SEE_CASES)
class NumbersPage {

    private final Cases cases;
    private final Households households;
    private final Journal journal;

    NumbersPage(Cases cases, Households households, Journal journal) {
        this.cases = cases;
        this.households = households;
        this.journal = journal;
    }

    @GetMapping("/cases/{number}/numbers")
    @Transactional
    String numbers(@PathVariable String number, Model model) {
        Case aCase = cases.byNumber(number);
        journal.saw("完整的身份证、电话和银行卡号码", aCase.number());
        model.addAttribute("aCase", aCase);
        model.addAttribute("household", households.now(aCase));
        return "casework/household/numbers";
    }
}
