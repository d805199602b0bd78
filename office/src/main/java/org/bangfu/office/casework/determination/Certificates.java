package org.bangfu.office.casework.determination;

import java.util.Map;
import java.util.Optional;
import org.bangfu.office.casework.determination.Determinations.Determined;
import org.bangfu.office.casework.household.Household;
import org.bangfu.office.casework.issued.IssuedPaper;
import org.bangfu.office.casework.issued.IssuedPapers;
import org.bangfu.office.casework.issued.Layout;
import org.bangfu.office.casework.issued.PaperKind;
import org.bangfu.office.casework.procedure.Case;
import org.bangfu.office.ground.organisation.Level;
import org.bangfu.office.ground.organisation.Organisations;
import org.bangfu.office.ground.refusal.NotFound;
import org.springframework.stereotype.Component;

/** 《困难职工家庭认定书》: the calculation as it was made, with the family of that day. */
@Component
class Certificates {

    private final IssuedPapers papers;
    private final Worksheets worksheets;
    private final Organisations organisations;

    Certificates(IssuedPapers papers, Worksheets worksheets, Organisations organisations) {
        this.papers = papers;
        this.worksheets = worksheets;
        this.organisations = organisations;
    }

    /** @param household the version that was determined on */
    void issue(Case aCase, Determined made, Household household, String by) {
        worksheets
                .of(made, household, by)
                .ifPresent(sheet ->
                        papers.issue(PaperKind.CERTIFICATE, aCase, made.id(), layout(aCase, sheet, household)));
    }

    /** A preview, which is never issued, shows where things stand. */
    IssuedPaper of(Case aCase, DeterminationSection.Shown shown) {
        long made = shown.kept() == null ? 0 : shown.kept().id();
        return papers.of(PaperKind.CERTIFICATE, aCase, made, () -> {
            if (shown.sheet() == null) {
                throw new NotFound("这一家的认定书");
            }
            return layout(aCase, shown.sheet(), shown.household());
        });
    }

    private Layout layout(Case aCase, Worksheet sheet, Household household) {
        return new Layout(
                sheet.decided() ? "困难职工家庭认定书" : "困难职工家庭认定试算（未认定）",
                Optional.ofNullable(aCase.fileNumber()).orElse(aCase.number()),
                "casework/determination/certificate",
                Map.of(
                        "aCase",
                        aCase,
                        "sheet",
                        sheet,
                        "household",
                        household,
                        "county",
                        organisations.above(aCase.organisation(), Level.COUNTY)));
    }
}
