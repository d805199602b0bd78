package org.bangfu.office.casework.matching;

import java.util.Map;
import org.bangfu.office.casework.determination.Determinations;
import org.bangfu.office.casework.issued.IssuedPaper;
import org.bangfu.office.casework.issued.IssuedPapers;
import org.bangfu.office.casework.issued.Layout;
import org.bangfu.office.casework.issued.PaperKind;
import org.bangfu.office.casework.matching.Matchings.Matched;
import org.bangfu.office.casework.procedure.Case;
import org.springframework.stereotype.Component;

/** 《家庭经济状况核对报告》 as it was drawn up. */
@Component
class MatchReport {

    private final IssuedPapers papers;
    private final Determinations determinations;

    MatchReport(IssuedPapers papers, Determinations determinations) {
        this.papers = papers;
        this.determinations = determinations;
    }

    void issue(Case aCase, Matched matched) {
        papers.issue(PaperKind.MATCHING_REPORT, aCase, matched.id(), layout(aCase, matched));
    }

    IssuedPaper of(Case aCase, Matched matched) {
        return papers.of(PaperKind.MATCHING_REPORT, aCase, matched.id(), () -> layout(aCase, matched));
    }

    private Layout layout(Case aCase, Matched matched) {
        return new Layout(
                "家庭经济状况核对报告",
                aCase.number(),
                "casework/matching/report",
                Map.of("aCase", aCase, "matched", matched, "determined", determinations.get(matched.determination())));
    }
}
