package org.bangfu.office.casework.determination;

import org.bangfu.office.casework.determination.Determinations.Determined;
import org.bangfu.office.casework.procedure.Case;
import org.bangfu.office.casework.procedure.Cases;
import org.bangfu.office.ground.access.May;
import org.bangfu.office.ground.access.Permission;
import org.bangfu.office.ground.journal.Journal;
import org.bangfu.office.ground.refusal.NotFound;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The determination of a family for programs, as it was kept. */
@RestController
class KeptDeterminationApi {

    private final Cases cases;
    private final Determinations determinations;
    private final Journal journal;

    KeptDeterminationApi(Cases cases, Determinations determinations, Journal journal) {
        this.cases = cases;
        this.determinations = determinations;
        this.journal = journal;
    }

    /** The contract's document out, as it was kept; 404 before there is one. */
    @GetMapping(value = "/api/v1/cases/{number}/determination", produces = MediaType.APPLICATION_JSON_VALUE)
    @May(Permission.SEE_CASES)
    @Transactional
    ResponseEntity<String> determination(@PathVariable String number) {
        Case aCase = cases.byNumber(number);
        Determined latest = determinations.latest(aCase).orElseThrow(() -> new NotFound("这一家的认定"));
        journal.saw("认定", aCase.number());
        return ResponseEntity.ok().eTag("\"" + aCase.version() + "\"").body(latest.output());
    }
}
