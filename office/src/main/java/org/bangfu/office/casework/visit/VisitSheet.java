package org.bangfu.office.casework.visit;

import gg.jte.Content;
import java.util.Map;
import org.bangfu.office.casework.household.Households;
import org.bangfu.office.casework.issued.Afterwards;
import org.bangfu.office.casework.issued.IssuedPaper;
import org.bangfu.office.casework.issued.IssuedPapers;
import org.bangfu.office.casework.issued.Layout;
import org.bangfu.office.casework.issued.PaperKind;
import org.bangfu.office.casework.procedure.Case;
import org.bangfu.office.ground.web.Parts;
import org.springframework.stereotype.Component;

/** 《困难职工家庭走访调查表》 as the two signed it: with what the family had declared that day, whatever is reported later. */
@Component
class VisitSheet implements Afterwards {

    private final IssuedPapers papers;
    private final VisitTable visits;
    private final Households households;
    private final Parts parts;

    VisitSheet(IssuedPapers papers, VisitTable visits, Households households, Parts parts) {
        this.papers = papers;
        this.visits = visits;
        this.households = households;
        this.parts = parts;
    }

    void issue(Case aCase, Visit visit, Survey survey) {
        papers.issue(PaperKind.VISIT_FORM, aCase, visit.id(), layout(aCase, visit, survey));
    }

    IssuedPaper of(Case aCase, Visit visit, Survey survey) {
        return papers.of(PaperKind.VISIT_FORM, aCase, visit.id(), () -> layout(aCase, visit, survey));
    }

    @Override
    public PaperKind kind() {
        return PaperKind.VISIT_FORM;
    }

    @Override
    public Content since(Case aCase, long visit) {
        return since(visits.get(aCase.id(), visit));
    }

    /** What became of the record since: stands under the paper, not in it. */
    Content since(Visit visit) {
        return parts.part("casework/visit/standing", Map.of("visit", visit));
    }

    private Layout layout(Case aCase, Visit visit, Survey survey) {
        return new Layout(
                "困难职工家庭走访调查表",
                aCase.number(),
                "casework/visit/sheet",
                Map.of("aCase", aCase, "household", households.now(aCase), "visit", visit, "survey", survey));
    }
}
