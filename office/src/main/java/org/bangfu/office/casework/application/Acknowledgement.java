package org.bangfu.office.casework.application;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.bangfu.office.casework.issued.IssuedPaper;
import org.bangfu.office.casework.issued.IssuedPapers;
import org.bangfu.office.casework.issued.Layout;
import org.bangfu.office.casework.issued.PaperKind;
import org.bangfu.office.casework.procedure.Case;
import org.bangfu.office.law.standard.TimeLimitsInForce;
import org.bangfu.policy.book.TimeLimit;
import org.springframework.stereotype.Component;

/** 《困难职工帮扶申请回执》: what was received from whom on the day of the application, whatever is handed in or reported later (M10(1)). */
@Component
class Acknowledgement {

    private final IssuedPapers papers;
    private final TimeLimitsInForce timeLimits;

    Acknowledgement(IssuedPapers papers, TimeLimitsInForce timeLimits) {
        this.papers = papers;
        this.timeLimits = timeLimits;
    }

    void issue(FilledForm submitted, String union) {
        papers.issue(PaperKind.RECEIPT, submitted.aCase(), submitted.aCase().id(), layout(submitted, union));
    }

    IssuedPaper of(FormSheet sheet) {
        return papers.of(
                PaperKind.RECEIPT, sheet.aCase(), sheet.aCase().id(), () -> layout(sheet.filled(), sheet.union()));
    }

    private Layout layout(FilledForm filled, String union) {
        Case aCase = filled.aCase();
        LocalDate from = Objects.requireNonNull(aCase.submittedOn());
        return new Layout(
                "困难职工帮扶申请回执",
                aCase.number(),
                "casework/application/receipt",
                Map.of(
                        "filled",
                        filled,
                        "union",
                        union,
                        "visit",
                        words(TimeLimit.VISIT, from),
                        "notice",
                        words(TimeLimit.NOTICE, from)));
    }

    private String words(TimeLimit limit, LocalDate from) {
        return limit.words(timeLimits.of(limit, from));
    }
}
