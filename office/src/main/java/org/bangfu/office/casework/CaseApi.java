package org.bangfu.office.casework;

import java.util.List;
import org.bangfu.office.access.Acting;
import org.bangfu.office.access.May;
import org.bangfu.office.access.Permission;
import org.bangfu.office.journal.Journal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Cases for programs: the list, one with what may be done now, its history. */
@RestController
@May(Permission.SEE_CASES)
class CaseApi {

    private final Cases cases;
    private final CaseTable table;
    private final Journal journal;

    CaseApi(Cases cases, CaseTable table, Journal journal) {
        this.cases = cases;
        this.table = table;
        this.journal = journal;
    }

    /** A case as programs see it; {@code version} goes into If-Match. */
    record Shown(
            String number,
            @Nullable String fileNumber,
            State state,
            String stateName,
            int version,
            long organisation,
            String applicant,
            @Nullable String category,
            List<Action> actions) {}

    /** A step and, where it cannot be taken now, why. */
    record Action(Step step, String name, @Nullable String objection) {}

    @GetMapping("/api/v1/cases")
    @Transactional(readOnly = true)
    List<Shown> cases(
            @RequestParam(required = false) @Nullable State state,
            @RequestParam(required = false) @Nullable String category,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(defaultValue = "9223372036854775807") long before) {
        return table
                .list(
                        Acting.now().territory(),
                        new CaseTable.Filter(state, category, q, null, null),
                        before,
                        CasesPage.PAGE)
                .stream()
                .map(found -> shown(found, List.of()))
                .toList();
    }

    @GetMapping("/api/v1/cases/{number}")
    @Transactional
    ResponseEntity<Shown> one(@PathVariable String number) {
        Case found = cases.byNumber(number);
        journal.saw("案件", found.number());
        List<Action> actions = cases.choices(found, Acting.now()).stream()
                .map(choice -> new Action(
                        choice.step(),
                        choice.step().chinese(),
                        choice.objection().orElse(null)))
                .toList();
        return ResponseEntity.ok().eTag("\"" + found.version() + "\"").body(shown(found, actions));
    }

    @GetMapping("/api/v1/cases/{number}/history")
    @Transactional
    List<CaseEvent> history(@PathVariable String number) {
        Case found = cases.byNumber(number);
        journal.saw("案件经过", found.number());
        return cases.history(found.id());
    }

    private static Shown shown(Case aCase, List<Action> actions) {
        return new Shown(
                aCase.number(),
                aCase.fileNumber(),
                aCase.state(),
                aCase.state().chinese(),
                aCase.version(),
                aCase.organisation(),
                aCase.applicantName(),
                aCase.category(),
                actions);
    }
}
