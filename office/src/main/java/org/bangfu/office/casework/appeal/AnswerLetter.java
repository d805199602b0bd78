package org.bangfu.office.casework.appeal;

import java.util.Map;
import org.bangfu.office.casework.issued.IssuedPaper;
import org.bangfu.office.casework.issued.IssuedPapers;
import org.bangfu.office.casework.issued.Layout;
import org.bangfu.office.casework.issued.PaperKind;
import org.bangfu.office.casework.procedure.Case;
import org.bangfu.office.casework.review.Reviews.Refused;
import org.springframework.stereotype.Component;

/** 《困难帮扶异议答复书》 as the family was given it. */
@Component
class AnswerLetter {

    private final IssuedPapers papers;

    AnswerLetter(IssuedPapers papers) {
        this.papers = papers;
    }

    void issue(Case aCase, Refused refused, Appeal answered) {
        papers.issue(PaperKind.APPEAL_ANSWER, aCase, answered.id(), layout(aCase, refused, answered));
    }

    IssuedPaper of(Case aCase, Refused refused, Appeal answered) {
        return papers.of(PaperKind.APPEAL_ANSWER, aCase, answered.id(), () -> layout(aCase, refused, answered));
    }

    private static Layout layout(Case aCase, Refused refused, Appeal answered) {
        return new Layout(
                "困难帮扶异议答复书",
                aCase.number(),
                "casework/appeal/letter",
                Map.of("aCase", aCase, "refused", refused, "appeal", answered));
    }
}
