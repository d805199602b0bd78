package org.bangfu.office.casework.procedure;

import java.util.List;
import org.bangfu.office.ground.access.Acting;
import org.bangfu.office.ground.access.May;
import org.bangfu.office.ground.access.Permission;
import org.bangfu.office.ground.clock.OfficeClock;
import org.bangfu.office.ground.journal.Journal;
import org.bangfu.office.ground.web.Page;
import org.bangfu.office.ground.web.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Cases for programs: the list, one with what may be done now, its history. */
@RestController
@May(Permission.SEE_CASES)
class CaseApi {

    private final Cases cases;
    private final CaseTable table;
    private final OfficeClock clock;
    private final Journal journal;

    CaseApi(Cases cases, CaseTable table, OfficeClock clock, Journal journal) {
        this.cases = cases;
        this.table = table;
        this.clock = clock;
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
    Page<Shown> cases(CaseSearch search, Paging paging) {
        var filter = search.filter(Acting.now().account(), clock.today());
        var found = table.list(Acting.now().territory(), filter, paging.number(Long.MAX_VALUE), paging.oneMore());
        return paging.page(found, Case::id).map(one -> shown(one, List.of()));
    }

    @GetMapping("/api/v1/cases/{number}")
    @Transactional
    ResponseEntity<Shown> one(@PathVariable String number) {
        Case found = cases.byNumber(number);
        journal.saw("案件", found.number());
        List<Action> actions = cases.choices(found, Acting.now()).stream()
                .map(choice -> new Action(
                        choice.step(), choice.step().label(), choice.objection().orElse(null)))
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
                aCase.state().label(),
                aCase.version(),
                aCase.organisation(),
                aCase.applicantName(),
                aCase.category() == null ? null : aCase.category().name(),
                actions);
    }
}
