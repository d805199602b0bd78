package org.bangfu.office.casework.notice;

import java.util.Map;
import org.bangfu.office.casework.issued.IssuedPaper;
import org.bangfu.office.casework.issued.IssuedPapers;
import org.bangfu.office.casework.issued.Layout;
import org.bangfu.office.casework.issued.PaperKind;
import org.bangfu.office.casework.procedure.Case;
import org.bangfu.office.ground.organisation.Level;
import org.bangfu.office.ground.organisation.Organisations;
import org.bangfu.office.ground.refusal.NotFound;
import org.springframework.stereotype.Component;

/** 《公示异议答复书》 as it was when the objection ended (M10(4)). */
@Component
class ObjectionLetter {

    private final IssuedPapers papers;
    private final NoticeTable table;
    private final Organisations organisations;

    ObjectionLetter(IssuedPapers papers, NoticeTable table, Organisations organisations) {
        this.papers = papers;
        this.table = table;
        this.organisations = organisations;
    }

    void issue(Case aCase, Objection answered) {
        papers.issue(PaperKind.OBJECTION_ANSWER, aCase, answered.id(), layout(aCase, answered));
    }

    IssuedPaper of(Case aCase, Objection answered) {
        return papers.of(PaperKind.OBJECTION_ANSWER, aCase, answered.id(), () -> layout(aCase, answered));
    }

    private Layout layout(Case aCase, Objection objection) {
        Notice notice = table.find(objection.notice()).orElseThrow(() -> new NotFound("这份公示"));
        return new Layout(
                "公示异议答复书",
                null,
                "casework/notice/letter",
                Map.of(
                        "objection",
                        objection,
                        "notice",
                        notice,
                        "county",
                        organisations.above(aCase.organisation(), Level.COUNTY).name()));
    }
}
