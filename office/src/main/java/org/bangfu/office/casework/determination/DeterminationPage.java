package org.bangfu.office.casework.determination;

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

/** 认定书 on A4: the calculation, every rule that was asked, place for the seal. */
@Controller
@May(Permission.SEE_CASES)
class DeterminationPage {

    private final Cases cases;
    private final DeterminationSection section;
    private final Certificates certificates;
    private final Journal journal;

    DeterminationPage(Cases cases, DeterminationSection section, Certificates certificates, Journal journal) {
        this.cases = cases;
        this.section = section;
        this.certificates = certificates;
        this.journal = journal;
    }

    @GetMapping("/cases/{number}/determination")
    @Transactional
    String print(@PathVariable String number, Model model) {
        Case aCase = cases.byNumber(number);
        var shown = section.shown(aCase);
        journal.saw("认定书", aCase.number());
        model.addAttribute("paper", certificates.of(aCase, shown));
        return "casework/issued/print";
    }
}
