package org.bangfu.office.family;

import org.bangfu.office.access.May;
import org.bangfu.office.access.Permission;
import org.bangfu.office.casework.Case;
import org.bangfu.office.casework.Cases;
import org.bangfu.office.journal.Journal;
import org.bangfu.office.organisation.Level;
import org.bangfu.office.organisation.Organisations;
import org.bangfu.office.refusal.NotFound;
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
    private final Households households;
    private final DeterminationSection section;
    private final Organisations organisations;
    private final Journal journal;

    DeterminationPage(
            Cases cases,
            Households households,
            DeterminationSection section,
            Organisations organisations,
            Journal journal) {
        this.cases = cases;
        this.households = households;
        this.section = section;
        this.organisations = organisations;
        this.journal = journal;
    }

    @GetMapping("/cases/{number}/determination")
    @Transactional
    String print(@PathVariable String number, Model model) {
        Case aCase = cases.byNumber(number);
        Worksheet sheet = section.shown(aCase).sheet();
        if (sheet == null) {
            throw new NotFound("这一家的认定书");
        }
        journal.saw("认定书", aCase.number());
        model.addAttribute("aCase", aCase);
        model.addAttribute("sheet", sheet);
        model.addAttribute("household", households.now(aCase));
        model.addAttribute("county", organisations.above(aCase.organisation(), Level.COUNTY));
        return "family/certificate";
    }
}
