package org.bangfu.office.application;

import java.util.Map;
import org.bangfu.office.casework.Case;
import org.bangfu.office.issued.IssuedPaper;
import org.bangfu.office.issued.IssuedPapers;
import org.bangfu.office.issued.Layout;
import org.bangfu.office.issued.PaperKind;
import org.springframework.stereotype.Component;

/** 《困难职工帮扶申请回执》: what was received from whom on the day of the application, whatever is handed in or reported later (M10(1)). */
@Component
class Receipt {

    private final IssuedPapers papers;

    Receipt(IssuedPapers papers) {
        this.papers = papers;
    }

    void issue(Filling submitted, String union) {
        papers.issue(PaperKind.RECEIPT, submitted.aCase(), submitted.aCase().id(), layout(submitted, union));
    }

    IssuedPaper of(Sheet sheet) {
        return papers.of(
                PaperKind.RECEIPT, sheet.aCase(), sheet.aCase().id(), () -> layout(sheet.filling(), sheet.union()));
    }

    private static Layout layout(Filling filling, String union) {
        Case aCase = filling.aCase();
        return new Layout(
                "困难职工帮扶申请回执", aCase.number(), "application/receipt", Map.of("filling", filling, "union", union));
    }
}
