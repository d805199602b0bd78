package org.bangfu.office.matching;

import java.util.Map;
import org.bangfu.office.casework.Case;
import org.bangfu.office.family.Determinations;
import org.bangfu.office.issued.IssuedPaper;
import org.bangfu.office.issued.IssuedPapers;
import org.bangfu.office.issued.Layout;
import org.bangfu.office.issued.PaperKind;
import org.bangfu.office.matching.Matchings.Matched;
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
                "matching/report",
                Map.of("aCase", aCase, "matched", matched, "determined", determinations.get(matched.determination())));
    }
}
